import type { Store } from '../core/store.ts';
import { hasTable } from '../engine/has-table.ts';
import { readQuery } from '../engine/sql-files.ts';
import { idOf } from './check.ts';
import { CLASS_KINDS, type Profile, type ProfileClass } from './profile.ts';

/** What the latest runs on earlier data found: a run on the data of now would be like itself. */
export interface Previous {
  /** The measured value of a check by its id. */
  measured(id: string): number | null;
  profile(id: string): Profile | null;
}

const NOTHING: Previous = { measured: () => null, profile: () => null };

/** The number of the newest load; 0 where nothing was loaded. */
export async function newestLoad(store: Store): Promise<number> {
  return Number((await store.query(`SELECT coalesce(max(load_id), 0) FROM ${store.loads}`)).rows[0]?.[0]);
}

/** Whether the database has a place for runs of checks; one that an older program made has none. */
export const hasHistory = (store: Store): Promise<boolean> => hasTable(store, 'acrm', 'check_runs');

export async function readPrevious(store: Store): Promise<Previous> {
  if (!(await hasHistory(store))) return NOTHING;
  const values = { load: await newestLoad(store) };
  const query = (name: string) => store.query(readQuery(['check', 'history'], name), { values });
  const counts = new Map(
    (await query('previous_measured')).rows.map(([entity, name, value]) => [named(entity, name), Number(value)]),
  );
  const classes = new Map<string, ProfileClass[]>();
  for (const [entity, name, kind, label, rows] of (await query('previous_profiles')).rows) {
    const list = classes.get(named(entity, name)) ?? [];
    list.push({ kind: kindOf(kind), label: typeof label === 'string' ? label : null, rows: Number(rows) });
    classes.set(named(entity, name), list);
  }
  return { measured: (id) => counts.get(id) ?? null, profile: (id) => classes.get(id) ?? null };
}

const named = (entity: unknown, name: unknown): string => idOf({ entity: String(entity), name: String(name) });

function kindOf(kind: unknown): ProfileClass['kind'] {
  const found = CLASS_KINDS.find((one) => one === kind);
  if (found === undefined) throw new Error(`no class ${String(kind)}`);
  return found;
}
