import type { Engine } from '../../core/engine.ts';
import type { Table, Unit } from '../../core/table.ts';
import { quoteName, quoteText } from '../sql-text.ts';
import { openScratch } from './open.ts';

const TYPES: Readonly<Record<Unit, string>> = {
  id: 'VARCHAR',
  text: 'VARCHAR',
  count: 'BIGINT',
  money: 'DECIMAL(38,6)',
  share: 'DOUBLE',
  days: 'DOUBLE',
  date: 'TIMESTAMP',
  score: 'DOUBLE',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
};

const BATCH = 10_000;

/** Writes a result table as Parquet, its columns typed by their units. */
export async function writeParquetTable(table: Table, path: string): Promise<void> {
  const engine = await openScratch();
  try {
    const columns = table.columns.map(({ name, unit }) => `${quoteName(name)} ${TYPES[unit]}`).join(', ');
    await engine.execute(`CREATE TEMP TABLE result (${columns})`);
    const shape = JSON.stringify(
      [table.columns.map(() => 'VARCHAR')].map((types) =>
        Object.fromEntries(types.map((type, index) => [`c${index}`, type])),
      ),
    );
    const casts = table.columns.map(({ unit }, index) => `CAST(r.c${index} AS ${TYPES[unit]})`).join(', ');
    for (let start = 0; start < table.rows.length; start += BATCH) {
      const rows = table.rows
        .slice(start, start + BATCH)
        .map((row) =>
          Object.fromEntries(row.map((value, index) => [`c${index}`, value === null ? null : String(value)])),
        );
      await engine.execute(
        `INSERT INTO result SELECT ${casts} FROM (SELECT unnest(from_json($rows, ${quoteText(shape)})) AS r)`,
        {
          values: { rows: JSON.stringify(rows) },
        },
      );
    }
    await engine.execute(`COPY result TO ${quoteText(path)} (FORMAT parquet)`);
  } finally {
    await engine.close();
  }
}

/** Writes the rows of a SELECT as Parquet with the types that it has there; the connection must be allowed to write the path. */
export async function writeParquetQuery(engine: Engine, sql: string, path: string): Promise<void> {
  await engine.execute(`COPY (${sql}\n) TO ${quoteText(path)} (FORMAT parquet)`);
}
