import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Again } from '../raw/kept-loads.ts';
import { originOf, type RawRows } from '../raw/raw.ts';
import type { Incoming } from '../write/own-rows.ts';
import { LINE_CONTENT, ownNumber } from '../write/row-keys.ts';

/** The lines of a file on their way in, and the lines that other files brought of the same orders. */
export const LINES = 'load_lines';
export const MET = 'load_met_lines';

/** An earlier file that has lines of the same orders, and how these orders compare. */
export interface EarlierFile {
  readonly load: number;
  readonly file: string;
  readonly orders: number;
  /** Orders with a line that says the same in both files. */
  readonly alike: number;
  /** Orders that have a product in common, in lines that differ otherwise. */
  readonly changed: number;
  /** Orders of which the earlier lines name no product and none says the same. */
  readonly unnamed: number;
  /** One of the orders. */
  readonly example: string;
}

/** `later`: the file shows the later state of these orders. `further`: it has further lines of them. */
export type Standing = 'later' | 'further' | 'unsure';

/** Lines of a file, with where its columns go. */
export interface ComingLines {
  readonly incoming: Incoming;
  readonly mapping: Mapping;
}

/** The condition that a line `e` of the database is not known by the same number of its own as the lines of a file. */
export function otherwiseKeyed({ incoming, mapping }: ComingLines): string {
  const own = ownNumber(mapping);
  if (incoming.keys.made !== null || own === null) return 'true';
  return `(e._load, e._file) NOT IN (SELECT (m.load_id, m.file) FROM store.acrm.mappings m WHERE m.entity = 'order_items' AND m.field = ${quoteText(own)}
    AND (m.load_id, m.file) NOT IN (SELECT (f.load_id, f.file) FROM store.acrm.files f WHERE f.entity = 'order_items' AND f.made_of IS NOT NULL))`;
}

/** Finds the earlier files with lines of the orders in `LINES`; afterwards `MET` has these lines. */
export async function filesMet(engine: Engine, lines: ComingLines): Promise<readonly EarlierFile[]> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${MET} AS SELECT e.order_id, e.order_item_id, ${LINE_CONTENT.join(', ')}, e._load, e._file
     FROM store.crm.order_items e WHERE e.order_id IN (SELECT order_id FROM ${LINES}) AND ${otherwiseKeyed(lines)}`,
  );
  const content = contentOf(lines.incoming);
  const product = content.includes('product_id') ? 'product_id' : 'NULL';
  const found = await engine.query(
    `WITH came AS (SELECT ${['order_id', ...content].join(', ')}, ${nth(content, '_line')} FROM ${LINES}),
     was AS (SELECT _load, _file, order_id, product_id, ${content.map((field) => `${field} AS c_${field}`).join(', ')}${content.length > 0 ? ', ' : ''}${nth(['_load', '_file', ...content], 'order_item_id')} FROM ${MET}),
     products AS (SELECT DISTINCT order_id, ${product} AS product_id FROM ${LINES}),
     compared AS (SELECT was._load, was._file, was.order_id, bool_or(came.order_id IS NOT NULL) AS alike, bool_or(products.order_id IS NOT NULL) AS changed,
         bool_and(was.product_id IS NULL) AS unnamed
       FROM was LEFT JOIN came ON came.order_id = was.order_id AND came.nth = was.nth${content.map((field) => ` AND came.${field} IS NOT DISTINCT FROM was.c_${field}`).join('')}
       LEFT JOIN products ON products.order_id = was.order_id AND products.product_id = was.product_id
       GROUP BY ALL)
     SELECT _load, _file, count(*), count(*) FILTER (WHERE alike), count(*) FILTER (WHERE NOT alike AND changed),
       count(*) FILTER (WHERE NOT alike AND NOT changed AND unnamed), min(order_id)
     FROM compared GROUP BY ALL ORDER BY ALL`,
  );
  return found.rows.map(([load, file, orders, alike, changed, unnamed, example]) => ({
    load: Number(load),
    file: String(file),
    orders: Number(orders),
    alike: Number(alike),
    changed: Number(changed),
    unnamed: Number(unnamed),
    example: String(example),
  }));
}

/** What a line says, as far as the file tells. */
export const contentOf = ({ columns }: Pick<Incoming, 'columns'>): readonly string[] =>
  LINE_CONTENT.filter((field) => columns.includes(field));

/** Of lines of one order that say the same, which one it is. */
export const nth = (content: readonly string[], order: string): string =>
  `row_number() OVER (PARTITION BY ${['order_id', ...content].join(', ')} ORDER BY ${order}) AS nth`;

/** Whether a file shows the later state of the orders that an earlier one has too, or has further lines of them. */
export async function standingOf(
  engine: Engine,
  earlier: EarlierFile,
  raw: RawRows,
  again: Again | undefined,
): Promise<Standing> {
  if (await isSameTable(engine, earlier, raw)) return 'later';
  if (again !== undefined) return again === 'append' ? 'further' : 'later';
  const { orders, alike, changed, unnamed } = earlier;
  if (earlier.load === raw.loadId && (await isSameDay(engine, earlier, raw))) {
    if (alike * 2 < orders) return 'further';
    return orders === 1 && (await isCut(engine, earlier)) ? 'unsure' : 'later';
  }
  if (alike + changed === 0) return unnamed > 0 ? 'unsure' : 'further';
  if (orders > (alike + changed + unnamed) * 2) return 'unsure';
  // An order that ends one file and begins the next may be cut in two, though both parts have the product.
  return alike === 0 && orders === 1 && (await isCut(engine, earlier)) ? 'unsure' : 'later';
}

/** Whether the earlier file is the same table, or one whose rejected rows these are. */
async function isSameTable(engine: Engine, { load, file }: EarlierFile, raw: RawRows): Promise<boolean> {
  if (raw.corrects !== undefined && originOf(raw).loadId <= load && file === raw.file) return true;
  if (raw.digest === null) return false;
  const found = await engine.query(
    'SELECT count(*) FROM store.acrm.raw_files WHERE load_id = $load AND file = $file AND digest = $digest',
    { values: { load, file, digest: raw.digest } },
  );
  return Number(found.rows[0]?.[0]) > 0;
}

async function isSameDay(engine: Engine, { load, file }: EarlierFile, { snapshot }: RawRows): Promise<boolean> {
  const found = await engine.query(
    'SELECT count(*) FROM store.acrm.raw_files WHERE load_id = $load AND file = $file AND snapshot = CAST($snapshot AS DATE)',
    { values: { load, file, snapshot } },
  );
  return Number(found.rows[0]?.[0]) > 0;
}

/** Whether the one order that two files share ends the one and begins the other, both having others. */
async function isCut(engine: Engine, { load, file, example }: EarlierFile): Promise<boolean> {
  const edges = (relation: string): string =>
    `(SELECT min_by(order_id, _line) AS head, max_by(order_id, _line) AS tail, count(DISTINCT order_id) AS orders FROM ${relation})`;
  const found = await engine.query(
    `SELECT was.orders > 1 AND came.orders > 1 AND (was.tail = $order AND came.head = $order OR was.head = $order AND came.tail = $order)
     FROM ${edges('store.crm.order_items WHERE _load = $load AND _file = $file')} was, ${edges(LINES)} came`,
    { values: { load, file, order: example } },
  );
  return found.rows[0]?.[0] === true;
}
