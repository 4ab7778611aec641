import type { Roles } from '../../core/command.ts';
import { readCustomColumn } from '../../core/custom-column.ts';
import type { Rows } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import { type Period, requireDate, resolvePeriod } from '../../core/period.ts';
import type { Project } from '../../core/project.ts';
import { FILTER_LABELS, FILTERS, type FilterName, type ScopeRequest } from '../../core/scope.ts';
import type { Catalog, Store } from '../../core/store.ts';
import type { Row } from '../../core/table.ts';
import { readSql, type SqlText } from '../../engine/sql-text.ts';
import { asksWholeRows } from '../../engine/whole-rows.ts';
import { excludeAccounts } from '../../settings/exclude-accounts.ts';
import { fiscalYearStart } from '../../settings/fiscal-year-start.ts';
import { ALL_ORDERS, type OrderRules, readOrderRules } from '../../store/order-rules.ts';
import { requireOneKind } from '../../store/rival-documents.ts';
import { type CustomColumns, readCustomColumns } from './custom-columns.ts';
import { SALES_APART } from './relations.ts';
import { sharedRelationsIn } from './shared-relations.ts';
import type { ViewContext, ViewFilters } from './view-context.ts';
import { offeredColumns, sharedViewsFor, type View, viewsFor } from './views.ts';

/** Nothing is left out. */
const OPEN: ViewFilters = { names: [], where: false, excluded: false, gross: false };

const NONE: ReadonlySet<string> = new Set();

/** A store with a scope in front: its unqualified names are views that carry the filters. */
export class ScopedSession {
  readonly engine: Store;
  readonly scope: ScopeRequest;
  readonly catalog: Catalog;
  readonly asOf: string;
  readonly period: Period;
  readonly filters: ViewFilters;
  readonly #project: Project;
  readonly #defined = new Map<string, string>();
  /** What every analysis asks of its data, by the query. */
  readonly #found = new Map<string, Promise<Rows>>();
  #custom: Promise<CustomColumns> | null = null;
  #sales: Promise<OrderRules> | null = null;

  private constructor(
    engine: Store,
    scope: ScopeRequest,
    catalog: Catalog,
    asOf: string,
    period: Period,
    filters: ViewFilters,
    project: Project,
  ) {
    this.engine = engine;
    this.scope = scope;
    this.catalog = catalog;
    this.asOf = asOf;
    this.period = period;
    this.filters = filters;
    this.#project = project;
  }

  static async open(engine: Store, request: ScopeRequest, project: Project): Promise<ScopedSession> {
    const catalog = await engine.catalog();
    const asOf = request.asOf === undefined ? (catalog.latest ?? '1970-01-01') : requireDate('--as-of', request.asOf);
    const period = resolvePeriod(request, asOf, project.get(fiscalYearStart));
    const excluded = project.get(excludeAccounts);
    const names = FILTERS.filter((name) => (request.filters[name] ?? []).length > 0);
    const filters: ViewFilters = {
      names,
      where: request.where !== undefined,
      excluded: excluded !== null,
      gross: request.gross === true,
    };
    const session = new ScopedSession(engine, request, catalog, asOf, period, filters, project);
    for (const name of names) await session.#admit(name, request.filters[name] ?? []);
    if (request.where !== undefined) await session.#admitAccounts('scope_where', request.where);
    if (excluded !== null) await session.#admitAccounts('scope_excluded', excluded);
    return session;
  }

