import type { EntityName } from '../../model/entity.ts';
import { entityOf, fieldOf } from '../../model/index.ts';

/** The place in the model that a column goes to. */
export interface Target {
  readonly entity: EntityName;
  readonly field: string;
}

/**
 * How the target was found: the user said so, now or in a saved mapping, the header is the field's name, a known spelling, or close to one;
 * `unfit`: the header means a field whose type the values do not have; `ignored`: the user wants the column left out.
 */
export type Via = 'user' | 'saved' | 'name' | 'alias' | 'near' | 'unfit' | 'none' | 'ignored';

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
  /** The system that the file comes from; absent where an older program recognised it. */
  readonly profile?: string;
}

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

/** The headers mapped to dates and times. */
export const dateHeaders = ({ columns }: Mapping): readonly string[] =>
  columns.flatMap(({ header, target }) => {
    const entity = target === null ? undefined : entityOf(target.entity);
    const type = entity === undefined || target === null ? undefined : fieldOf(entity, target.field)?.type;
    return type === 'date' || type === 'timestamp' ? [header] : [];
  });
