import { fieldOf, requireEntity } from '../../model/index.ts';
import { withIgnored } from '../map/ignored.ts';
import { ignoredHeaders, type MappedColumn, type Mapping, type Target } from '../map/mapping.ts';
import { resolveAgain, toldPlaces } from '../map/resolve-again.ts';

const IN_LINES: Target = { entity: 'order_items', field: 'order_id' };

/**
 * The mapping of a list of lines some of whose columns are known to tell of the order: those are read as a list of
 * orders would be, and the rest as lines, so that a total is the order's and not that of its first line. `name`: what
 * lines call their order by, where it was found.
 */
export function placeColumns(mapping: Mapping, ofOrder: ReadonlySet<string>, name: string | null): Mapping {
  const headers = mapping.columns.map(({ header }) => header);
  const fixed = new Map(name === null ? [] : [[name, IN_LINES]]);
  const rest = headers.filter((header) => !ofOrder.has(header) || header === name);
  const lines = resolveAgain(mapping, rest, 'order_items', fixed);
  const orderly = new Set(lines.columns.filter(tellsOfOrder).map(({ header }) => header));
  const orders = resolveAgain(
    mapping,
    headers.filter((header) => (ofOrder.has(header) || orderly.has(header)) && header !== name),
    'orders',
  );
  const found = new Map([...lines.columns, ...orders.columns.map(ofLine)].map((column) => [column.header, column]));
  const columns = headers.flatMap((header) => found.get(header) ?? []);
  return withIgnored(
    { ...lines, columns: name === null ? columns : columns.map((column) => named(column, name, toldPlaces(mapping))) },
    headers,
    ignoredHeaders(mapping),
  );
}

const tellsOfOrder = ({ target, via }: MappedColumn): boolean =>
  (target?.entity === 'orders' || target?.entity === 'accounts') && via !== 'user' && via !== 'saved';

/** Whom an order is of, its lines are of too: by that the customer is known. */
function ofLine(column: MappedColumn): MappedColumn {
  const { target } = column;
  const isShared =
    target?.entity === 'orders' && fieldOf(requireEntity('order_items'), target.field)?.refersTo === 'accounts';
  return isShared ? { ...column, target: { entity: 'order_items', field: target.field } } : column;
}

/** An id that only the first row of an order has is not what its lines call it by. */
function named(column: MappedColumn, name: string, told: ReadonlyMap<string, Target>): MappedColumn {
  if (told.has(column.header)) return column;
  if (column.header === name) return { ...column, via: 'rows' };
  return column.target?.entity === 'orders' && column.target.field === 'order_id'
    ? { header: column.header, target: null, via: 'none' }
    : column;
}
