import type { Engine } from '../../core/engine.ts';
import { KnownError } from '../../core/errors.ts';
import type { Project } from '../../core/project.ts';
import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { Row } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import { isDocumentKind } from '../../model/documents.ts';
import { type Condition, type OrderRules, readOrderRules, reasonSql } from '../../store/order-rules.ts';
import { money, readApart, saidApart, saidRead } from '../../store/order-words.ts';
import { requireOneKind } from '../../store/rival-documents.ts';
import { storedOrders } from '../../store/stored-orders.ts';
import type { LoadReport } from '../load-files.ts';
import { isSale } from '../map/mapping.ts';

const MOST_UNKNOWN = 8;

const of = (column: string): string => `o.${column}`;

/** What the rules of sales make of the orders that a load brought: file by file what they leave out, and what would change the total. */
export async function orderFindings(
  engine: Engine,
  { loadId, files }: LoadReport,
  project: Project,
): Promise<readonly Finding[]> {
  const shared = files.flatMap(({ opened, loaded }) => sharedNumbers(opened.path, loaded?.apart ?? 0));
  if (!files.some(({ loaded }) => loaded !== null && isSale(loaded.mapping.root))) return [];
  const orders = await storedOrders(engine);
  const rules = await readOrderRules(orders, project);
  const ask = async (sql: string): Promise<readonly Row[]> =>
    (await engine.query(sql, { values: { load: loadId } })).rows;
  return [
    ...shared,
    ...(await leftOut(rules, ask)),
    ...(await refunds(rules, ask)),
    ...(await contradicted(rules, ask)),
    ...(orders.present('paid_amount') > 0 ? await paid(rules, ask) : []),
    ...unknownStatuses(rules),
    ...(await severalKinds(rules, engine)),
  ];
}

type Ask = (sql: string) => Promise<readonly Row[]>;

const OWN = 'FROM store.crm.orders o WHERE o._load = $load';

async function leftOut(rules: OrderRules, ask: Ask): Promise<Finding[]> {
  if (rules.leftOut.length === 0 && rules.unpaid === null) return [];
  const unpaid = rules.unpaid === null ? 'NULL' : `CASE WHEN ${rules.unpaid(of)} THEN 'unpaid' END`;
  const rows = await ask(
    `SELECT * FROM (
       SELECT o._file AS file, coalesce(${reasonSql(rules, of)}, ${unpaid}) AS reason, count(*), o.currency, sum(o.amount) ${OWN} GROUP BY ALL)
     WHERE reason IS NOT NULL ORDER BY ALL`,
  );
  return [...new Set(rows.map(([file]) => String(file)))].flatMap((file) => {
    const apart = rows.filter(([name]) => name === file).map(([, ...rest]) => readApart(rest));
    const told = (unpaidOnes: boolean): Text | null => {
      const list = apart.filter(({ reason }) => (reason === 'unpaid') === unpaidOnes);
      return list.length === 0 ? null : saidApart(list);
    };
    const out = told(false);
    const due = told(true);
    return [
      ...(out === null ? [] : [note('load/no-sales', file, out, 'Left out of sales', '未计入销售额')]),
      ...(due === null
        ? []
        : [note('load/unpaid', file, due, 'Counted as sales, but not paid', '计入销售额但尚未付款')]),
    ];
  });
}

const note = (code: string, file: string, list: Text, en: string, zh: string): Finding => ({
  code,
  level: 'note',
  text: { en: `${file}: ${en}: ${list.en}.`, zh: `${file}：${zh}：${list.zh}。` },
  cites: [],
});

/** Orders of a condition among those that count, by file and currency, with the sum of an expression. */
const counting = (rules: OrderRules, when: Condition, sum: string): string =>
  `SELECT o._file AS file, count(*), o.currency, sum(${sum}) ${OWN} AND (${reasonSql(rules, of)}) IS NULL AND ${when(of)}
   GROUP BY o._file, o.currency HAVING sum(${sum}) <> 0 ORDER BY ALL`;

