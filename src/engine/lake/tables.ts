import type { EngineColumn } from '../../core/engine.ts';
import type { Store } from '../../core/store.ts';
import type { LakeTable, Manifest } from './manifest.ts';

/** What a table of a DuckDB store holds, before it is written to a lake. */
export interface TableFacts {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly EngineColumn[];
  readonly facts: LakeTable['facts'];
  /** The relation `t` to write, with a column `month` beside it where the table is cut by month. */
  readonly from: string;
  readonly parts: readonly PartFacts[];
}

export interface PartFacts {
  /** YYYY-MM, or "undated"; null for all rows of the table. */
  readonly month: string | null;
  readonly rows: number;
  /** Changes with any cell of any row, and not with their order. */
  readonly fingerprint: string;
}

const FACTS =
  'SELECT field, present, CAST(latest AS VARCHAR) AS latest, later FROM store.acrm.facts WHERE entity = $entity ORDER BY field';

/** Every table of a store; one of more rows than `big` is cut by month where its rows have a date. */
export async function describeTables(store: Store, big: number): Promise<TableFacts[]> {
  const catalog = await store.catalog();
  const tables: TableFacts[] = [];
  for (const name of catalog.entities) {
    const columns = await store.describe(`SELECT * FROM ${store.stored(name)}`);
    const facts = (await store.query(FACTS, { values: { entity: name } })).rows.map(
      ([field, present, latest, later]) => ({
        field: String(field),
        present: Number(present),
        latest: typeof latest === 'string' ? latest : null,
        later: Number(later ?? 0),
      }),
    );
    const from = relationOf(name, store, facts, catalog.rows(name) > big);
    const parts = await partsOf(store, from);
    tables.push({ name, rows: parts.reduce((sum, { rows }) => sum + rows, 0), columns, facts, from, parts });
  }
  return tables;
}

async function partsOf(store: Store, from: string): Promise<PartFacts[]> {
  const { rows } = await store.query(
    `SELECT month, count(*), CAST(sum(hash(t)) AS VARCHAR), CAST(bit_xor(hash(t)) AS VARCHAR) FROM ${from} GROUP BY month ORDER BY month`,
  );
  return rows.map(([month, count, ...sums]) => ({
    month: month === null ? null : String(month),
    rows: Number(count),
    fingerprint: sums.join(' '),
  }));
}

/** The rows `t` of a table, each with the month that it is filed under, or with none. */
function relationOf(name: string, store: Store, facts: LakeTable['facts'], cut: boolean): string {
  const source = store.stored(name);
  const whole = `${source} AS t, (SELECT CAST(NULL AS VARCHAR) AS month) AS m`;
  if (!cut || (name !== 'orders' && name !== 'order_items')) return whole;
  const filed = (date: string): string => `(SELECT coalesce(strftime(${date}, '%Y-%m'), 'undated') AS month) AS m`;
  const dated = facts.some(({ field, present }) => field === 'ordered_at' && present > 0);
  if (dated || name === 'orders') return `${source} AS t, ${filed('t.ordered_at')}`;
  return `${source} AS t LEFT JOIN ${store.stored('orders')} AS o ON o.order_id = t.order_id, ${filed('o.ordered_at')}`;
}

export async function loadsOf(store: Store): Promise<Manifest['loads']> {
  const { rows } = await store.query(
    `SELECT load_id, CAST(loaded_at AS VARCHAR) AS loaded_at FROM ${store.loads} ORDER BY load_id`,
  );
  return rows.map(([id, at]) => ({ load_id: Number(id), loaded_at: String(at) }));
}

export async function schemaVersion(store: Store): Promise<string> {
  const { rows } = await store.query("SELECT max(value) AS version FROM store.acrm.meta WHERE key = 'schema_version'");
  return String(rows[0]?.[0] ?? '');
}
