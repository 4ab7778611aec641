import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { isCompletion } from '../map/essentials.ts';
import { withIgnored } from '../map/ignored.ts';
import { headerOf, ignoredHeaders, type Mapping } from '../map/mapping.ts';
import { resolveAgain } from '../map/resolve-again.ts';
import { ROWS } from '../write/staged.ts';

/** A list of orders in which an order stands on several rows is a list of lines. */
export async function asLinesIfRepeated(engine: Engine, mapping: Mapping): Promise<Mapping> {
  const key = headerOf(mapping, 'orders', 'order_id');
  if (mapping.root !== 'orders' || key === null || isCompletion(mapping)) return mapping;
  const name = quoteName(key);
  // Two documents of one number, such as an invoice and its credit note, are no lines of each other.
  const type = headerOf(mapping, 'orders', 'document_type');
  const one = type === null ? name : `(${name}, ${quoteName(type)})`;
  const found = await engine.query(
    `SELECT count(${name}) - count(DISTINCT ${one}) FILTER (${name} IS NOT NULL) FROM ${ROWS}`,
  );
  if (Number(found.rows[0]?.[0]) === 0) return mapping;
  const headers = mapping.columns.map(({ header }) => header);
  return withIgnored(resolveAgain(mapping, headers, 'order_items'), headers, ignoredHeaders(mapping));
}
