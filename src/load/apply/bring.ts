import type { Engine } from '../../core/engine.ts';
import { readMacros } from '../../engine/sql-files.ts';
import type { EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import { refreshTouched } from '../../store/refresh-touched.ts';
import { type KeptFile, unreadRows } from '../raw/kept-files.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import { originOf } from '../raw/raw.ts';
import { defineHistory } from '../write/past.ts';
import { forgetPresent } from '../write/present.ts';
import { followLines } from './follow-lines.ts';
import { markGone } from './gone.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import { recordCounts, recordFile } from './record.ts';
import { resolveReferences } from './references.ts';
import { deriveStageHistory } from './stage-history.ts';

/** Files of macros in `queries/load`, each resting on those before. */
const MACROS = ['text', 'numbers', 'dates', 'zones'];

export interface BringOptions {
  /** What each load was told. */
  readonly loads: ReadonlyMap<number, LoadOptions>;
  /** The day of the load counts as today. */
  readonly now: Date;
  readonly onFile?: (file: KeptFile) => void;
}

/**
 * Brings files that were read into the canonical tables, in the order of the days that they show; within a day as they
 * were loaded, what others refer to first; corrected rows after the load that they correct. So the tables are a function of the files, whenever each was loaded.
 */
export async function bringFiles(
  engine: Engine,
  files: readonly KeptFile[],
  { loads, now, onFile }: BringOptions,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  await defineMacros(engine);
  const brought = new Map<KeptFile, LoadedFile>();
  for (const state of statesOf(files)) {
    const options = loads.get(state[0]?.raw.loadId ?? 0);
    if (options === undefined) throw new Error(`nothing is known of load ${state[0]?.raw.loadId}`);
    for (const [file, loaded] of await bringState(engine, state, options, onFile)) brought.set(file, loaded);
  }
  const touched = entitiesOf(brought);
  const deals = touched.has('opportunities') || touched.has('opportunity_history');
  if (deals) for (const entity of ['opportunities', 'opportunity_history'] as const) touched.add(entity);
  await defineHistory(engine, touched);
  if (deals) await deriveStageHistory(engine);
  await refreshTouched(engine, touched, now);
  return brought;
}

/** Engines that know the macros: defining them costs as much as a small load. */
const defined = new WeakSet<Engine>();

/** What the SQL of loading calls. */
export async function defineMacros(engine: Engine): Promise<void> {
  if (defined.has(engine)) return;
  defined.add(engine);
  for (const name of MACROS) for (const macro of readMacros('load', name)) await engine.execute(macro);
}

/** The files of one load that show one day, together. */
async function bringState(
  engine: Engine,
  state: readonly KeptFile[],
  options: LoadOptions,
  onFile: BringOptions['onFile'],
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const loaded = new Map<KeptFile, LoadedFile>();
  if (options.full) await forgetPresent(engine);
  const linesBefore = await hasLines(engine);
  for (const file of state) {
    if (file.mapping === null) continue;
    onFile?.(file);
    const each = await loadFile(engine, file.raw, await unreadRows(engine, file.raw), file.mapping, {
      ...options,
      separator: file.separator,
    });
    loaded.set(file, each);
    await recordFile(engine, file, each);
  }
  const left = options.full ? await markGone(engine, state, loaded) : loaded;
  const brought = await settleOrders(engine, left, linesBefore);
  for (const [file, each] of brought) if (each !== loaded.get(file)) await recordCounts(engine, file, each);
  await resolveReferences(engine, entitiesOf(brought));
  return brought;
}

async function hasLines(engine: Engine): Promise<boolean> {
  return Number((await engine.query('SELECT count(*) FROM store.crm.order_items')).rows[0]?.[0]) > 0;
}

/** Orders follow their lines; the first list of lines is told to have changed them. */
async function settleOrders(
  engine: Engine,
  loaded: ReadonlyMap<KeptFile, LoadedFile>,
  linesBefore: boolean,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const lists = [...loaded].filter(([, { mapping }]) => mapping.root === 'order_items');
  const changed = lists.some(([, { counts }]) =>
    counts.some(({ entity, loaded: rows, gone }) => entity === 'order_items' && rows + gone > 0),
  );
  const [first] = lists;
  if (first === undefined || !changed || (!linesBefore && lists.length === 1)) return loaded;
  const [file, told] = first;
  const orders = await followLines(engine, file);
  const counts = told.counts.map((each) => {
    const more = each.entity === 'orders' ? Math.min(orders, each.unchanged) : 0;
    return { ...each, loaded: each.loaded + more, unchanged: each.unchanged - more };
  });
  return orders === 0 ? loaded : new Map([...loaded, [file, { ...told, counts }]]);
}

const entitiesOf = (loaded: ReadonlyMap<KeptFile, LoadedFile>): Set<EntityName> =>
  new Set([...loaded.values()].flatMap(({ counts }) => counts.map(({ entity }) => entity)));

/** Files by the day that they show and their load; in each, what others refer to comes first. */
function statesOf(files: readonly KeptFile[]): KeptFile[][] {
  const place = ({ mapping }: KeptFile): number => entities.findIndex(({ name }) => name === mapping?.root);
  const sorted = [...files].sort(
    (a, b) =>
      compare(a.raw.snapshot, b.raw.snapshot) ||
      originOf(a.raw).loadId - originOf(b.raw).loadId ||
      a.raw.loadId - b.raw.loadId ||
      place(a) - place(b) ||
      a.raw.number - b.raw.number,
  );
  const states = new Map<string, KeptFile[]>();
  for (const file of sorted) {
    const name = `${file.raw.snapshot} ${file.raw.loadId}`;
    states.set(name, [...(states.get(name) ?? []), file]);
  }
  return [...states.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
