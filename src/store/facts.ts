import type { Engine } from '../core/engine.ts';
import { quoteText } from '../engine/sql-text.ts';
import type { Entity } from '../model/entity.ts';

/** Counts the facts of an entity afresh; `today` is the day of the load. */
export async function refreshFacts(
  engine: Engine,
  { name: entity, events, noEvent }: Entity,
  columns: readonly string[],
  today: string,
): Promise<void> {
  const table = `store.crm.${entity}`;
  const happened = noEvent === undefined ? '' : ` AND (${noEvent}) IS NOT TRUE`;
  await engine.execute(`DELETE FROM store.acrm.facts WHERE entity = ${quoteText(entity)}`);
  const counts = columns.map((column, index) => `count("${column}") AS n${index}`);
  const dates = events.map(
    (field) =>
      `max(${field}) FILTER (WHERE CAST(${field} AS DATE) <= $today::date${happened}) AS latest_${field}, ` +
      `count(*) FILTER (WHERE CAST(${field} AS DATE) > $today::date${happened}) AS later_${field}`,
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
