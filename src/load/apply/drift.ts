import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { type KeptFile, keptFiles } from '../raw/kept-files.ts';
import { rowsWithLine } from '../raw/raw.ts';
import { guessTypes } from '../write/ext.ts';
import { ROWS } from '../write/staged.ts';

/** A column that differs from the last file of the same source. */
export interface Drift {
  readonly file: string;
  readonly source: string;
  readonly column: string;
  readonly change: 'added' | 'removed' | 'retyped';
  /** What its values were and are: number, date or text. */
  readonly before: Kind | null;
  readonly after: Kind | null;
}

type Kind = 'number' | 'date' | 'text';

/** Types are told from so many rows at the top of a file. */
const LOOKED_AT = 10_000;

/** How the files of registered sources differ in their columns from the last ones loaded before them. */
export async function findDrift(engine: Engine, load: number): Promise<readonly Drift[]> {
  const files = await keptFiles(engine);
  const found: Drift[] = [];
  for (const file of files.filter(
    ({ raw, registered }) => raw.loadId === load && registered !== null && !raw.corrects,
  )) {
    const last = lastBefore(file, files);
    if (last !== undefined) found.push(...(await differences(engine, last, file)));
  }
  return found;
}

/** The latest file of the same source that holds the same. */
const lastBefore = (file: KeptFile, files: readonly KeptFile[]): KeptFile | undefined =>
  files
    .filter(
      (other) =>
        other.raw.corrects === undefined &&
        other.registered === file.registered &&
        other.mapping?.root === file.mapping?.root &&
        other.raw.loadId < file.raw.loadId,
    )
    .sort((a, b) => (a.raw.snapshot < b.raw.snapshot ? -1 : 1))
    .at(-1);

async function differences(engine: Engine, last: KeptFile, file: KeptFile): Promise<Drift[]> {
  const [was, is] = [await kindsOf(engine, last), await kindsOf(engine, file)];
  const drift = (column: string, change: Drift['change']): Drift => ({
    file: file.raw.file,
    source: file.registered ?? '',
    column,
    change,
    before: was.get(column) ?? null,
    after: is.get(column) ?? null,
  });
  const added = [...is.keys()].filter((column) => !was.has(column)).map((column) => drift(column, 'added'));
  const removed = [...was.keys()].filter((column) => !is.has(column)).map((column) => drift(column, 'removed'));
  const retyped = [...is.keys()]
    .map((column) => drift(column, 'retyped'))
    .filter(({ before, after }) => before !== null && after !== null && before !== after);
  return [...added, ...removed, ...retyped];
}

/** The kind of each column's values; null of a column without any. */
async function kindsOf(engine: Engine, { raw }: KeptFile): Promise<ReadonlyMap<string, Kind | null>> {
  await engine.execute(`CREATE OR REPLACE TEMP VIEW ${ROWS} AS ${rowsWithLine(raw)} LIMIT ${LOOKED_AT}`);
  const filled = raw.columns.map((column) => `count(clean_text(${quoteName(column)}))`);
  const [counts = []] = (await engine.query(`SELECT ${filled.join(', ')} FROM ${ROWS}`)).rows;
  const types = await guessTypes(engine, raw.columns);
  return new Map(
    types.map(({ header, type }, index): [string, Kind | null] => [
      header,
      Number(counts[index]) === 0 ? null : kindOf(type),
    ]),
  );
}

function kindOf(type: string): Kind {
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'timestamp' ? 'date' : 'text';
}
