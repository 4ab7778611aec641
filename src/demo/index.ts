import type { Company } from './company.ts';
import { makeCompany } from './company.ts';
import { csvText, utf8, utf8WithMark } from './csv.ts';
import type { Failure } from './dirt.ts';
import type { DemoExpectations } from './expectations.ts';
import { expectationsOf } from './expectations.ts';
import {
  foreignAccounts,
  foreignOrderLines,
  opportunityReport,
  salesTeam,
  stageHistory,
  targetList,
} from './exports-en.ts';
import { chineseAccounts, chineseOrderLines, productList } from './exports-zh.ts';
import { encodeGb18030 } from './gb18030.ts';

interface DemoFile {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Demo {
  readonly files: readonly DemoFile[];
  readonly expectations: DemoExpectations;
}

const SEED = 20240101;

const REPEATS = { '客户.csv': 2, 'accounts.csv': 1, 'opportunities.csv': 1 } as const;

/** Rows that no reader should accept, by file. */
const FAILURES = {
  '订单明细_2022-2024.csv': [
    { column: '订单日期', value: '2023/2/30' },
    { column: '订单日期', value: '待定' },
    { column: '金额', value: '见合同' },
    { column: '订单日期', value: '2024/13/5' },
    { column: '金额', value: '十台价另议' },
  ],
  'orders_export.csv': [
    { column: 'Order Date', value: 'to be confirmed' },
    { column: 'Amount', value: 'see invoice' },
    { column: 'Order Date', value: '2024-02-31' },
    { column: 'Amount', value: '12.5.00' },
  ],
  'opportunities.csv': [
    { column: 'Close Date', value: '2023-06-31', also: { 'Opportunity ID': 'OPP-90001' } },
    { column: 'Amount', value: 'about 50k?', also: { 'Opportunity ID': 'OPP-90002' } },
  ],
} as const satisfies Readonly<Record<string, readonly Failure[]>>;

/** The exports of an invented company, Lumen Instruments 明仪仪器, with the dirt of real ones, and what must come of them. */
export function demo(seed: number = SEED): Demo {
  const company = makeCompany(seed);
  return {
    files: filesOf(seed, company),
    expectations: expectationsOf(company, { repeats: REPEATS, failures: FAILURES }),
  };
}

export const demoFiles = (seed: number = SEED): readonly DemoFile[] => demo(seed).files;

export const demoExpectations = (seed: number = SEED): DemoExpectations => demo(seed).expectations;

function filesOf(seed: number, { products, accounts, orders, opportunities, targets }: Company): readonly DemoFile[] {
  const lines = chineseOrderLines(seed, orders.china, FAILURES['订单明细_2022-2024.csv']);
  const exported = foreignOrderLines(seed, orders.overseas, FAILURES['orders_export.csv']);
  const deals = opportunityReport(seed, opportunities, REPEATS['opportunities.csv'], FAILURES['opportunities.csv']);
  return [
    { name: 'sales_team.csv', content: utf8WithMark(csvText(salesTeam())) },
    { name: '产品.csv', content: utf8WithMark(csvText(productList(products))) },
    { name: '客户.csv', content: encodeGb18030(csvText(chineseAccounts(seed, accounts.china, REPEATS['客户.csv']))) },
    {
      name: 'accounts.csv',
      content: utf8WithMark(csvText(foreignAccounts(seed, accounts.overseas, REPEATS['accounts.csv']))),
    },
    { name: '订单明细_2022-2024.csv', content: utf8WithMark(csvText(lines)) },
    { name: 'orders_export.csv', content: utf8(csvText(exported, ';')) },
    { name: 'opportunities.csv', content: utf8(csvText(deals)) },
    { name: 'opportunity_history.csv', content: utf8(csvText(stageHistory(seed, opportunities))) },
    { name: 'targets_2024.csv', content: utf8(csvText(targetList(targets))) },
  ];
}
