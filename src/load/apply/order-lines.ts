import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import type { RawRows } from '../raw/raw.ts';
import type { Incoming } from '../write/own-rows.ts';
import { retire } from '../write/past.ts';
import { baseOfKey, numberOfKey } from '../write/row-keys.ts';
import {
  type ComingLines,
  contentOf,
  type EarlierFile,
  filesMet,
  LINES,
  MET,
  nth,
  otherwiseKeyed,
  standingOf,
} from './lines-met.ts';
import { resolveIn } from './references.ts';

/** What became of lines whose orders the database had lines of. */
export interface LinesNote {
  /** Orders that came again, of which this file shows the later state. */
  readonly again: { readonly orders: number; readonly files: readonly string[] };
  /** Of those the ones of which lines went or changed, how many lines, and what the orders were and are worth. */
  readonly changed: {
    readonly orders: number;
    readonly lines: number;
    readonly before: number;
    readonly after: number;
  };
  /** Orders that this file continues: its lines count beside those that were there. */
  readonly further: { readonly orders: number; readonly files: readonly string[] };
  /** Earlier files of which the lines do not tell which of the two holds. */
  readonly unsure: readonly EarlierFile[];
}

const WAS = 'load_earlier_lines';
const SAME = 'load_same_lines';
const GONE = 'load_gone_lines';

/**
 * Lets lines find the other lines of their orders, where they are not known by one and the same number of their own. A
 * file that shows orders of an earlier one again shows their later state: a line that says the same is the same line, and
 * one that no longer comes is gone. A file that has further lines of them continues them. The SELECT that is returned
 * gives the lines with their keys.
 */
export async function placeLines(
  engine: Engine,
  lines: ComingLines,
  raw: RawRows,
  loads: ReadonlyMap<number, LoadOptions>,
): Promise<{ readonly select: string; readonly note: LinesNote | null }> {
  const { incoming } = lines;
  const asTheyCome = { select: incoming.select, note: null };
  if (incoming.keys.made?.orders === true || !(await mayMeet(engine, lines))) return asTheyCome;
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${LINES} AS ${incoming.select}`);
  await resolveIn(
    engine,
    LINES,
    incoming.entity.fields.filter(({ name }) => incoming.columns.includes(name)),
  );
  const later: EarlierFile[] = [];
  const further: EarlierFile[] = [];
  const unsure: EarlierFile[] = [];
  for (const file of await filesMet(engine, lines)) {
    const standing = await standingOf(engine, file, raw, loads.get(Math.max(file.load, raw.loadId))?.again);
    (standing === 'further' ? further : later).push(file);
    if (standing === 'unsure') unsure.push(file);
  }
  const select = `SELECT * FROM ${LINES}`;
  if (later.length + further.length === 0) return { select, note: null };
  await matchLines(engine, incoming, later);
  const changed = await compareWorth(engine);
  if (changed.lines > 0) await retire(engine, incoming.entity, GONE, raw);
  if (incoming.keys.made !== null) await giveKeys(engine);
  const note = { again: sumOf(later), changed, further: sumOf(further), unsure };
  return { select, note: raw.corrects === undefined ? note : null };
}

/** Whether the database has lines that the file's lines do not find by their own number. */
async function mayMeet(engine: Engine, lines: ComingLines): Promise<boolean> {
  const found = await engine.query(
    `SELECT EXISTS (SELECT 1 FROM store.crm.order_items e WHERE ${otherwiseKeyed(lines)})`,
  );
  return found.rows[0]?.[0] === true;
}

const sumOf = (files: readonly EarlierFile[]): LinesNote['again'] => ({
  orders: files.reduce((sum, { orders }) => sum + orders, 0),
  files: files.map(({ file }) => file),
});

/** Finds which lines of these earlier files come again, `SAME`, and which are gone, `GONE`. Only made keys stay with what the line says. */
async function matchLines(engine: Engine, incoming: Incoming, files: readonly EarlierFile[]): Promise<void> {
  const content = contentOf(incoming);
  const places = files.map(({ load, file }) => `(${load}, ${quoteText(file)})`);
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${WAS} AS SELECT *, ${nth(content, 'order_item_id')} FROM ${MET}
     WHERE ${places.length === 0 ? 'false' : `(_load, _file) IN (${places.join(', ')})`}`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${SAME} AS SELECT came._line, was.order_item_id
     FROM (SELECT *, ${nth(content, '_line')} FROM ${LINES}) came JOIN ${WAS} was
       ON came.order_id = was.order_id AND came.nth = was.nth${content.map((field) => ` AND came.${field} IS NOT DISTINCT FROM was.${field}`).join('')}
     WHERE ${incoming.keys.made !== null}`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${GONE} AS SELECT order_id, order_item_id FROM ${WAS}
     WHERE order_item_id NOT IN (SELECT order_item_id FROM ${SAME}) AND order_item_id NOT IN (SELECT order_item_id FROM ${LINES} WHERE ${incoming.keys.made === null})`,
  );
}

async function compareWorth(engine: Engine): Promise<LinesNote['changed']> {
  const worth = (relation: string): string =>
    `(SELECT coalesce(sum(amount), 0) FROM ${relation} WHERE order_id IN (SELECT order_id FROM ${GONE}))`;
  const hasAmount = (await engine.describe(`SELECT * FROM ${LINES}`)).some(({ name }) => name === 'amount');
  const found = await engine.query(
    `SELECT count(DISTINCT order_id), count(*), ${worth(WAS)}, ${hasAmount ? worth(LINES) : '0'} FROM ${GONE}`,
  );
  const [orders = 0, lines = 0, before = 0, after = 0] = (found.rows[0] ?? []).map(Number);
  return { orders, lines, before, after };
}

/** A line that came before keeps its key; of further ones that say the same, the numbers go on. */
async function giveKeys(engine: Engine): Promise<void> {
  await engine.execute(
    `UPDATE ${LINES} AS l SET order_item_id = k.key FROM (
       WITH kept AS (SELECT ${baseOfKey('order_item_id')} AS base, max(${numberOfKey('order_item_id')}) AS last FROM ${MET}
         WHERE order_item_id NOT IN (SELECT order_item_id FROM ${GONE}) GROUP BY ALL),
       fresh AS (SELECT _line, ${baseOfKey('order_item_id')} AS base FROM ${LINES}
         WHERE order_id IN (SELECT order_id FROM ${MET}) AND _line NOT IN (SELECT _line FROM ${SAME})),
       counted AS (SELECT fresh._line, fresh.base, coalesce(kept.last, 0) + row_number() OVER (PARTITION BY fresh.base ORDER BY fresh._line) AS n
         FROM fresh LEFT JOIN kept ON kept.base = fresh.base)
       SELECT _line, concat(base, CASE WHEN n > 1 THEN concat('.', n) END) AS key FROM counted
       UNION ALL SELECT _line, order_item_id FROM ${SAME}
     ) k WHERE k._line = l._line`,
  );
}
