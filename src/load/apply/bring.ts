import type { Engine } from '../../core/engine.ts';
import type { Project } from '../../core/project.ts';
import { readMacros } from '../../engine/sql-files.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { AMOUNT_WORDS_PATTERN } from '../../model/currency-words.ts';
import type { EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import { readOrderRules } from '../../store/order-rules.ts';
import { refreshTouched } from '../../store/refresh-touched.ts';
import { storedOrders } from '../../store/stored-orders.ts';
import { type KeptFile, unreadRows } from '../raw/kept-files.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import { originOf } from '../raw/raw.ts';
import { keepRows } from '../totals/measures.ts';
import { accountFor } from '../totals/totals.ts';
import { defineHistory } from '../write/past.ts';
import { forgetPresent } from '../write/present.ts';
import { afterCompleted, completes } from './completion.ts';
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
  /** The load whose files' amounts are to be accounted for, by the rules of sales; none where nothing new comes. */
  readonly accounted?: Accounted;
}

interface Accounted {
  readonly loadId: number;
  readonly project: Project;
}

/**
 * Brings files that were read into the canonical tables, in the order of the days that they show; within a day as they
 * were loaded, what others refer to first; corrected rows after the load that they correct. So the tables are a function of the files, whenever each was loaded.
 */
export async function bringFiles(
  engine: Engine,
  files: readonly KeptFile[],
  options: BringOptions,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  await defineMacros(engine);
  const brought = new Map<KeptFile, LoadedFile>();
  for (const state of statesOf(files)) {
    for (const [file, loaded] of await bringState(engine, state, options, brought)) brought.set(file, loaded);
  }
  const touched = entitiesOf(brought);
  const deals = touched.has('opportunities') || touched.has('opportunity_history');
  if (deals) for (const entity of ['opportunities', 'opportunity_history'] as const) touched.add(entity);
  await defineHistory(engine, touched);
  if (deals) await deriveStageHistory(engine);
  await refreshTouched(engine, touched, options.now);
  return options.accounted === undefined ? brought : await withTotals(engine, brought, options.accounted);
}

/** What became of each file, with its amounts accounted for. */
async function withTotals(
  engine: Engine,
  brought: ReadonlyMap<KeptFile, LoadedFile>,
  { project }: Accounted,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const rules = await readOrderRules(await storedOrders(engine), project);
  const told = new Map<KeptFile, LoadedFile>();
  for (const [file, loaded] of brought)
    told.set(file, { ...loaded, totals: await accountFor(engine, file, brought, rules) });
  return told;
}

/** Engines that know the macros: defining them costs as much as a small load. */
const defined = new WeakSet<Engine>();

/** What the SQL of loading calls. */
export async function defineMacros(engine: Engine): Promise<void> {
  if (defined.has(engine)) return;
  defined.add(engine);
  await engine.execute(`CREATE OR REPLACE TEMP MACRO currency_words() AS ${quoteText(AMOUNT_WORDS_PATTERN)}`);
  for (const name of MACROS) for (const macro of readMacros('load', name)) await engine.execute(macro);
}

/** The files of one load that show one day, together. */
async function bringState(
  engine: Engine,
  state: readonly KeptFile[],
  { loads, onFile, accounted }: BringOptions,
  before: ReadonlyMap<KeptFile, LoadedFile>,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const options = loads.get(state[0]?.raw.loadId ?? 0);
  if (options === undefined) throw new Error(`nothing is known of load ${state[0]?.raw.loadId}`);
  const loaded = new Map<KeptFile, LoadedFile>();
  if (options.full) await forgetPresent(engine);
  const linesBefore = await hasLines(engine);
  for (const file of state) {
    if (file.mapping === null) continue;
    onFile?.(file);
    await keepMeasured(engine, [...before, ...loaded], file.mapping.root);
    const each = await loadFile(engine, file.raw, await unreadRows(engine, file.raw), file.mapping, {
      ...options,
      separator: file.separator,
      loads,
      accounted: file.raw.loadId === accounted?.loadId && file.raw.corrects === undefined,
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

/** Keeps what files brought, before one with rows of `root` may change it: lines are only changed by lists of lines. */
async function keepMeasured(
  engine: Engine,
  loaded: readonly (readonly [KeptFile, LoadedFile])[],
  root: EntityName,
): Promise<void> {
  const mayBeLines = root === 'order_items' || root === 'orders';
  for (const [{ raw }, { measures }] of loaded)
    for (const measure of measures)
      if (mayBeLines || measure.entity !== 'order_items') await keepRows(engine, measure, raw);
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

/** Files by the day that they show and their load. */
function statesOf(files: readonly KeptFile[]): KeptFile[][] {
  // What others refer to comes first, what only completes others last.
  const place = (file: KeptFile): number =>
    completes(file) ? entities.length : entities.findIndex(({ name }) => name === file.mapping?.root);
  const sorted = afterCompleted(files).sort(
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
