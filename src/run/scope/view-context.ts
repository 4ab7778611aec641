import type { Roles } from '../../core/command.ts';
import type { FilterName } from '../../core/scope.ts';
import type { Catalog } from '../../core/store.ts';
import type { OrderRules } from '../../store/order-rules.ts';
import type { CustomColumns } from './custom-columns.ts';

/** What a scope applies to every view. */
export interface ViewFilters {
  /** Filters whose admitted values are in the temporary table `scope_<name>`. */
  readonly names: readonly FilterName[];
  /** Accounts that `--where` admits are in `scope_where`, those that the project excludes in `scope_excluded`. */
  readonly where: boolean;
  readonly excluded: boolean;
  readonly gross: boolean;
}

export interface ViewContext {
  readonly catalog: Catalog;
  readonly filters: ViewFilters;
  readonly roles: Roles;
  /** Which orders are sales. */
  readonly sales: OrderRules;
  /** What roles may stand for beside the columns of a relation. */
  readonly custom: CustomColumns;
  /** Shared relations that are worked out once; what reads them finds them by name. */
  readonly kept: ReadonlySet<string>;
  /** Where an entity is stored. */
  readonly stored: (entity: string) => string;
}
