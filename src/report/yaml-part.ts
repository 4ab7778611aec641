import { isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { didYouMean, nearest } from '../core/nearest.ts';
import { same, type Text } from '../core/text.ts';
import type { Problem } from './problems.ts';

/** Words in both languages, or words that are the same in both. */
export const textSchema = z.union([
  z.string().trim().min(1).transform(same),
  z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) }),
]);

export const BOTH_LANGUAGES: Text = {
  en: 'text, or both languages as {en: Sales, zh: 销售}',
  zh: '文字，或两种语言 {en: Sales, zh: 销售}',
};

/** What a part of a template may say, and what each key expects. */
export interface PartSchema<S extends z.ZodRawShape> {
  readonly schema: z.ZodObject<S>;
  readonly expected: Readonly<Record<string, Text>>;
}

export interface ReadPart<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** The line on which a key stands. */
  readonly lineOf: (key: string) => number;
}

/** Reads YAML that begins at line `first` of the template; every mistake is told with its line. */
export function readPart<S extends z.ZodRawShape>(
  source: string,
  first: number,
  { schema, expected }: PartSchema<S>,
): ReadPart<z.output<z.ZodObject<S>>> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineOf = (key: string): number => first - 1 + counter.linePos(keyOffset(document, key)).line;
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = first - 1 + counter.linePos(broken.pos[0]).line;
    return { value: null, lineOf, problems: [notYaml(line, broken.message)] };
  }
  const given: unknown = document.toJS() ?? {};
  const checked = schema.safeParse(given);
  if (checked.success) return { value: checked.data, lineOf, problems: [] };
  const problems = checked.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys.map((key) => unknownKey(lineOf(key), key, Object.keys(schema.shape)))
      : [wrongValue(lineOf(String(issue.path[0] ?? '')), String(issue.path[0] ?? ''), expected)],
  );
  return { value: null, lineOf, problems };
}

function keyOffset(document: YamlDocument, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (isScalar(pair?.key) ? pair.key.range?.[0] : document.contents.range?.[0]) ?? 0;
}

const notYaml = (line: number, reason: string): Problem => ({
  line,
  text: { en: `This is not YAML: ${reason}.`, zh: `此处不是有效的 YAML：${reason}。` },
  advice: {
    en: 'Write one "key: value" per line, with quotes around text that contains colons.',
    zh: '每行写一个“键: 值”，含冒号的文字请加引号。',
  },
});

const unknownKey = (line: number, key: string, known: readonly string[]): Problem => ({
  line,
  text: { en: `"${key}" is not allowed here.`, zh: `此处没有 "${key}" 这一项。` },
  advice: didYouMean(nearest(key, known), { en: `Available: ${known.join(', ')}.`, zh: `可用：${known.join('、')}。` }),
});

function wrongValue(line: number, key: string, expected: Readonly<Record<string, Text>>): Problem {
  const wanted = expected[key];
  if (wanted === undefined) {
    return {
      line,
      text: { en: 'Lines of the form "key: value" are expected here.', zh: '此处应为“键: 值”的形式。' },
      advice: null,
    };
  }
  return {
    line,
    text: { en: `"${key}" is missing or wrong, expected ${wanted.en}.`, zh: `"${key}" 缺失或有误，应为${wanted.zh}。` },
    advice: null,
  };
}

/** A heading or paragraph: plain words, or a YAML flow map with both languages. */
export function readText(source: string, line: number): Text | Problem {
  if (!source.startsWith('{')) return same(source);
  const document = parseDocument(source, { prettyErrors: false });
  const checked = document.errors.length > 0 ? null : textSchema.safeParse(document.toJS());
  if (checked?.success === true) return checked.data;
  return {
    line,
    text: { en: 'Text in both languages is expected here.', zh: '此处应给出两种语言的文字。' },
    advice: {
      en: 'Write {en: Sales, zh: 销售}, with quotes around text that contains commas or colons.',
      zh: '请写成 {en: Sales, zh: 销售}，含半角逗号或冒号的文字请加引号。',
    },
  };
}
