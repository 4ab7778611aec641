import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../sql-text.ts';

/** What a database holds, as counted when it was last loaded. */
export interface Catalog {
  /** Stored columns of an entity, in order; none where the database has no such table. */
  columns(entity: string): readonly string[];
  /** Rows of an entity. */
  rows(entity: string): number;
  /** Rows in which a column has a value. */
  present(entity: string, column: string): number;
  /** The latest event not after the day of the load, YYYY-MM-DD; null where nothing has a date. */
  readonly latest: string | null;
  /** Events dated after the day of the load: reported, not believed. */
  readonly later: number;
  readonly entities: readonly string[];
}

const COLUMNS = `
SELECT table_name, column_name FROM duckdb_columns()
WHERE database_name = 'store' AND schema_name = 'crm' ORDER BY table_name, column_index`;

const FACTS =
  'SELECT entity, field, rows, present, CAST(CAST(latest AS DATE) AS VARCHAR) AS latest, later FROM store.acrm.facts';

/** Reads columns and facts of the attached database. */
export async function readCatalog(engine: Engine): Promise<Catalog> {
  const columns = new Map<string, string[]>();
  for (const [table, column] of (await engine.query(COLUMNS)).rows) {
    columns.set(String(table), [...(columns.get(String(table)) ?? []), String(column)]);
  }
  const rows = new Map<string, number>();
  const present = new Map<string, number>();
  let latest: string | null = null;
  let later = 0;
  for (const [entity, field, count, filled, last, after] of (await engine.query(FACTS)).rows) {
    rows.set(String(entity), Number(count));
    present.set(`${entity}.${field}`, Number(filled));
    if (typeof last === 'string' && (latest === null || last > latest)) latest = last;
    later += Number(after ?? 0);
  }
  return {
    columns: (entity) => columns.get(entity) ?? [],
    rows: (entity) => rows.get(entity) ?? 0,
    present: (entity, column) => present.get(`${entity}.${column}`) ?? 0,
    latest,
    later,
    entities: [...columns.keys()],
  };
}

/** Dates that say when something happened; expected and due dates are not among them. */
export const EVENT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['created_at', 'last_followed_up_on'],
  contacts: ['created_at'],
  leads: ['created_at', 'converted_on'],
  opportunities: ['created_at', 'engaged_on', 'closed_on'],
  opportunity_history: ['changed_at'],
  orders: ['ordered_at'],
};

/** Counts the facts of an entity afresh; `today` is the day of the load. */
export async function refreshFacts(
  engine: Engine,
  entity: string,
  columns: readonly string[],
  today: string,
): Promise<void> {
  const table = `store.crm.${entity}`;
  const events = EVENT_FIELDS[entity] ?? [];
  await engine.execute(`DELETE FROM store.acrm.facts WHERE entity = ${quoteText(entity)}`);
  const counts = columns.map((column, index) => `count("${column}") AS n${index}`);
  const dates = events.map(
    (field) =>
      `max(${field}) FILTER (WHERE CAST(${field} AS DATE) <= $today::date) AS latest_${field}, ` +
      `count(*) FILTER (WHERE CAST(${field} AS DATE) > $today::date) AS later_${field}`,
  );
  const selects = columns.map((column, index) => {
    const event = events.includes(column);
    return (
      `SELECT ${quoteText(entity)}, ${quoteText(column)}, rows, n${index}, ` +
      `${event ? `CAST(latest_${column} AS TIMESTAMP)` : 'NULL'}, ${event ? `later_${column}` : 'NULL'} FROM counted`
    );
  });
  await engine.execute(
    `INSERT INTO store.acrm.facts WITH counted AS (SELECT count(*) AS rows, ${[...counts, ...dates].join(', ')} FROM ${table})
     ${selects.join('\nUNION ALL ')}`,
    { values: { today } },
  );
}
