import type { SqlValue } from '../core/engine.ts';
import type { Cell } from '../core/table.ts';
import { quoteName } from '../engine/sql-text.ts';
import { entityOf } from '../model/index.ts';
import type { ScopedSession } from '../run/scope/session.ts';
import type { Check, FailingRow } from './check.ts';

/** Rows of a query that gives the offending ones: how many, and the first of them. */
export interface Offending {
  readonly failing: number;
  readonly rows: readonly FailingRow[];
}

/** Columns that say which row it is and where it came from; all others are shown. */
const PLACE = ['key', '_file', '_line', '_load'];

/**
 * Runs a query that gives offending rows. A row is known by its column `key`, else by the key of the entity, else by
 * the first column; where the query does not say file and line, they are looked up by the entity's key.
 */
export async function runQuery(
  session: ScopedSession,
  check: Check,
  query: string,
  values: Readonly<Record<string, SqlValue>>,
  most: number,
): Promise<Offending> {
  await session.prepareWritten(query);
  const { engine } = session;
  const names = (await engine.describe(`SELECT * FROM (\n${query}\n)`)).map(({ name }) => name);
  const own = entityOf(check.entity)?.key ?? '';
  const key = ['key', own].find((name) => names.includes(name)) ?? names[0] ?? '';
  const placed = names.includes('_file') && names.includes('_line');
  const lookup = !placed && key === own;
  const source = placed ? ['found._file', 'found._line'] : lookup ? ['stored._file', 'stored._line'] : ['NULL', 'NULL'];
  const shown = names.filter((name) => !PLACE.includes(name) && name !== key);
  const columns = [
    `found.${quoteName(key)} AS key`,
    `${source[0]} AS _file`,
    `${source[1]} AS _line`,
    ...shown.map((name) => `found.${quoteName(name)}`),
  ];
  const join = lookup
    ? `\nLEFT JOIN ${engine.stored(check.entity)} AS stored ON stored.${quoteName(own)} = found.${quoteName(own)}`
    : '';
  const order = ['_file', '_line', 'key', ...shown.map((_, at) => String(at + 4))].map((one) => `${one} NULLS LAST`);
  const sql = `WITH found AS MATERIALIZED (\n${query}\n)
SELECT ${columns.join(', ')}, (SELECT count(*) FROM found) AS _total
FROM found${join}
ORDER BY ${order.join(', ')}
LIMIT ${Math.max(1, most)}`;
  const { rows } = await engine.query(sql, { values });
  return {
    failing: Number(rows[0]?.at(-1) ?? 0),
    rows: rows.slice(0, most).map((row) => failingRow(check, row.slice(0, -1), shown)),
  };
}

/** A row of key, file, line and the columns shown. */
export function failingRow(
  check: Check,
  [key = null, file = null, line = null, ...cells]: readonly Cell[],
  shown: readonly string[],
): FailingRow {
  return {
    check,
    key: key === null ? null : String(key),
    values: shown.map((column, at) => ({ column, value: cells[at] ?? null })),
    file: file === null ? null : String(file),
    line: line === null ? null : Number(line),
  };
}
