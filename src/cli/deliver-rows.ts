import type { Outcome, StreamOutcome } from '../core/outcome.ts';
import type { Table } from '../core/table.ts';
import type { Delivery } from './delivery.ts';
import { destinationOf } from './destination.ts';
import { pour, type Screen, throughFile } from './output.ts';
import { collect, collectRows, columnsOf, withFirst } from './rows.ts';
import { checkThresholds } from './thresholds.ts';

/** Rows that fit in memory on their way into a Parquet file. */
const PARQUET_CAP = 1_000_000;

type RowsOutcome = Extract<Outcome, { readonly kind: 'rows' }>;

/**
 * Writes the rows of a query: one by one where the format allows it, else up to the format's cap. `show` writes the
 * rows that were held.
 */
export async function deliverRows(
  { sql, engine }: RowsOutcome,
  { shared }: Delivery,
  screen: Screen,
  show: (table: Table) => Promise<void>,
): Promise<void> {
  const forget = screen.interrupts.watch(engine);
  try {
    const { format, path } = await destinationOf(shared, screen.stdout.isTTY === true);
    if (format.cap !== null) {
      const { table, cut } = await collect(engine, sql, format.cap);
      await show(table);
      if (cut) sayCut(table.rows.length, screen);
      return;
    }
    const { stream, empty } = await withFirst(await engine.stream(sql));
    checkThresholds({ asOf: null, empty }, shared, screen.clock());
    if (format.name === 'parquet') {
      const { writeParquetQuery } = await import('../engine/duckdb/parquet.ts');
      await throughFile(path, screen, (file) => writeParquetQuery(engine, sql, file));
      return;
    }
    const { streamRows } = await import('../render/stream.ts');
    const columns = columnsOf(stream.columns);
    await pour(path, screen, async (target) => {
      await streamRows(columns, stream.batches, format.name, target);
    });
  } finally {
    forget();
    await engine.close();
  }
}

/** Writes rows that no query gives, likewise; Parquet takes in what is held. */
export async function deliverStream(
  { columns, batches, named }: StreamOutcome,
  { shared }: Delivery,
  screen: Screen,
  show: (table: Table) => Promise<void>,
): Promise<void> {
  const { format, path } = await destinationOf(shared, screen.stdout.isTTY === true);
  if (format.cap !== null || format.name === 'parquet') {
    const cap = format.cap ?? PARQUET_CAP;
    const { table, cut } = await collectRows({ columns, batches }, shared.only ?? 'result', cap);
    await show(table);
    if (cut) sayCut(table.rows.length, screen);
    return;
  }
  const { stream, empty } = await withFirst({ columns, batches });
  checkThresholds({ asOf: null, empty }, shared, screen.clock());
  const { streamRows } = await import('../render/stream.ts');
  const name = format.name;
  await pour(path, screen, async (target) => {
    await streamRows(stream.columns, stream.batches, name, target, { named });
  });
}

function sayCut(rows: number, { diagnostics }: Screen): void {
  const shown = rows.toLocaleString('en-US');
  diagnostics.say({
    en: `Only the first ${shown} rows are shown; csv, ndjson, xlsx and parquet contain them all.`,
    zh: `仅显示前 ${shown} 行；csv、ndjson、xlsx、parquet 可输出全部。`,
  });
}
