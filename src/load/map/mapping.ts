import type { DocumentKind } from '../../model/documents.ts';
import type { EntityName, FieldType } from '../../model/entity.ts';
import type { HeaderUnit } from '../../model/fold-header.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import type { ColumnUse } from '../read/types.ts';

/** The place in the model that a column goes to. */
export interface Target {
  readonly entity: EntityName;
  readonly field: string;
}

/**
 * How the target was found: the user said so, now or in a saved mapping, the header is the field's name, a known spelling, put together from its
 * parts (cust_no), or close to one; `rows`: how its values stand in the rows says so; `values`: only what the column holds tells it;
 * `unfit`: the header means a field whose type the values do not have; `ignored`: the user wants the column left out.
 */
export type Via =
  | 'user'
  | 'saved'
  | 'name'
  | 'alias'
  | 'composed'
  | 'values'
  | 'near'
  | 'rows'
  | 'unfit'
  | 'none'
  | 'ignored';

export interface MappedColumn {
  readonly header: string;
  /** Null: not known to the model, kept with the row as `ext.<header>`; or left out. */
  readonly target: Target | null;
  readonly via: Via;
  /** How sure the place is, 0 to 1; of a column that has one. */
  readonly confidence?: number;
}

/** What a file's rows are, and where each column goes. */
export interface Mapping {
  /** The entity that one row of the file is. */
  readonly root: EntityName;
  readonly columns: readonly MappedColumn[];
  /** Which document of a sale the rows are, where something tells. */
  readonly document?: DocumentKind;
  /** The system that the file comes from; absent where an older program recognised it. */
  readonly profile?: string;
  /** What a line above the table says its amounts are in. */
  readonly above?: HeaderUnit;
  /** Entities whose rows have a currency that is told otherwise than by a column of its own. */
  readonly priced?: readonly EntityName[];
}

/** Whether the rows are documents of sales, or lines of them. */
export const isSale = (root: EntityName): boolean => root === 'orders' || root === 'order_items';

/** Where a column goes, in words: `accounts.name`, `accounts.ext.<header>`; null where it is left out. */
export function placeOf(root: EntityName, { header, target, via }: MappedColumn): string | null {
  if (via === 'ignored') return null;
  return target === null ? `${root}.ext.${header}` : `${target.entity}.${target.field}`;
}

/** Headers that the model does not know, kept as `ext.<header>`. */
export const unknownHeaders = ({ columns }: Mapping): string[] =>
  columns.flatMap(({ header, target, via }) => (target === null && via !== 'ignored' ? [header] : []));

/** Headers that the user wants left out. */
export const ignoredHeaders = ({ columns }: Mapping): ReadonlySet<string> =>
  new Set(columns.flatMap(({ header, via }) => (via === 'ignored' ? [header] : [])));

/** The header mapped to a field, or null. */
export const headerOf = (mapping: Mapping, entity: EntityName, field: string): string | null =>
  mapping.columns.find(({ target }) => target?.entity === entity && target.field === field)?.header ?? null;

export const maps = (mapping: Mapping, entity: EntityName, field: string): boolean =>
  headerOf(mapping, entity, field) !== null;

/** What the columns are used for, by header; one that the model does not know is not among them. */
export const columnUses = ({ columns }: Mapping): ReadonlyMap<string, ColumnUse> =>
  new Map(
    columns.flatMap(({ header, target }): [string, ColumnUse][] => {
      const entity = target === null ? undefined : entityOf(target.entity);
      const type = entity === undefined || target === null ? undefined : fieldOf(entity, target.field)?.type;
      return type === undefined ? [] : [[header, USES[type]]];
    }),
  );

const USES: Readonly<Record<FieldType, ColumnUse>> = {
  id: 'code',
  text: 'code',
  money: 'money',
  quantity: 'number',
  number: 'number',
  share: 'number',
  integer: 'number',
  boolean: 'number',
  date: 'day',
  timestamp: 'day',
};
