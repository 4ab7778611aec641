import type { Text } from '../../core/text.ts';
import type { EntityName } from '../../model/entity.ts';
import type { Dimension, Level } from '../check.ts';

/** A built-in check: `queries/check/<code>.sql` gives the offending rows with key, the columns at fault, _file and _line. */
export interface Rule {
  readonly code: string;
  readonly entity: EntityName;
  /** The column that it is about. */
  readonly column: string;
  readonly dimension: Dimension;
  readonly level: Level;
  /** Columns (`orders.amount`) that must have values; of a list, any. */
  readonly needs: readonly (string | readonly string[])[];
  /** Numbers that the query is given and a project may set. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** It looks at every row of the entity, not only at those that have a value in its column; so does all that asks for completeness. */
  readonly over?: 'rows';
  readonly title: Text;
  readonly fix: Text;
}
