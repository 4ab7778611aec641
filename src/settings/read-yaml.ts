import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type KnownError, userError } from '../core/errors.ts';
import type { Text } from '../core/text.ts';
import { saying } from './mistake-words.ts';

type Path = readonly PropertyKey[];

interface Mistake {
  readonly line: number;
  readonly text: Text;
}

/** A YAML text with the lines of its parts. */
interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/** Reads YAML against a schema, or throws one error that lists every mistake with its line. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const source = parse(text, file);
  return dataOf(schema.safeParse(source.value, { reportInput: true }), source, file, schema);
}

/** What was read, and on which line its parts stand. */
export interface Located<T> {
  readonly data: T;
  /** The line of the value at a path, or of the nearest thing around it that is there. */
  lineOf(path: Path): number;
}

/** The same where the schema asks the database, and for those who must know the lines. */
export async function readLocatedYaml<T>(text: string, file: string, schema: z.ZodType<T>): Promise<Located<T>> {
  const source = parse(text, file);
  const data = dataOf(await schema.safeParseAsync(source.value, { reportInput: true }), source, file, schema);
  return { data, lineOf: (path) => lineOf(source, path) };
}

function parse(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    throw mistaken(
      file,
      document.errors.map(({ pos, message }) => notYaml(lines, pos[0], message)),
    );
  return { document, lines, value: withoutEmpty(document.toJS() ?? {}) };
}

function dataOf<T>(read: z.ZodSafeParseResult<T>, source: Source, file: string, schema: z.ZodType<T>): T {
  if (read.success) return read.data;
  throw mistaken(
    file,
    read.error.issues.flatMap((issue) => mistakesOf(issue, source, schema)),
  );
}

/** A key with nothing behind it, as `stages:` above lines that are comments, is as good as absent. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

const notYaml = (lines: LineCounter, offset: number, message: string): Mistake => ({
  line: lines.linePos(offset).line,
  text: { en: `not valid YAML: ${message}.`, zh: `不是有效的 YAML：${message}。` },
});

function mistakesOf(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): Mistake[] {
  if (issue.code !== 'unrecognized_keys') return [{ line: lineOf(source, issue.path), text: saying(issue, []) }];
  return issue.keys.map((key) => ({
    line: lineOfKey(source, issue.path, key),
    text: saying({ ...issue, keys: [key] }, keysAt(schema, issue.path)),
  }));
}

/** The line of the value at a path, or of the nearest thing around it that is there. */
function lineOf(source: Source, path: Path): number {
  const node = source.document.getIn(path, true);
  if (isNode(node) && node.range) return source.lines.linePos(node.range[0]).line;
  return path.length === 0 ? 1 : lineOf(source, path.slice(0, -1));
}

function lineOfKey(source: Source, path: Path, key: string): number {
  const map = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
  const named = isMap(map)
    ? map.items.map((item) => item.key).find((node) => isScalar(node) && String(node.value) === key)
    : undefined;
  return isScalar(named) && named.range ? source.lines.linePos(named.range[0]).line : lineOf(source, path);
}

/** The keys that the schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const described = path.reduce<z.core.JSONSchema._JSONSchema | undefined>((at, step) => {
    if (typeof at !== 'object') return undefined;
    return typeof step === 'number' ? firstOf(at.items) : at.properties?.[String(step)];
  }, z.toJSONSchema(schema));
  return typeof described === 'object' ? Object.keys(described.properties ?? {}) : [];
}

const firstOf = (items: z.core.JSONSchema.BaseSchema['items']): z.core.JSONSchema._JSONSchema | undefined =>
  Array.isArray(items) ? items[0] : items;

function mistaken(file: string, found: readonly Mistake[]): KnownError {
  const mistakes = found.toSorted((a, b) => a.line - b.line);
  const list = (lang: 'en' | 'zh'): string =>
    mistakes.map(({ line, text }) => `\n  ${file}:${line}: ${text[lang]}`).join('');
  const count = mistakes.length;
  return userError(
    'config/invalid',
    {
      en: `The settings in ${file} have ${count === 1 ? 'a mistake' : `${count} mistakes`}:${list('en')}`,
      zh: `配置文件 ${file} 有 ${count} 处错误：${list('zh')}`,
    },
    count === 1 ? null : { en: 'Correct these lines and try again.', zh: '请改正以上各行后重试。' },
  );
}