async function refunds(rules: OrderRules, ask: Ask): Promise<Finding[]> {
  if (rules.partlyRefunded === null) return [];
  const rows = await ask(counting(rules, rules.partlyRefunded, 'abs(o.refunded_amount)'));
  return rows.map(([file, orders, currency, amount]) => {
    const { value, count } = sumOf(orders, currency, amount);
    const text = rules.deducts
      ? {
          en: `${file}: refunds of ${value} (${count}) are deducted from sales.`,
          zh: `${file}：部分退款共 ${value}（${orders} 张订单），已从销售额中扣除。`,
        }
      : {
          en: `${file}: refunds of ${value} (${count}) are not deducted; "refunds: deducted" under "orders" in acrm.yaml deducts them.`,
          zh: `${file}：部分退款共 ${value}（${orders} 张订单）未扣除；在 acrm.yaml 的 orders 中写 refunds: deducted 可扣除。`,
        };
    return { code: 'load/refunds', level: rules.deducts ? 'note' : 'warn', text, cites: [] };
  });
}

async function paid(rules: OrderRules, ask: Ask): Promise<Finding[]> {
  const differs: Condition = (column) => `${column('paid_amount')} <> ${column('amount')}`;
  const rows = await ask(counting(rules, differs, 'o.paid_amount - o.amount'));
  return rows.map(([file, orders, currency, amount]) => {
    const { value, count } = sumOf(orders, currency, amount);
    return {
      code: 'load/paid',
      level: 'note',
      text: {
        en: `${file}: the amount paid differs from that of the order in ${count}; sales count the order, and by what was paid would change by ${value}.`,
        zh: `${file}：${orders} 张订单的实付金额与订单金额不同；销售额按订单金额计算，若按实付金额将变动 ${value}。`,
      },
      cites: [],
    };
  });
}

const ordersIn = (count: unknown): string => `${spoken(Number(count))} ${Number(count) === 1 ? 'order' : 'orders'}`;

const sumOf = (orders: unknown, currency: unknown, amount: unknown): { value: string; count: string } => ({
  value: money({ amount: Number(amount), currency: typeof currency === 'string' ? currency : null }),
  count: ordersIn(orders),
});

async function contradicted({ contradicted: when }: OrderRules, ask: Ask): Promise<Finding[]> {
  if (when === null) return [];
  const rows = await ask(`SELECT o._file AS file, count(*) ${OWN} AND ${when(of)} GROUP BY o._file ORDER BY ALL`);
  return rows.map(([file, orders = null]) => ({
    code: 'load/refund-contradicted',
    level: 'warn',
    text: {
      en: `${file}: ${ordersIn(orders)} called refunded, of which only a part was; left out of sales in full.`,
      zh: `${file}：${spoken(orders)} 张订单状态为已退款，但退款金额小于订单金额；已按全额不计入销售额。`,
    },
    cites: [],
  }));
}

function unknownStatuses({ unknown }: OrderRules): Finding[] {
  if (unknown.size === 0) return [];
  const shown = [...unknown].slice(0, MOST_UNKNOWN).map(([status, orders]) => `${status} (${spoken(orders)})`);
  const more = unknown.size > MOST_UNKNOWN ? ' …' : '';
  const text = {
    en: `Statuses of orders that acrm does not know count as sales: ${shown.join(', ')}${more}. Say what they mean under "orders" in acrm.yaml.`,
    zh: `以下订单状态含义未知，按销售计入：${shown.join('、')}${more}。请在 acrm.yaml 的 orders 中说明。`,
  };
  return [{ code: 'load/unknown-statuses', level: 'note', text, cites: [] }];
}

/** Of several kinds of documents, which sales are read from; a question where that is for the user to say. */
async function severalKinds(rules: OrderRules, engine: Engine): Promise<Finding[]> {
  if (![...rules.kinds.keys()].some((kind) => !rules.read.includes(kind) && isDocumentKind(kind))) return [];
  try {
    await requireOneKind(rules, 'store.crm.orders', (sql) => engine.query(sql));
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const text = { en: `${error.text.en} ${error.advice?.en ?? ''}`, zh: `${error.text.zh}${error.advice?.zh ?? ''}` };
    return [{ code: 'load/several-documents', level: 'warn', text, cites: [] }];
  }
  const { en, zh } = saidRead(rules);
  const text = { en: `Sales are read from ${en}.`, zh: `销售额取自${zh}。` };
  return [{ code: 'load/documents', level: 'note', text, cites: [] }];
}

function sharedNumbers(file: string, apart: number): Finding[] {
  if (apart === 0) return [];
  const text = {
    en: `${file}: documents with the number of one of another kind: ${spoken(apart)}; they are kept apart by their kind, such as "invoice 1001".`,
    zh: `${file}：${spoken(apart)} 张单据与其他种类的单据编号相同，已在编号前加种类区分，如“invoice 1001”。`,
  };
  return [{ code: 'load/shared-numbers', level: 'note', text, cites: [] }];
}
