import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import type { Result } from '../../src/core/result.ts';
import { type Cell, cell, type Row, type Table } from '../../src/core/table.ts';
import { acknowledgementsOf, holdsOn } from './acknowledged.ts';
import { anomalyColumns, boundColumns, examinedColumns, ruleColumns } from './columns.ts';
import { counted, habits, quiet } from './findings.ts';
import { amountRows } from './judged-amounts.ts';
import { ruleWhy } from './why.ts';

export default defineAnalysis({
  summary: {
    en: 'Find orders and deals that are unusual for their customer, and impossible records',
    zh: '异常检测：与客户自身历史不符的订单与商机，以及不可能的记录',
  },
  group: 'statistics',
  params: z.object({
    all: param(z.boolean().default(false), {
      about: { en: 'also show accepted anomalies', zh: '同时显示已确认的异常' },
    }),
  }),
  reads: [['orders', 'order_items', 'opportunities']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Each amount above zero is compared with the customer’s other amounts: score = (ln amount − median) / σ. σ is 1.4826 × the median absolute deviation of the others, pooled with the usual σ of all customers (weighted as ten records), at least 0.05, times √(1 + π / 2n) for the error of the median itself. A score beyond ±3.5 is an anomaly (Iglewicz and Hoaglin 1993). If there are 200 scores or more and one side has a heavy tail, scores on that side are scaled down so that one ordinary record in five hundred would lie beyond: the tail is treated as a power law of amounts, fitted where its outermost tenth and twentieth begin. With fewer than five other records, those of the same tier and industry are used, then all records. All dates serve as history; the period decides only what is listed. Rules: orders and deals dated after the as-of date or below zero, deals closed before they were created or won without an amount; a rule broken by more than one record in a hundred (and more than 20) is normal for this data and only counted.',
    zh: '每笔正额金额与同一客户的其他记录比较（不含自身）：得分 =（ln 金额 − 中位数）÷ σ。σ 为其他记录绝对偏差中位数 × 1.4826，并与全体客户的常见 σ（按十条记录计）合并，最低 0.05，再乘 √(1 + π/2n) 以计入中位数自身误差。绝对值超过 3.5 为异常（Iglewicz 与 Hoaglin，1993）。得分不少于 200 个且某一侧尾部较厚时，该侧得分按比例缩小，使该侧正常记录约五百分之一越界：尾部按金额的幂律处理，由最外侧十分之一与二十分之一的起点推算。其他记录不足五条时，改用同级别同行业，再改用全部记录。历史取全部日期，期间只决定列出哪些。规则：晚于截止日、金额为负、商机关闭早于创建、赢单无金额；若超过 20 条且超过百分之一的记录违反，则视为数据常态，只计数不列出。',
  },
  steps: ['amounts', 'placed', 'centres', 'deviations', 'spreads', 'judged'],
  tables: [
    { name: 'anomalies', title: { en: 'Anomalies', zh: '异常记录' }, columns: anomalyColumns },
    { name: 'rules', title: { en: 'Broken rules', zh: '违反的规则' }, columns: ruleColumns },
    { name: 'examined', title: { en: 'Basis of comparison', zh: '比较范围' }, columns: examinedColumns },
    { name: 'bounds', title: { en: 'Bounds of the values', zh: '取值界限' }, columns: boundColumns },
  ],
  charts: [
    {
      name: 'anomalies',
      table: 'anomalies',
      title: { en: 'Actual and expected amounts', zh: '异常金额与预期范围' },
    },
  ],
  examples: [
    { line: 'anomalies', about: { en: 'what is unusual, and why', zh: '异常记录及原因' }, fixture: 'tiny' },
    { line: 'anomalies --period last-month', about: { en: 'only those of last month', zh: '只看上个月' } },
    {
      line: 'anomalies --only bounds',
      about: { en: 'bounds by both rules for amounts, prices and quantities', zh: '金额、单价、数量的两种界限' },
    },
  ],
  run,
});

type Context = AnalysisContext<{ readonly all: boolean }>;

/** A rule that more records break than this many, and this share of all, is a habit of the data. */
const FEW = 20;
const HABIT = 0.01;

async function run(context: Context): Promise<Result> {
  for (const step of ['amounts', 'placed', 'centres', 'deviations', 'spreads', 'judged']) await context.step(step);
  const compared = await context.query('compared');
  const tails = await context.query('tails');
  const flagged = await context.query('flagged');
  const impossible = await context.query('impossible');
  const rules = rulesOf(impossible, compared);
  const accepted = acknowledgementsOf(await context.records('acknowledgements'));
  const rows = [...amountRows(flagged, tails, context.lang), ...ruleRows(impossible, rules, context)].map(
    (row): Row => {
      const found = accepted.some((one) => one.key === row[1] && holdsOn(one, context.asOf));
      return [...row, found];
    },
  );
  const table: Table = {
    name: 'anomalies',
    title: { en: 'Anomalies', zh: '异常记录' },
    columns: anomalyColumns,
    rows: context.params.all ? rows : rows.filter((row) => row.at(-1) === false),
  };
  const bounds = await context.query('bounds');
  const examined = examinedOf(compared, rows, table.rows);
  return {
    tables: [table, rules, examined, bounds],
    charts: [context.chart('anomalies')],
    findings: [...counted(examined), ...habits(rules), ...quiet(examined, context.params.all)],
  };
}

function ruleRows(impossible: Table, rules: Table, { lang, asOf }: Context): Cell[][] {
  const listed = new Set(rules.rows.flatMap(([, rule, , shown]) => (shown === true ? [rule] : [])));
  return impossible.rows.flatMap((_, row) => {
    const of = (name: string): Cell => cell(impossible, row, name);
    if (!listed.has(of('rule'))) return [];
    const record = ['entity', 'item', 'name', 'day', 'value'].map(of);
    return [[...record, null, null, null, of('rule'), ruleWhy(impossible, row, asOf)[lang]]];
  });
}

/** How many records break each rule, and whether these are few enough to be anomalies. */
function rulesOf(impossible: Table, compared: Table): Table {
  const records = new Map(compared.rows.map(([entity, count]) => [entity, Number(count)]));
  const broken = new Map<string, { entity: Cell; rule: Cell; count: number }>();
  for (const [row] of impossible.rows.entries()) {
    const [entity, rule] = [cell(impossible, row, 'entity'), cell(impossible, row, 'rule')];
    const key = `${String(entity)} ${String(rule)}`;
    broken.set(key, { entity, rule, count: (broken.get(key)?.count ?? 0) + 1 });
  }
  const rows = [...broken.values()].map(({ entity, rule, count }): Row => {
    const few = count <= FEW || count <= HABIT * (records.get(entity) ?? 0);
    return [entity, rule, count, few];
  });
  return { name: 'rules', title: { en: 'Broken rules', zh: '违反的规则' }, columns: ruleColumns, rows };
}

/** What was compared, and how many records of each kind are listed and accepted. */
function examinedOf(compared: Table, found: readonly Row[], listed: readonly Row[]): Table {
  const records = (rows: readonly Row[], entity: Cell): number =>
    new Set(rows.flatMap((row) => (row[0] === entity ? [row[1]] : []))).size;
  const accepted = found.filter((row) => row.at(-1) === true);
  const rows = compared.rows.map((row): Row => {
    const [entity = null] = row;
    return [...row, records(listed, entity), records(accepted, entity)];
  });
  const title = { en: 'Basis of comparison', zh: '比较范围' };
  return { name: 'examined', title, columns: examinedColumns, rows };
}
