import type { Engine } from '../../core/engine.ts';
import { type KnownError, userError } from '../../core/errors.ts';
import { type KeptFile, keptFiles, unreadRows } from '../raw/kept-files.ts';
import { originOf } from '../raw/raw.ts';
import type { BadRow } from '../read/types.ts';
import type { CorrectedRow, Corrections } from './read-corrected.ts';
import { originMark } from './rejected-rows.ts';

/** The rows of a file of corrections that belong to one file that was loaded. */
export interface PlacedRows {
  /** The file with all corrections made so far. */
  readonly corrects: KeptFile;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Rows that could not be read and are as they were. */
  readonly bad: readonly BadRow[];
}

/** What is told at once. */
const SHOWN = 10;

/** Finds the file of each corrected row. Whatever is wrong with any of them is told at once (exit 2). */
export async function placeCorrections(engine: Engine, corrections: Corrections): Promise<readonly PlacedRows[]> {
  const { path, rows } = corrections;
  if (rows.length === 0) throw nothingToDo(path);
  const files = await keptFiles(engine);
  const wrong: KnownError[] = [];
  const placed: PlacedRows[] = [];
  for (const [mark, group] of grouped(rows)) {
    const file = files.find(({ raw }) => originMark(raw) === mark);
    if (file === undefined) {
      wrong.push(unknownOrigin(path, group[0], mark));
      continue;
    }
    const missing = file.raw.columns.filter((name) => !corrections.columns.some((other) => isSame(name, other)));
    if (missing.length > 0) wrong.push(missingColumns(path, file, missing));
    const lines = await rejectedLines(engine, file);
    wrong.push(...lineFaults(path, file, group, lines));
    placed.push(await placeRows(engine, file, latestCorrection(file, files), group));
  }
  const known = new Set(placed.flatMap(({ corrects }) => corrects.raw.columns.map((name) => name.toLowerCase())));
  const unknown = corrections.columns.filter((name) => !known.has(name.toLowerCase()));
  if (unknown.length > 0 && wrong.length === 0) wrong.push(unknownColumns(path, unknown));
  if (new Set(placed.map(({ corrects }) => originOf(corrects.raw).loadId)).size > 1) wrong.push(severalLoads(path));
  const [first, ...others] = wrong.slice(0, SHOWN);
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError([first, ...others]);
  return placed;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function grouped(rows: readonly CorrectedRow[]): ReadonlyMap<string, CorrectedRow[]> {
  const groups = new Map<string, CorrectedRow[]>();
  for (const row of rows) groups.set(row.origin, [...(groups.get(row.origin) ?? []), row]);
  return groups;
}

/** A file that was corrected before is corrected further. */
function latestCorrection(file: KeptFile, files: readonly KeptFile[]): KeptFile {
  const next = files.find(({ raw }) => raw.corrects !== undefined && originMark(raw.corrects) === originMark(file.raw));
  return next === undefined ? file : latestCorrection(next, files);
}

async function rejectedLines(engine: Engine, { raw }: KeptFile): Promise<ReadonlySet<number>> {
  const found = await engine.query(
    'SELECT DISTINCT line FROM store.acrm.rejects WHERE load_id = $load AND number = $number',
    { values: { load: raw.loadId, number: raw.number } },
  );
  return new Set(found.rows.map(([line]) => Number(line)));
}

async function placeRows(
  engine: Engine,
  file: KeptFile,
  corrects: KeptFile,
  group: readonly CorrectedRow[],
): Promise<PlacedRows> {
  const unread = new Map((await unreadRows(engine, file.raw)).map((row) => [row.line, row]));
  const rows: { line: number; cells: string[] }[] = [];
  const bad: BadRow[] = [];
  for (const { line, code, cells } of group) {
    const values = file.raw.columns.map((name) => cells.get(name.toLowerCase()) ?? '');
    const before = unread.get(Number(line));
    const isAsBefore = before !== undefined && values.every((value, index) => value === (before.cells[index] ?? ''));
    // Cells that were guessed count once somebody has looked at them, and has changed one or cleared the code.
    if (isAsBefore && code !== '') bad.push(before);
    else rows.push({ line: Number(line), cells: values });
  }
  return { corrects, rows, bad };
}

function lineFaults(
  path: string,
  { raw }: KeptFile,
  group: readonly CorrectedRow[],
  rejected: ReadonlySet<number>,
): KnownError[] {
  const seen = new Set<number>();
  return group.flatMap(({ at, line }) => {
    const number = Number(line);
    const repeated = seen.has(number);
    seen.add(number);
    if (repeated) return [repeatedLine(path, at, line)];
    return rejected.has(number) ? [] : [notRejected(path, at, line, raw.file, raw.loadId)];
  });
}

const KEEP = {
  en: 'Keep the columns _load, _file and _line as written by acrm load --rejects.',
  zh: '请保留 acrm load --rejects 写出的 _load、_file、_line 各列。',
};

const nothingToDo = (path: string): KnownError =>
  userError('retry/empty', { en: `${path} has no rows.`, zh: `${path} 中没有数据行。` }, KEEP);

const unknownOrigin = (path: string, row: CorrectedRow | undefined, mark: string): KnownError =>
  userError(
    'retry/unknown-origin',
    {
      en: `${path}, line ${row?.at}: _load "${mark}" is not a load of this database, or it was undone.`,
      zh: `${path} 第 ${row?.at} 行：_load“${mark}”不是本数据库的导入批次，或已被撤销。`,
    },
    KEEP,
  );

const notRejected = (path: string, at: number, line: string, file: string, load: number): KnownError =>
  userError(
    'retry/not-rejected',
    {
      en: `${path}, line ${at}: load ${load} did not reject line "${line}" of ${file}.`,
      zh: `${path} 第 ${at} 行：导入批次 ${load} 没有拒绝 ${file} 的第“${line}”行。`,
    },
    KEEP,
  );

const repeatedLine = (path: string, at: number, line: string): KnownError =>
  userError(
    'retry/repeated',
    {
      en: `${path}, line ${at}: line "${line}" of the same file appears twice.`,
      zh: `${path} 第 ${at} 行：同一文件的第“${line}”行重复出现。`,
    },
    { en: 'Keep only one of them.', zh: '请只保留一行。' },
  );

const missingColumns = (path: string, { raw }: KeptFile, missing: readonly string[]): KnownError =>
  userError(
    'retry/missing-columns',
    {
      en: `${path} is missing columns of ${raw.file}: ${missing.join(', ')}.`,
      zh: `${path} 缺少 ${raw.file} 的列：${missing.join('、')}。`,
    },
    { en: 'Restore them; otherwise their values are lost.', zh: '请补上这些列，否则其中的值会丢失。' },
  );

const unknownColumns = (path: string, unknown: readonly string[]): KnownError =>
  userError(
    'retry/unknown-columns',
    {
      en: `${path} has columns that the loaded files do not have: ${unknown.join(', ')}.`,
      zh: `${path} 含有原文件没有的列：${unknown.join('、')}。`,
    },
    { en: 'Remove them; otherwise their values are lost.', zh: '请删除这些列，否则其中的值会丢失。' },
  );

const severalLoads = (path: string): KnownError =>
  userError(
    'retry/several-loads',
    { en: `${path} has rows from several loads.`, zh: `${path} 中有多个导入批次的行。` },
    { en: 'Retry one load at a time.', zh: '请按导入批次分别重新导入。' },
  );
