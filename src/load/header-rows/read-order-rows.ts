import type { Engine } from '../../core/engine.ts';
import type { Mapping } from '../map/mapping.ts';
import { asLinesIfRepeated } from './as-lines.ts';
import { fillDown } from './fill-down.ts';
import { findHeaderRows, type HeaderRows } from './find-header-rows.ts';
import { columnsBesideLines } from './line-prefix.ts';
import { placeColumns } from './place-columns.ts';

/** What the rows of a list of orders or lines are, and which of its columns tell of the order. */
export interface OrderRows {
  readonly mapping: Mapping;
  readonly headerRows: HeaderRows | null;
}

/** Finds out whether orders stand on several rows of a file; afterwards every row tells all of its order. */
export async function readOrderRows(engine: Engine, recognised: Mapping): Promise<OrderRows> {
  const mapping = await asLinesIfRepeated(engine, recognised);
  const { ofOrder, nested } = columnsBesideLines(mapping);
  if (nested) return { mapping: placeColumns(mapping, new Set(ofOrder), null), headerRows: null };
  const headerRows = await findHeaderRows(engine, mapping);
  if (headerRows === null) return { mapping, headerRows };
  const placed = placeColumns(mapping, new Set(headerRows.ofOrder), headerRows.name);
  await fillDown(engine, placed, headerRows);
  return { mapping: placed, headerRows };
}