  /** Defines the views that a query reads; those that stand already are left alone. Of shared relations, `kept` become tables. */
  async prepare(sql: string, roles: Roles = {}, kept: ReadonlySet<string> = NONE): Promise<void> {
    const custom = await this.#customFor(roles);
    const context = { ...this.#context(this.filters, await this.#salesFor(sql)), roles, custom, kept };
    await this.#defineFor(sql, readSql(sql), context);
  }

  /** The same for SQL that somebody wrote, which may ask for all columns in more ways than analyses do. */
  async prepareWritten(sql: string): Promise<void> {
    const read = readSql(sql);
    const everything = read.everything || asksWholeRows(sql, ['sales', ...this.catalog.entities]);
    await this.#defineFor(sql, { ...read, everything }, this.#context(this.filters, await this.#salesFor(sql)));
  }

  async #defineFor(sql: string, read: SqlText, context: ViewContext): Promise<void> {
    for (const view of [...viewsFor(read, context), ...sharedViewsFor(sql, context)])
      if (this.#defined.get(view.name) !== view.select) await this.#define(view, context.kept.has(view.name));
  }

  /** What is kept is a table behind a view, so that its name is that of a view in any case. */
  async #define({ name, select }: View, kept: boolean): Promise<void> {
    // A relation that read the former one by name is made anew.
    if (kept && this.#defined.has(name)) this.#defined.clear();
    if (kept) await this.engine.materialise(`kept_${name}`, select);
    await this.engine.define(name, kept ? `SELECT * FROM kept_${name}` : select);
    this.#defined.set(name, select);
  }

  #context(filters: ViewFilters, sales: OrderRules): ViewContext {
    const { catalog, engine } = this;
    return { catalog, filters, roles: {}, sales, custom: new Map(), kept: NONE, stored: engine.stored.bind(engine) };
  }

  /** Which orders are sales; refuses (exit 2) where that is for the user to say. */
  async salesRules(): Promise<OrderRules> {
    this.#sales ??= this.#readSales();
    return await this.#sales;
  }

  async #readSales(): Promise<OrderRules> {
    const { catalog, engine } = this;
    const relation = engine.stored('orders');
    const query = (sql: string): Promise<Rows> => engine.query(sql);
    const present = (column: string): number => catalog.present('orders', column);
    const rules = await readOrderRules({ relation, rows: catalog.rows('orders'), present, query }, this.#project);
    await requireOneKind(rules, relation, query);
    return rules;
  }

