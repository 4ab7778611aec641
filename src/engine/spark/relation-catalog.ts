import type { Engine } from '../../core/engine.ts';
import type { Catalog } from '../../core/store.ts';
import { entities, entityOf, requireEntity } from '../../model/index.ts';
import { quoteName } from '../sql-text.ts';
import { storedView } from './lake-views.ts';

/** Entities with the fields that their tables have columns for, in the model's order. */
export type MappedEntities = ReadonlyMap<string, readonly string[]>;

/** Stored columns of an entity of which it matters whether they are filled. */
export type DecidingColumns = (entity: string) => readonly string[];

/**
 * What tables of a server hold, counted there: one query an entity, which reads the dates of events and the few
 * columns that scope views choose between, and one that looks for orders without lines. Any other column that a table
 * has counts as filled.
 */
export async function countCatalog(
  engine: Engine,
  mapped: MappedEntities,
  decidingColumns: DecidingColumns,
  today: string,
): Promise<Catalog> {
  const rows = new Map<string, number>();
  const present = new Map<string, number>();
  const latest: string[] = [];
  let later = 0;
  for (const [entity, fields] of mapped) {
    const events = requireEntity(entity).events.filter((field) => fields.includes(field));
    const deciding = decidingColumns(entity).filter((field) => fields.includes(field));
    const [all = 0, ...found] =
      (await engine.query(countingSql(entity, events, deciding), { values: { today } })).rows[0] ?? [];
    rows.set(entity, Number(all));
    for (const field of fields) present.set(`${entity}.${field}`, Number(all));
    for (const [at, field] of deciding.entries()) present.set(`${entity}.${field}`, Number(found[at]));
    const dates = found.slice(deciding.length);
    for (const [at] of events.entries()) {
      const [last, after] = dates.slice(2 * at, 2 * at + 2);
      if (typeof last === 'string') latest.push(last.slice(0, 10));
      later += Number(after ?? 0);
    }
  }
  if (mapped.has('orders')) present.set('orders.without lines', await ordersWithoutLines(engine, mapped));
  return {
    columns: (entity) => [...(mapped.get(entity) ?? fieldsOf(entity)), '_load', '_file', '_line'],
    rows: (entity) => rows.get(entity) ?? 0,
    present: (entity, column) => present.get(`${entity}.${column}`) ?? 0,
    latest: latest.sort().at(-1) ?? null,
    later,
    entities: entities.map(({ name }) => name),
  };
}

const fieldsOf = (entity: string): readonly string[] => entityOf(entity)?.fields.map(({ name }) => name) ?? [];

function countingSql(entity: string, events: readonly string[], deciding: readonly string[]): string {
  const counts = deciding.map((field) => `count(${quoteName(field)})`);
  const dates = events.flatMap((field) => [
    `max(${field}) FILTER (WHERE CAST(${field} AS DATE) <= CAST($today AS DATE))`,
    `count_if(CAST(${field} AS DATE) > CAST($today AS DATE))`,
  ]);
  const selected = ['count(*)', ...counts, ...dates].map((value, at) => `${value} AS c${at}`);
  return `SELECT ${selected.join(', ')} FROM ${storedView(entity)}`;
}

async function ordersWithoutLines(engine: Engine, mapped: MappedEntities): Promise<number> {
  const orders = storedView('orders');
  const without = mapped.has('order_items')
    ? ` o WHERE NOT EXISTS (SELECT 1 FROM ${storedView('order_items')} i WHERE i.order_id = o.order_id AND (i.amount IS NOT NULL OR o.amount IS NULL))`
    : '';
  return Number((await engine.query(`SELECT count(*) AS n FROM ${orders}${without}`)).rows[0]?.[0] ?? 0);
}
