import { readCustomColumn } from '../../core/custom-column.ts';
import type { FilterName } from '../../core/scope.ts';
import type { Catalog } from '../../core/store.ts';
import { quoteName, readSql, type SqlText } from '../../engine/sql-text.ts';
import { isEntityName } from '../../model/index.ts';
import { type ColumnOf, leftOutOf, reasonSql } from '../../store/order-rules.ts';
import { requireReachable } from './custom-columns.ts';
import { entityRelation, type Relation, type RelationPart, SALES, SALES_APART, TURNED } from './relations.ts';
import { Resolver } from './resolver.ts';
import { type SharedRelation, sharedRelationsIn } from './shared-relations.ts';
import type { ViewContext } from './view-context.ts';

/** A name that a query reads and the SELECT behind it. */
export interface View {
  readonly name: string;
  readonly select: string;
}

/** The SELECT behind each relation that a query names, joining only what its words need. */
export function viewsFor(sql: SqlText, context: ViewContext): View[] {
  const names = ['sales', SALES_APART.name, ...context.catalog.entities].filter((name) => sql.words.has(name));
  const relations = names.map((name) => relationOf(name, context.catalog));
  const roles = Object.fromEntries(Object.entries(context.roles).filter(([role]) => sql.words.has(role)));
  requireReachable(roles, relations, context.custom);
  return relations.map((relation) => ({
    name: relation.name,
    select: relation.parts
      .filter((part) => isNeeded(part, context))
      .map((part) => selectOf(part, relation, sql, { ...context, roles }))
      .join('\nUNION ALL\n'),
  }));
}

/**
 * The same for shared relations, in an order in which they can be defined. Each brings what it reads as its own, so that
 * it joins only what it needs itself and no other query changes it; relations that are kept it finds by name.
 */
export const sharedViewsFor = (sql: string, context: ViewContext): View[] =>
  sharedRelationsIn(sql).flatMap((relation) => {
    const read = sharedViewsFor(relation.sql, context);
    const isKept = ({ name }: View): boolean => context.kept.has(name);
    const own = [...viewsFor(readSql(relation.sql), context), ...read.filter((view) => !isKept(view))];
    return [...read.filter(isKept), { name: relation.name, select: closed(relation, own) }];
  });

function closed({ name, sql }: SharedRelation, own: readonly View[]): string {
  const ctes = own.map((view) => `${view.name} AS (\n${view.select}\n)`);
  return own.length === 0 ? sql : `WITH ${ctes.join(',\n')}\nSELECT * FROM (\n${sql}\n) AS ${name}`;
}

/** The columns that a relation offers, for `--by`, near names and `describe`. */
export const offeredColumns = (name: string, catalog: Catalog): string[] => [
  ...new Set(relationOf(name, catalog).parts.flatMap((part) => Object.keys(part.columns))),
];

function relationOf(name: string, catalog: Catalog): Relation {
  if (name === 'sales') return SALES;
  if (name === SALES_APART.name) return SALES_APART;
  if (!isEntityName(name)) throw new Error(`no relation ${name}`);
  return entityRelation(name, catalog.columns(name));
}

/** An order without lines is rare; where every order has lines that part is not even asked. */
function isNeeded({ unless }: RelationPart, { catalog, sales }: ViewContext): boolean {
  if (unless === undefined) return true;
  if (unless === 'every order has lines') return catalog.present('orders', 'without lines') > 0;
  return sales.deducts && sales.partlyRefunded !== null;
}

function selectOf(part: RelationPart, relation: Relation, sql: SqlText, context: ViewContext): string {
  const resolver = new Resolver(part, context);
  const offered = [...new Set(relation.parts.flatMap(({ columns }) => Object.keys(columns)))];
  const wanted = offered.filter((column) => sql.everything || sql.words.has(column.toLowerCase()));
  const roles = Object.entries(context.roles).filter(
    ([, column]) => offered.includes(column) || readCustomColumn(column) !== null,
  );
  const columns = [
    ...wanted.map((column) => `${saleValue(column, part, relation, resolver, context)} AS ${quoteName(column)}`),
    ...(relation === SALES_APART ? [`${apart(resolver, context)} AS reason`] : []),
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
  return [...conditions, ...saleConditions(part, relation, resolver, context)];
}

function filterCondition(name: FilterName, resolver: Resolver, relation: Relation): string {
  const admitted = `(SELECT value FROM scope_${name})`;
  const condition = `${resolver.expression(name, relation)} IN ${admitted}`;
  return name === 'product'
    ? `(${condition} OR ${resolver.expression('product_id', relation)} IN ${admitted})`
    : condition;
}

/** A column as sales have it: what a credit note says, and what was given back, is negative. */
function saleValue(
  column: string,
  part: RelationPart,
  relation: Relation,
  resolver: Resolver,
  { sales, catalog }: ViewContext,
): string {
  const value = resolver.expression(column, relation);
  if (part.unless === 'refunds of a part are not deducted') return column === 'amount' ? `-abs(${value})` : value;
  if (part.order === undefined || sales.credited === null || !TURNED.includes(column)) return value;
  return `CASE WHEN ${sales.credited(ofOrder(resolver, catalog))} THEN -${value} ELSE ${value} END`;
}

/** Columns of the order that a row belongs to. */
const ofOrder =
  (resolver: Resolver, catalog: Catalog): ColumnOf =>
  (column) =>
    catalog.columns('orders').includes(column) ? resolver.stored(`o.${column}`) : 'NULL';

/** Why a row is no sale or, where it is one, what is to be told of it. */
function apart(resolver: Resolver, { sales, filters, catalog }: ViewContext): string {
  const of = ofOrder(resolver, catalog);
  const reason = reasonSql(sales, of, filters.gross);
  return sales.unpaid === null ? reason : `coalesce(${reason}, CASE WHEN ${sales.unpaid(of)} THEN 'unpaid' END)`;
}

/** Net sales leave out what is no sale and deduct negative lines; gross sales leave the negative lines out. */
function saleConditions(part: RelationPart, relation: Relation, resolver: Resolver, context: ViewContext): string[] {
  if (part.order === undefined) return [];
  const { sales, filters, catalog } = context;
  const of = ofOrder(resolver, catalog);
  const positive = filters.gross ? [`${saleValue('amount', part, relation, resolver, context)} >= 0`] : [];
  if (relation === SALES_APART) return [...positive, `${apart(resolver, context)} IS NOT NULL`];
  const refund = part.unless === 'refunds of a part are not deducted' ? sales.partlyRefunded : null;
  return [
    ...positive,
    ...leftOutOf(sales, filters.gross).map(({ when }) => `${within(when(of))} IS NOT TRUE`),
    ...(refund === null ? [] : [refund(of)]),
  ];
}

/** A column needs no parentheses. */
const within = (condition: string): string => (/^[\w."]+$/.test(condition) ? condition : `(${condition})`);
