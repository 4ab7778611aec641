import type { EngineColumn } from '../../core/engine.ts';
import type { Store } from '../../core/store.ts';
import type { LakeTable, Manifest } from './manifest.ts';

/** What a table of a DuckDB store holds, before it is written to a lake. */
export interface TableFacts {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly EngineColumn[];
  readonly facts: LakeTable['facts'];
  /** Changes with any cell of any row, and not with their order. */
  readonly fingerprint: string;
}

const FACTS =
  'SELECT field, present, CAST(latest AS VARCHAR) AS latest, later FROM store.acrm.facts WHERE entity = $entity ORDER BY field';

export async function describeTables(store: Store): Promise<TableFacts[]> {
  const { entities } = await store.catalog();
  const tables: TableFacts[] = [];
  for (const name of entities) {
    const source = store.stored(name);
    const columns = await store.describe(`SELECT * FROM ${source}`);
    const found = await store.query(FACTS, { values: { entity: name } });
    const [[rows = 0, ...sums] = []] = (
      await store.query(
        `SELECT count(*), CAST(sum(hash(t)) AS VARCHAR), CAST(bit_xor(hash(t)) AS VARCHAR) FROM ${source} t`,
      )
    ).rows;
    const facts = found.rows.map(([field, present, latest, later]) => ({
      field: String(field),
      present: Number(present),
      latest: typeof latest === 'string' ? latest : null,
      later: Number(later ?? 0),
    }));
    tables.push({ name, rows: Number(rows), columns, facts, fingerprint: sums.join(' ') });
  }
  return tables;
}

/** The month that a row is filed under, and the relation `t` with what it takes to know it; null for tables without one. */
export function monthOf(
  name: string,
  store: Store,
  facts: LakeTable['facts'],
): { readonly expression: string; readonly from: string } | null {
  const source = store.stored(name);
  if (name !== 'orders' && name !== 'order_items') return null;
  const dated = facts.some(({ field, present }) => field === 'ordered_at' && present > 0);
  if (dated || name === 'orders') return { expression: "strftime(t.ordered_at, '%Y-%m')", from: `${source} t` };
  const from = `${source} t LEFT JOIN ${store.stored('orders')} o ON o.order_id = t.order_id`;
  return { expression: "strftime(o.ordered_at, '%Y-%m')", from };
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
