import type { Rows } from '../core/engine.ts';
import type { Project } from '../core/project.ts';
import { quoteText } from '../engine/sql-text.ts';
import { type DocumentKind, documentMeant, SALE_KINDS } from '../model/documents.ts';
import { type OrderStatus, orderStatusOf, STATUS_FIELDS } from '../model/order-statuses.ts';
import { orders as ordersSection } from '../settings/orders.ts';
import { SALES_FROM, salesFrom } from '../settings/sales-from.ts';

/** Why an order is not in `sales`. */
type Reason = 'document' | 'returned' | 'cancelled' | 'refunded';

/** A column of an order as SQL reads it, such as `o.status`. */
export type ColumnOf = (column: string) => string;

/** What SQL says of an order. */
export type Condition = (of: ColumnOf) => string;

/** What orders are sales. */
export interface OrderRules {
  /** Kinds of documents that there are, with their orders. */
  readonly kinds: ReadonlyMap<DocumentKind, number>;
  /** Kinds that sales are read from. */
  readonly read: readonly DocumentKind[];
  /** Kinds besides the first that tell sales too, so that one of them has to be chosen; none once it is said which. */
  readonly rivals: readonly DocumentKind[];
  /** The kind of document that an order is. */
  readonly kind: Condition;
  /** Why orders are left out, in the order in which it is asked. */
  readonly leftOut: readonly { readonly reason: Reason; readonly when: Condition }[];
  /** Orders that count although their money has not come in. */
  readonly unpaid: Condition | null;
  /** Orders whose amounts are deducted: credit notes of a positive amount. */
  readonly credited: Condition | null;
  /** Orders that count although a part of their money was given back; null where no column says so. */
  readonly partlyRefunded: Condition | null;
  /** Orders that are called refunded although only a part of their money was given back. */
  readonly contradicted: Condition | null;
  /** Whether refunds of a part are deducted. */
  readonly deducts: boolean;
  /** Statuses of which nobody said what they mean, with the orders that have them. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** The stored orders, as an engine has them. */
export interface StoredOrders {
  /** The relation, as SQL names it. */
  readonly relation: string;
  readonly rows: number;
  /** Orders in which a column has a value. */
  readonly present: (column: string) => number;
  readonly query: (sql: string) => Promise<Rows>;
}

/** Columns of an order that decide whether it is a sale. */
export const RULING_COLUMNS = [
  'document',
  ...STATUS_FIELDS,
  'is_returned',
  'is_cancelled',
  'cancelled_on',
  'refunded_amount',
] as const;

/** Nothing is left out. */
export const ALL_ORDERS: OrderRules = {
  kinds: new Map(),
  read: ['order'],
  rivals: [],
  kind: () => quoteText('order'),
  leftOut: [],
  unpaid: null,
  credited: null,
  partlyRefunded: null,
  contradicted: null,
  deducts: false,
  unknown: new Map(),
};

/** Tells what orders are sales from the words that they bring and from the project's settings; asks at most once. */
export async function readOrderRules(orders: StoredOrders, project: Project): Promise<OrderRules> {
  const words = await wordsOf(orders);
  const documents = documentsOf(words, orders.rows);
  const { read, rivals } = chosenKinds([...documents.orders.keys()], project);
  const { meaning, unknown } = statusesOf(words, project);
  const flagged = (column: string, when: Condition): Condition[] => (orders.present(column) > 0 ? [when] : []);
  const said = (...codes: OrderStatus[]): Condition[] => codes.flatMap((code) => meaning.get(code) ?? []);
  const refunds = orders.present('refunded_amount') > 0;
  const found: Readonly<Record<Reason, readonly Condition[]>> = {
    document: otherDocument(documents, read),
    returned: [...flagged('is_returned', (of) => of('is_returned')), ...said('returned')],
    cancelled: [
      ...flagged('is_cancelled', (of) => of('is_cancelled')),
      ...flagged('cancelled_on', (of) => `${of('cancelled_on')} IS NOT NULL`),
      ...said('cancelled'),
    ],
    refunded: [...said('refunded'), ...(refunds ? [isRefunded] : [])],
  };
  return {
    kinds: documents.orders,
    read,
    rivals,
    kind: kindOf(documents),
    leftOut: REASONS.flatMap((reason) => {
      const when = anyOf(found[reason]);
      return when === null ? [] : [{ reason, when }];
    }),
    unpaid: anyOf(said('unpaid')),
    credited: credited(documents, read),
    partlyRefunded: refunds ? isPartlyRefunded : null,
    contradicted: refunds ? allOf(anyOf(said('refunded')), isPartlyRefunded) : null,
    deducts: project.get(ordersSection).refunds === 'deducted',
    unknown,
  };
}

/** The order in which it is asked why: what is no sale at all comes before what became of it. */
const REASONS: readonly Reason[] = ['document', 'returned', 'cancelled', 'refunded'];

/** What is asked of orders; of gross sales only whether they are documents of another kind. */
export const leftOutOf = ({ leftOut }: OrderRules, gross: boolean): OrderRules['leftOut'] =>
  leftOut.filter(({ reason }) => !gross || reason === 'document');

/**
 * Why an order is left out of sales, as SQL: `returned`, `cancelled`, `refunded`, or the kind of a document that sales are
 * not read from; NULL of an order that counts.
 */
export function reasonSql(rules: OrderRules, of: ColumnOf, gross = false): string {
  const cases = leftOutOf(rules, gross).map(
    ({ reason, when }) => `WHEN ${when(of)} THEN ${reason === 'document' ? rules.kind(of) : quoteText(reason)}`,
  );
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`;
}

const isRefunded: Condition = (of) => `(${of('amount')} > 0 AND abs(${of('refunded_amount')}) >= ${of('amount')})`;
const isPartlyRefunded: Condition = (of) =>
  `(${of('refunded_amount')} <> 0 AND (${of('amount')} > 0 AND abs(${of('refunded_amount')}) >= ${of('amount')}) IS NOT TRUE)`;

function anyOf(conditions: readonly Condition[]): Condition | null {
  const [first, ...others] = conditions;
  if (first === undefined) return null;
  return others.length === 0 ? first : (of) => `(${conditions.map((when) => when(of)).join(' OR ')})`;
}

const allOf = (one: Condition | null, other: Condition): Condition | null =>
  one === null ? null : (of) => `(${one(of)} AND ${other(of)})`;

const isAmong = (column: string, values: readonly string[]): Condition => {
  const list = values.map(quoteText).join(', ');
  return (of) => `${of(column)} IN (${list})`;
};

/** How often each word of a column occurs. */
type Words = readonly { readonly field: string; readonly value: string; readonly orders: number }[];

async function wordsOf({ relation, present, query }: StoredOrders): Promise<Words> {
  const selects = ['document', ...STATUS_FIELDS]
    .filter((field) => present(field) > 0)
    .map(
      (field) =>
        `SELECT ${quoteText(field)} AS field, ${field} AS value, count(*) AS orders FROM ${relation} WHERE ${field} IS NOT NULL GROUP BY ${field}`,
    );
  if (selects.length === 0) return [];
  const found = await query(`${selects.join('\nUNION ALL\n')}\nORDER BY field, orders DESC, value`);
  return found.rows.map(([field, value, orders]) => ({
    field: String(field),
    value: String(value),
    orders: Number(orders),
  }));
}

/** Words for each kind of document, and its orders; an order of no known kind is one. */
interface Documents {
  readonly words: ReadonlyMap<DocumentKind, readonly string[]>;
  readonly orders: ReadonlyMap<DocumentKind, number>;
}

function documentsOf(words: Words, rows: number): Documents {
  const known = words.flatMap(({ field, value, orders }) => {
    const kind = field === 'document' ? documentMeant(field, value) : null;
    return kind === null || kind === 'order' ? [] : [{ kind, value, orders }];
  });
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const of = (kind: DocumentKind) => known.filter((each) => each.kind === kind);
  const sum = (list: typeof known): number => list.reduce((all, { orders }) => all + orders, 0);
  const plain = rows - sum(known);
  return {
    words: new Map(kinds.map((kind) => [kind, of(kind).map(({ value }) => value)])),
    orders: new Map([
      ...(plain > 0 ? [['order', plain] as const] : []),
      ...kinds.map((kind) => [kind, sum(of(kind))] as const),
    ]),
  };
}

function kindOf({ words }: Documents): Condition {
  const cases = [...words].flatMap(([kind, list]) =>
    list.map((value) => `WHEN ${quoteText(value)} THEN ${quoteText(kind)}`),
  );
  return cases.length === 0 ? ALL_ORDERS.kind : (of) => `CASE ${of('document')} ${cases.join(' ')} ELSE 'order' END`;
}

/** Invoices less credit notes, else orders, else receipts, else deliveries, unless the project says otherwise. */
function chosenKinds(present: readonly DocumentKind[], project: Project): Pick<OrderRules, 'read' | 'rivals'> {
  const told = project.get(salesFrom);
  const [first = 'order', ...others] = SALE_KINDS.filter((kind) => present.includes(kind));
  const main: DocumentKind[] = told === null ? [first] : [told].flat().map((word) => SALES_FROM[word]);
  // Credit notes belong to invoices; where there are none, to what stands for them.
  const credits = main.includes('invoice') || !present.includes('invoice');
  return { read: credits ? [...main, 'credit_note'] : main, rivals: told === null ? others : [] };
}

/** Documents of kinds that are there and not read. */
function otherDocument({ words, orders }: Documents, read: readonly DocumentKind[]): Condition[] {
  const other = [...orders.keys()].filter((kind) => !read.includes(kind));
  if (other.length === 0) return [];
  if (!other.includes('order'))
    return [
      isAmong(
        'document',
        other.flatMap((kind) => words.get(kind) ?? []),
      ),
    ];
  const own = read.flatMap((kind) => words.get(kind) ?? []);
  if (own.length === 0) return [() => 'TRUE'];
  return [(of) => `${isAmong('document', own)(of)} IS NOT TRUE`];
}

function credited({ words }: Documents, read: readonly DocumentKind[]): Condition | null {
  const notes = words.get('credit_note');
  if (notes === undefined || !read.includes('credit_note')) return null;
  return (of) => `(${isAmong('document', notes)(of)} AND ${of('amount')} > 0)`;
}

function statusesOf(
  words: Words,
  project: Project,
): { readonly meaning: ReadonlyMap<OrderStatus, readonly Condition[]>; readonly unknown: ReadonlyMap<string, number> } {
  const { refunds: _, ...said } = project.get(ordersSection);
  const extra = Object.fromEntries(Object.entries(said).map(([code, list]) => [code, list ?? []]));
  const values = new Map<OrderStatus, Map<string, string[]>>();
  const unknown = new Map<string, number>();
  for (const { field, value, orders } of words) {
    const column = STATUS_FIELDS.find((name) => name === field);
    if (column === undefined) continue;
    const code = orderStatusOf(column, value, extra);
    if (code === null) unknown.set(value, (unknown.get(value) ?? 0) + orders);
    else {
      const fields = values.get(code) ?? new Map<string, string[]>();
      values.set(code, fields.set(field, [...(fields.get(field) ?? []), value]));
    }
  }
  const conditions = [...values].map(
    ([code, fields]) => [code, [...fields].map(([field, list]) => isAmong(field, list))] as const,
  );
  return { meaning: new Map(conditions), unknown };
}