  async #salesFor(sql: string): Promise<OrderRules> {
    return readsSales(sql) ? await this.salesRules() : ALL_ORDERS;
  }

  /** Rows in the scope that are no sales, or not paid: reason, orders, currency, amount; returned ones are told by nobody. */
  async salesApart(): Promise<readonly Row[]> {
    const { leftOut, unpaid } = await this.salesRules();
    if (unpaid === null && leftOut.every(({ reason }) => reason === 'returned')) return [];
    const { bounded, from, to } = this.period;
    const within = bounded
      ? ` AND CAST(ordered_at AS DATE) BETWEEN CAST('${from}' AS DATE) AND CAST('${to}' AS DATE)`
      : '';
    const sql = `SELECT reason, count(DISTINCT order_id) AS orders, currency, sum(amount) AS amount FROM ${SALES_APART.name}
WHERE reason <> 'returned'${within} GROUP BY reason, currency ORDER BY reason, currency`;
    return (await this.#ask(sql)).rows;
  }

  /** Custom columns are looked up once, and only where a role asks for one. */
  async #customFor(roles: Roles): Promise<CustomColumns> {
    if (Object.values(roles).every((column) => readCustomColumn(column) === null)) return new Map();
    this.#custom ??= readCustomColumns(this.engine, this.catalog, this.engine.stored.bind(this.engine));
    return await this.#custom;
  }

  /** Rows of a relation that pass the filters. */
  async rowsOf(relation: string): Promise<number> {
    const filtered = this.filters.names.length > 0 || this.filters.where || this.filters.excluded;
    if (!filtered && relation !== 'sales') return this.catalog.rows(relation);
    return await this.#count(`SELECT count(*) AS n FROM ${relation}`);
  }

  /** Up to six currencies of a relation within the filters; what is stored is looked at first, as it costs no join. */
  async currencies(relation: string): Promise<readonly string[]> {
    const entities = relation === 'sales' ? ['order_items', 'orders'] : [relation];
    const holding = entities.filter((entity) => this.catalog.present(entity, 'currency') > 0);
    const stored = new Set<string>();
    for (const entity of holding) {
      const found = await this.#once(currenciesOf(this.engine.stored(entity)), (sql) => this.engine.query(sql));
      for (const [currency] of found.rows) stored.add(String(currency));
    }
    if (stored.size < 2) return [...stored];
    const { rows } = await this.#once(currenciesOf(relation), (sql) => this.#ask(sql));
    return rows.map(([currency]) => String(currency));
  }

  async #count(sql: string): Promise<number> {
    return Number((await this.#once(sql, (asked) => this.#ask(asked))).rows[0]?.[0] ?? 0);
  }

  async #ask(sql: string): Promise<Rows> {
    await this.prepare(sql);
    return await this.engine.query(sql);
  }

  #once(sql: string, ask: (sql: string) => Promise<Rows>): Promise<Rows> {
    const found = this.#found.get(sql) ?? ask(sql);
    this.#found.set(sql, found);
    return found;
  }

  /** Rows of a relation within the filters that have none of the dates. */
  async undated(relation: string, dates: readonly string[]): Promise<number> {
    if (relation !== 'sales' && this.catalog.rows(relation) === 0) return 0;
    return await this.#count(
      `SELECT count(*) AS n FROM ${relation} WHERE coalesce(${[...dates, 'NULL'].join(', ')}) IS NULL`,
    );
  }

  async #admit(name: FilterName, values: readonly string[]): Promise<void> {
    const known = await this.#knownValues(name);
    const admitted = values.map((value) => admittedValue(name, value, known));
    await this.engine.admit(`scope_${name}`, admitted);
  }

  /** Every value that the filter's column takes anywhere in the database, in one order for all who are told of them. */
  async #knownValues(name: FilterName): Promise<string[]> {
    const found = new Set<string>();
    for (const relation of ['sales', ...this.catalog.entities]) {
      const columns = name === 'product' ? ['product', 'product_id'] : [name];
      for (const column of columns.filter((candidate) => offeredColumns(relation, this.catalog).includes(candidate))) {
        const sql = `SELECT DISTINCT ${column} FROM ${relation} WHERE ${column} IS NOT NULL`;
        const select = viewsFor(readSql(sql), this.#context(OPEN, ALL_ORDERS)).find(
          (view) => view.name === relation,
        )?.select;
        if (select === undefined) continue;
        const values = await this.engine.query(
          `SELECT DISTINCT ${column} FROM (${select}) WHERE ${column} IS NOT NULL`,
        );
        for (const [value] of values.rows) found.add(String(value));
      }
    }
    return [...found].sort();
  }

  /** Accounts that meet a condition which the user wrote: one expression, checked by the engine's own parser. */
  async #admitAccounts(table: string, condition: string): Promise<void> {
    await this.#requireExpression(condition);
    const sql = `SELECT account_id FROM accounts WHERE (\n${condition}\n)`;
    const views = viewsFor({ ...readSql(sql), everything: true }, this.#context(OPEN, ALL_ORDERS));
    const accounts = views.find(({ name }) => name === 'accounts');
    await this.engine.materialise(
      table,
      `SELECT account_id FROM (${accounts?.select}) AS accounts WHERE (\n${condition}\n)`,
    );
  }

  async #requireExpression(condition: string): Promise<void> {
    if (readSql(condition).parameters.length === 0 && (await this.engine.isOneExpression(condition))) return;
    throw userError(
      'scope/where',
      { en: `"${condition}" is not a single condition.`, zh: `“${condition}”不是一个完整的条件表达式。` },
      {
        en: "Write one SQL condition over the account's columns, such as industry = 'Retail'.",
        zh: "请写一个关于客户字段的 SQL 条件，例如 industry = '零售'。",
      },
    );
  }
}

/** Whether a query rests on sales, itself or through relations. */
const readsSales = (sql: string): boolean => {
  const { words } = readSql(sql);
  return (
    words.has('sales') ||
    words.has(SALES_APART.name) ||
    sharedRelationsIn(sql).some((relation) => readsSales(relation.sql))
  );
};

const currenciesOf = (source: string): string =>
  `SELECT DISTINCT currency FROM ${source} WHERE currency IS NOT NULL ORDER BY currency LIMIT 6`;

function admittedValue(name: FilterName, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
  const alike = known.filter((candidate) => fold(candidate) === fold(value));
  if (alike.length === 1 && alike[0] !== undefined) return alike[0];
  throw userError(
    'scope/unknown-value',
    { en: `${FILTER_LABELS[name].en} "${value}" does not exist.`, zh: `${FILTER_LABELS[name].zh}“${value}”不存在。` },
    didYouMean(nearest(value, known), {
      en:
        known.length === 0
          ? `This database has no ${name}.`
          : `Known: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}.`,
      zh:
        known.length === 0
          ? `该数据库没有${FILTER_LABELS[name].zh}数据。`
          : `可选：${known.slice(0, 8).join('、')}${known.length > 8 ? ' …' : ''}。`,
    }),
  );
}
