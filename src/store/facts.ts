import type { Engine } from '../core/engine.ts';
import { quoteText } from '../engine/sql-text.ts';

/** Dates that say when something happened; expected and due dates are not among them. */
export const EVENT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['created_at', 'last_followed_up_on'],
  contacts: ['created_at'],
  leads: ['created_at', 'converted_on'],
  opportunities: ['created_at', 'engaged_on', 'closed_on'],
  opportunity_history: ['changed_at'],
  orders: ['ordered_at'],
  purchases: ['ordered_on', 'received_on'],
  payments: ['paid_on'],
  campaign_members: ['responded_on'],
  touches: ['touched_at'],
  activities: ['occurred_at'],
  tickets: ['created_at', 'resolved_at'],
  feedback: ['submitted_at'],
  web_events: ['occurred_at'],
};

/** Rows that tell no event: that a deal stood at its stage when an export first showed it. */
const NO_EVENT: Readonly<Record<string, string>> = {
  opportunity_history: "source = 'snapshot' AND from_value IS NULL",
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
  const happened = NO_EVENT[entity] === undefined ? '' : ` AND (${NO_EVENT[entity]}) IS NOT TRUE`;
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
