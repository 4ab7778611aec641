import type { Roles } from '../../core/command.ts';
import type { FilterName } from '../../core/scope.ts';
import type { Catalog } from '../../core/store.ts';
import { isEntityName } from '../../model/index.ts';
import { quoteName, type SqlText } from '../sql-text.ts';
import { entityRelation, type Join, type Relation, type RelationPart, SALES, typeOf } from './relations.ts';

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
  /** Where an entity is stored. */
  readonly stored: (entity: string) => string;
}

/** The SELECT behind each relation that a query names, joining only what its words need. */
export function viewsFor(sql: SqlText, context: ViewContext): { name: string; select: string }[] {
  const names = ['sales', ...context.catalog.entities].filter((name) => sql.words.has(name));
  return names.map((name) => {
    const relation = relationOf(name, context.catalog);
    return {
      name,
      select: relation.parts
        .filter((part) => isNeeded(part, context))
        .map((part) => selectOf(part, relation, sql, context))
        .join('\nUNION ALL\n'),
    };
  });
}

/** The columns that a relation offers, for `--by`, near names and `describe`. */
export const offeredColumns = (name: string, catalog: Catalog): string[] => [
  ...new Set(relationOf(name, catalog).parts.flatMap((part) => Object.keys(part.columns))),
];

function relationOf(name: string, catalog: Catalog): Relation {
  if (name === 'sales') return SALES;
  if (!isEntityName(name)) throw new Error(`no relation ${name}`);
  return entityRelation(name, catalog.columns(name));
}

/** An order without lines is rare; where every order has lines that part is not even asked. */
function isNeeded(part: RelationPart, { catalog }: ViewContext): boolean {
  return part.unless === undefined || catalog.present('orders', 'without lines') > 0;
}

function selectOf(part: RelationPart, relation: Relation, sql: SqlText, context: ViewContext): string {
  const resolver = new Resolver(part, context);
  const offered = [...new Set(relation.parts.flatMap(({ columns }) => Object.keys(columns)))];
  const wanted = offered.filter((column) => sql.everything || sql.words.has(column.toLowerCase()));
  const roles = Object.entries(context.roles).filter(
    ([role, column]) => sql.words.has(role) && offered.includes(column),
  );
  const columns = [
    ...wanted.map((column) => `${resolver.expression(column, relation)} AS ${quoteName(column)}`),
    ...roles.map(([role, column]) => `${resolver.expression(column, relation)} AS ${quoteName(role)}`),
  ];
  const conditions = conditionsOf(part, relation, resolver, context);
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  return `SELECT ${columns.length === 0 ? '1 AS one' : columns.join(', ')}\nFROM ${context.stored(part.base)} ${part.alias}${resolver.joins()}${where}`;
}

function conditionsOf(part: RelationPart, relation: Relation, resolver: Resolver, context: ViewContext): string[] {
  const { filters } = context;
  const has = (column: string): boolean => relation.parts.some(({ columns }) => column in columns);
  const conditions = filters.names.filter(has).map((name) => filterCondition(name, resolver, relation));
  if (part.only !== undefined)
    conditions.push(part.only.replace(/\{(\w+)\}/g, (_, entity: string) => context.stored(entity)));
  if (has('account_id')) {
    const account = resolver.expression('account_id', relation);
    if (filters.where) conditions.push(`${account} IN (SELECT account_id FROM scope_where)`);
    if (filters.excluded)
      conditions.push(`(${account} IS NULL OR ${account} NOT IN (SELECT account_id FROM scope_excluded))`);
  }
  return [...conditions, ...returnsCondition(part, relation, resolver, context)];
}

function filterCondition(name: FilterName, resolver: Resolver, relation: Relation): string {
  const admitted = `(SELECT value FROM scope_${name})`;
  const condition = `${resolver.expression(name, relation)} IN ${admitted}`;
  return name === 'product'
    ? `(${condition} OR ${resolver.expression('product_id', relation)} IN ${admitted})`
    : condition;
}

/** Net sales leave returned orders out and deduct negative lines; gross sales leave the negative lines out. */
function returnsCondition(
  part: RelationPart,
  relation: Relation,
  resolver: Resolver,
  { filters, catalog }: ViewContext,
): string[] {
  if (part.returns === undefined) return [];
  if (filters.gross) return [`${resolver.expression(part.returns.amount, relation)} >= 0`];
  if (catalog.present('orders', 'is_returned') === 0) return [];
  return [`${resolver.stored(part.returns.flag)} IS NOT TRUE`];
}

/** Turns columns of one part into expressions and remembers the joins that they need. */
class Resolver {
  readonly #part: RelationPart;
  readonly #context: ViewContext;
  readonly #joined = new Set<string>();

  constructor(part: RelationPart, context: ViewContext) {
    this.#part = part;
    this.#context = context;
  }

  expression(column: string, relation: Relation): string {
    return coalesced(this.#sources(column)) ?? `CAST(NULL AS ${typeOf(column, relation)})`;
  }

  /** A stored column by `alias.column`, its join noted. */
  stored(source: string): string {
    const [alias = '', column = ''] = source.split('.');
    if (alias !== this.#part.alias) this.#joined.add(alias);
    return `${alias}.${quoteName(column)}`;
  }

  joins(): string {
    const lines: string[] = [];
    // Later joins may need earlier ones, so the list is closed over before it is written in its own order.
    for (const alias of [...this.#joined]) this.#close(alias);
    for (const [alias, join] of Object.entries(this.#part.joins)) {
      if (!this.#joined.has(alias)) continue;
      lines.push(
        `\nLEFT JOIN ${this.#table(join)} ${alias} ON ${alias}.${quoteName(join.key)} = ${this.#join(join.from)}`,
      );
    }
    return lines.join('');
  }

  #table({ entity, key, condensed }: Join): string {
    if (condensed === undefined) return this.#context.stored(entity);
    const columns = condensed.map((column) => `max(${column}) AS ${column}`).join(', ');
    return `(SELECT ${key}, ${columns} FROM ${this.#context.stored(entity)} GROUP BY ${key})`;
  }

  #close(alias: string): void {
    const join = this.#part.joins[alias];
    if (join === undefined) return;
    const before = this.#joined.size;
    this.#join(join.from);
    if (this.#joined.size > before) for (const added of [...this.#joined]) if (added !== alias) this.#close(added);
  }

  #join(column: string): string {
    return coalesced(this.#sources(column)) ?? 'NULL';
  }

  /** The expressions that may hold the column, best first; it ends at one that is never missing. */
  #sources(column: string): string[] {
    const found: string[] = [];
    for (const source of this.#part.columns[column] ?? []) {
      if (source.startsWith('#')) {
        found.push(...this.#sources(source.slice(1)));
        continue;
      }
      const [alias = '', name = ''] = source.split('.');
      const entity = alias === this.#part.alias ? this.#part.base : this.#part.joins[alias]?.entity;
      if (entity === undefined || !this.#context.catalog.columns(entity).includes(name)) continue;
      if (this.#context.catalog.present(entity, name) === 0) continue;
      found.push(this.stored(source));
      if (entity === this.#part.base && this.#isComplete(entity, name)) break;
    }
    return found;
  }

  #isComplete(entity: string, column: string): boolean {
    return this.#context.catalog.present(entity, column) === this.#context.catalog.rows(entity);
  }
}

function coalesced(sources: readonly string[]): string | null {
  const [first, ...others] = sources;
  if (first === undefined) return null;
  return others.length === 0 ? first : `coalesce(${sources.join(', ')})`;
}
