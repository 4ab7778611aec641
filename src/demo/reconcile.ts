import type { Engine } from '../core/engine.ts';
import { KnownError } from '../core/errors.ts';
import type { Row, Table } from '../core/table.ts';
import type { DemoExpectations } from './expectations.ts';

const ABOUT = {
  en: 'The data generated compared with the data in the database.',
  zh: '生成的数据与数据库内容的核对。',
};

/** Compares what was written with what was loaded, as the query `counted` finds it; a difference is a bug and stops the demo (exit 1). */
export async function reconcile(engine: Engine, counted: string, expected: DemoExpectations): Promise<Table> {
  const { rows, amount, profit, deals } = expected;
  const [found = []] = (await engine.query(counted)).rows;
  const written = [
    rows.accounts,
    rows.orders,
    rows.orderItems,
    rows.opportunities,
    rows.opportunityHistory,
    Number(amount),
    Number(profit),
    deals.won,
  ];
  const names = [
    'accounts',
    'orders',
    'order_items',
    'opportunities',
    'opportunity_history',
    'amount',
    'profit',
    'deals won',
  ];
  const compared = names.map(
    (name, index): Row => [name, written[index] ?? null, found[index] ?? null, written[index] === found[index]],
  );
  const wrong = compared.filter(([, , , agrees]) => agrees === false);
  if (wrong.length > 0) throw disagreement(wrong);
  return {
    name: 'reconciliation',
    title: { en: 'Data written and data loaded', zh: '生成与导入核对一致' },
    columns: [
      { name: 'what', unit: 'text', label: { en: 'Item', zh: '项目' }, about: ABOUT, words: WORDS },
      { name: 'written', unit: 'count', label: { en: 'Written', zh: '生成' }, about: ABOUT },
      { name: 'loaded', unit: 'count', label: { en: 'Loaded', zh: '导入' }, about: ABOUT },
      { name: 'agrees', unit: 'flag', label: { en: 'Equal', zh: '一致' }, about: ABOUT },
    ],
    rows: compared,
  };
}

const WORDS = {
  accounts: { en: 'Accounts', zh: '客户' },
  orders: { en: 'Orders', zh: '订单' },
  order_items: { en: 'Order lines', zh: '订单明细' },
  opportunities: { en: 'Opportunities', zh: '商机' },
  opportunity_history: { en: 'Stage changes', zh: '阶段变更' },
  amount: { en: 'Sales, CNY', zh: '销售额（元）' },
  profit: { en: 'Profit, CNY', zh: '利润（元）' },
  'deals won': { en: 'Deals won', zh: '赢单数' },
};

const disagreement = (wrong: readonly Row[]): Error => {
  const list = wrong.map(([name, written, loaded]) => `${name}: ${written} / ${loaded}`).join(', ');
  return new KnownError(
    1,
    'demo/disagreement',
    { en: `The data written differs from the data loaded (${list}).`, zh: `生成与导入的数据不一致（${list}）。` },
    {
      en: 'If the folder contains files of an older demo, choose another folder; otherwise please report it.',
      zh: '若文件夹中有旧的示例文件，请换一个文件夹；否则请反馈此问题。',
    },
  );
};
