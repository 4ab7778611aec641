import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { documentMeant } from '../../model/documents.ts';
import { headerOf, type Mapping, maps } from '../map/mapping.ts';
import { STAGED, staged } from './staged.ts';

/** Which document each row of a file is. */
export interface Documents {
  /** The kind as `orders.document` has it, over the staged columns; null where nothing tells it. */
  readonly sql: string | null;
  /** Numbers that another document has too, so that these are kept apart by their kind: `invoice 1001`. */
  readonly apart: number;
}

export const NO_DOCUMENTS: Documents = { sql: null, apart: 0 };

const SHARED = 'load_shared_numbers';
const PLAIN = `${STAGED}_plain`;

/** Tells the kind of each row, by its own word before that of the file, and keeps apart documents of one number. */
export async function settleDocuments(engine: Engine, mapping: Mapping): Promise<Documents> {
  const key = ['orders.order_id', 'order_items.order_id'].find((place) => mapsPlace(mapping, place));
  const kind = await kindOf(engine, mapping);
  // What is called an order everywhere needs no word for it; so a list that only completes orders changes no kind.
  const sql = kind === ORDER ? null : kind;
  const whole = maps(mapping, 'orders', 'ordered_at');
  if (key === undefined || kind === null || !whole || !(await areSeveral(engine, kind))) return { sql, apart: 0 };
  const apart = await findShared(engine, quoteName(key), kind);
  if (apart > 0) await keepApart(engine, quoteName(key), kind);
  return { sql, apart };
}

const ORDER = quoteText('order');

const mapsPlace = ({ columns }: Mapping, place: string): boolean =>
  columns.some(({ target }) => target !== null && `${target.entity}.${target.field}` === place);

async function kindOf(engine: Engine, mapping: Mapping): Promise<string | null> {
  const type = staged(mapping, 'orders', 'document_type');
  const header = headerOf(mapping, 'orders', 'document_type');
  const own = mapping.document === undefined ? null : quoteText(mapping.document);
  if (type === null || header === null) return own;
  const found = await engine.query(`SELECT DISTINCT ${type} FROM ${STAGED} WHERE ${type} IS NOT NULL ORDER BY 1`);
  const cases = found.rows.flatMap(([value]) => {
    const meant = documentMeant(header, String(value));
    return meant === null ? [] : [`WHEN ${quoteText(String(value))} THEN ${quoteText(meant)}`];
  });
  return cases.length === 0 ? own : `CASE ${type} ${cases.join(' ')} ELSE ${own ?? 'NULL'} END`;
}

/** Whether rows of the file may be other documents than those of the database or of each other. */
async function areSeveral(engine: Engine, kind: string): Promise<boolean> {
  if (kind.startsWith('CASE')) return true;
  const other = `SELECT 1 FROM store.crm.orders WHERE coalesce(document, ${ORDER}) <> ${kind} LIMIT 1`;
  return (await engine.query(other)).rows.length > 0;
}

/** Finds numbers that a document of another kind had before: in the database, or further up in the file. */
async function findShared(engine: Engine, key: string, kind: string): Promise<number> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${SHARED} AS
     WITH own AS (SELECT ${key} AS number, coalesce(${kind}, ${ORDER}) AS kind, min(_line) AS line FROM ${STAGED}
                  WHERE ${key} IS NOT NULL GROUP BY ALL),
     held AS (SELECT order_id AS number, coalesce(document, ${ORDER}) AS kind FROM store.crm.orders)
     SELECT own.number, own.kind FROM own LEFT JOIN held ON held.number = own.number
     WHERE held.kind <> own.kind OR (held.number IS NULL AND EXISTS (
       SELECT 1 FROM own first WHERE first.number = own.number AND first.line < own.line))`,
  );
  return Number((await engine.query(`SELECT count(*) FROM ${SHARED}`)).rows[0]?.[0]);
}

/** A document whose number another has is known by its kind too: \`invoice 1001\`. */
async function keepApart(engine: Engine, key: string, kind: string): Promise<void> {
  const own = `coalesce(${kind}, ${ORDER})`;
  await engine.execute(`DROP VIEW IF EXISTS ${PLAIN}`);
  await engine.execute(`ALTER VIEW ${STAGED} RENAME TO ${PLAIN}`);
  await engine.execute(
    `CREATE TEMP VIEW ${STAGED} AS SELECT p.* REPLACE (
       CASE WHEN (${key}, ${own}) IN (SELECT (number, kind) FROM ${SHARED})
       THEN concat(${own}, ' ', ${key}) ELSE ${key} END AS ${key}) FROM ${PLAIN} p`,
  );
}
