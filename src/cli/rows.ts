import type { Engine, EngineColumn } from '../core/engine.ts';
import type { Column, Row, Table } from '../core/table.ts';
import { same, type Text } from '../core/text.ts';
import { unitOfType } from '../engine/sql-type.ts';

/** The rows of a query held in memory, and whether there were more. */
export interface Collected {
  readonly table: Table;
  readonly cut: boolean;
}

const TITLE: Text = { en: 'Result', zh: '结果' };

/** Columns of a query that nobody described: named as the engine names them, units from their types. */
export const columnsOf = (columns: readonly EngineColumn[]): Column[] =>
  columns.map(({ name, type }) => ({ name, unit: unitOfType(type), label: same(name), about: same(type) }));

/** Reads a query's rows up to a cap. */
export async function collect(engine: Engine, sql: string, cap: number): Promise<Collected> {
  const { columns, batches } = await engine.stream(sql);
  return await collectRows({ columns: columnsOf(columns), batches }, 'result', cap);
}

/** Reads rows that come in batches up to a cap. */
export async function collectRows(
  { columns, batches }: Streamed<Column>,
  name: string,
  cap: number,
): Promise<Collected> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    if (rows.length > cap) break;
  }
  return { table: { name, title: TITLE, columns, rows: rows.slice(0, cap) }, cut: rows.length > cap };
}

interface Streamed<C> {
  readonly columns: readonly C[];
  readonly batches: AsyncIterable<readonly Row[]>;
}

/** A stream that gives its rows on, after a look at whether there is any. */
export async function withFirst<C>({
  columns,
  batches,
}: Streamed<C>): Promise<{ readonly stream: Streamed<C>; readonly empty: boolean }> {
  const iterator = batches[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (first.done !== true && first.value.length === 0) first = await iterator.next();
  const begun = first;
  async function* all(): AsyncGenerator<readonly Row[]> {
    if (begun.done === true) return;
    yield begun.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { stream: { columns, batches: all() }, empty: begun.done === true };
}
