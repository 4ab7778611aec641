import type { Row } from '../../core/table.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import { type MappedColumn, placeOf, type Target } from './mapping.ts';
import type { SavedMapping } from './saved-mappings.ts';
import type { Fits } from './value-shapes.ts';

/** Values of which fewer look like the field's type are of another kind. */
const LEAST_FIT = 0.5;

/** One row a column of the mapping or of the file: header, field, state. Good only if nothing that has a place is missing or unfit. */
export function testSaved(
  { mapping }: SavedMapping,
  headers: readonly string[],
  fits: Fits,
): { readonly rows: readonly Row[]; readonly good: boolean } {
  const present = new Map(headers.map((header) => [foldHeader(header), header]));
  const known = new Set(mapping.columns.map(({ header }) => foldHeader(header)));
  const rows = mapping.columns.map((each): Row => {
    const header = present.get(foldHeader(each.header));
    return [each.header, placeOf(mapping.root, each), header === undefined ? 'missing' : stateOf(header, each, fits)];
  });
  const added = headers.filter((header) => !known.has(foldHeader(header))).map((header): Row => [header, null, 'new']);
  const good = mapping.columns.every(({ target }, index) => target === null || rows[index]?.[2] === 'found');
  return { rows: [...rows, ...added], good };
}

function stateOf(header: string, { target }: MappedColumn, fits: Fits): string {
  const fit = target === null ? null : fits(header, typeOf(target));
  return fit !== null && fit < LEAST_FIT ? 'unfit' : 'found';
}

const typeOf = ({ entity, field }: Target) => {
  const found = entityOf(entity);
  return (found === undefined ? undefined : fieldOf(found, field))?.type ?? 'text';
};
