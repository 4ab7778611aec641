import { userError } from '../../core/errors.ts';
import { readRows } from '../read/source.ts';
import type { BadRow, Source } from '../read/types.ts';
import { ORIGIN_COLUMNS, TEXT_COLUMN } from './rejected-rows.ts';

/** A row of a file of rejected rows, corrected or not. */
export interface CorrectedRow {
  /** Its line in the file of corrections. */
  readonly at: number;
  /** Load and number of the file that it came from, such as `3#1`, and its line there; as written. */
  readonly origin: string;
  readonly line: string;
  /** The code that it was rejected with, still there unless somebody cleared it. */
  readonly code: string;
  /** By header in lower case. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Corrections {
  readonly path: string;
  readonly source: Source;
  /** Headers of the source's own columns. */
  readonly columns: readonly string[];
  readonly rows: readonly CorrectedRow[];
}

const NEEDED = ['_load', '_line'];
const OWN = new Set<string>([...ORIGIN_COLUMNS, TEXT_COLUMN]);

/** Reads the first table of a file that `load --rejects` wrote and somebody corrected, in any format; exit 2 where it is none. */
export async function readCorrected(path: string, [source]: readonly Source[]): Promise<Corrections> {
  if (source === undefined) throw new Error(`${path} holds no table`);
  const names = source.header.map((name) => name.toLowerCase());
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) throw notRejects(path, missing);
  const rows: CorrectedRow[] = [];
  for await (const batch of readRows(source)) {
    const [bad] = batch.bad;
    if (bad !== undefined) throw unreadable(path, bad);
    for (const { line, cells } of batch.rows) {
      const byName = new Map(names.map((name, index) => [name, cells[index] ?? '']));
      const cell = (name: string): string => byName.get(name)?.trim() ?? '';
      rows.push({ at: line, origin: cell('_load'), line: cell('_line'), code: cell('_code'), cells: byName });
    }
  }
  return { path, source, columns: source.header.filter((name) => !OWN.has(name.toLowerCase())), rows };
}

const notRejects = (path: string, missing: readonly string[]): Error =>
  userError(
    'retry/no-origin',
    {
      en: `${path} does not show where its rows come from: column ${missing.join(', ')} is missing.`,
      zh: `${path} 缺少列 ${missing.join('、')}，无法得知各行的来源。`,
    },
    {
      en: 'Correct the file written by acrm load --rejects -o again.csv and keep all its columns.',
      zh: '请在 acrm load --rejects -o again.csv 生成的文件上修改，并保留全部列。',
    },
  );

const unreadable = (path: string, { message }: BadRow): Error =>
  userError('retry/unreadable', message, {
    en: `Correct this row of ${path}; nothing was loaded.`,
    zh: `请修正 ${path} 中的这一行；未导入任何数据。`,
  });
