import { z } from 'zod';
import { count, number, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { didYouMean, nearest } from '../src/core/nearest.ts';
import { param } from '../src/core/param.ts';
import { NO_SCOPE } from '../src/core/scope.ts';
import type { Column, Unit } from '../src/core/table.ts';
import type { Text } from '../src/core/text.ts';
import { columnName } from '../src/core/usual-columns.ts';
import { describeRelation, type RelationName, relationNames } from '../src/run/inspect.ts';
import { ScopedSession } from '../src/run/scope/session.ts';

const params = z.object({
  table: param(z.string().min(1), {
    argument: 0,
    about: {
      en: 'an entity such as orders, a view such as sales, or raw.NAME',
      zh: '业务实体（如 orders）、sales 或 raw.名称',
    },
  }),
});

const UNITS: Readonly<Record<Unit, Text>> = {
  id: { en: 'key', zh: '编号' },
  text: { en: 'text', zh: '文本' },
  count: { en: 'count', zh: '个数' },
  money: { en: 'money', zh: '金额' },
  share: { en: 'share', zh: '比例' },
  days: { en: 'days', zh: '天数' },
  date: { en: 'date', zh: '日期' },
  score: { en: 'score', zh: '评分' },
  number: { en: 'number', zh: '数值' },
  flag: { en: 'yes or no', zh: '是否' },
};

const columns: readonly Column[] = [
  columnName({
    en: 'Name of the column; ext.NAME for a column outside the model.',
    zh: '列名；模型之外的列为 ext.名称。',
  }),
  text('type', { en: 'Type', zh: '类型' }, { en: 'Type in the database.', zh: '数据库中的类型。' }),
  text('unit', { en: 'Unit', zh: '单位' }, { en: 'What its values measure.', zh: '数值的含义。' }, { words: UNITS }),
  count('n', { en: 'Values', zh: '有值' }, { en: 'Rows with a value.', zh: '有值的行数。' }),
  count('missing', { en: 'Missing', zh: '缺失' }, { en: 'Rows without a value.', zh: '无值的行数。' }),
  count(
    'distinct',
    { en: 'Distinct', zh: '不同值' },
    { en: 'Number of different values, exact.', zh: '不同取值的个数（精确）。' },
  ),
  text('min', { en: 'Least', zh: '最小' }, { en: 'Smallest value, as text.', zh: '最小值（文本形式）。' }),
  text('max', { en: 'Greatest', zh: '最大' }, { en: 'Largest value, as text.', zh: '最大值（文本形式）。' }),
  number('mean', { en: 'Mean', zh: '均值' }, { en: 'Mean of a numeric column.', zh: '数值列的平均值。' }),
  number('median', { en: 'Median', zh: '中位数' }, { en: 'Median of a numeric column.', zh: '数值列的中位数。' }),
  number(
    'q1',
    { en: 'Q1', zh: '下四分位' },
    { en: 'A quarter of the values are below this (interpolated).', zh: '四分之一的数值低于此值（线性插值）。' },
  ),
  number(
    'q3',
    { en: 'Q3', zh: '上四分位' },
    { en: 'Three quarters of the values are below this (interpolated).', zh: '四分之三的数值低于此值（线性插值）。' },
  ),
  text(
    'top',
    { en: 'Most frequent', zh: '最常见' },
    { en: 'Most frequent repeated values, with their counts.', zh: '重复出现的最常见取值及次数。' },
  ),
];

export default defineAction({
  summary: {
    en: 'Describe every column of a table: type, missing and distinct values, range, quartiles, frequent values',
    zh: '描述表的每一列：类型、缺失、不同值、范围、四分位数与常见值',
  },
  group: 'data',
  params,
  examples: [
    { line: 'describe orders', about: { en: 'the columns of orders', zh: '订单表的各列' } },
    { line: 'describe sales', about: { en: 'order lines as analyses see them', zh: '分析所用的销售明细' } },
  ],
  run: describe,
});

async function describe({
  params: { table },
  database,
  project,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const engine = await effects.openStore(database);
  try {
    const session = await ScopedSession.open(engine, NO_SCOPE, project);
    const relation = chosen(table, await relationNames(session));
    const rows = await describeRelation(session, relation);
    const described = {
      name: 'columns',
      title: { en: `Columns of ${relation.name}`, zh: `${relation.name} 的列` },
      columns,
      rows,
    };
    return { kind: 'result', result: { tables: [described], charts: [], findings: [] } };
  } finally {
    await engine.close();
  }
}

function chosen(given: string, relations: readonly RelationName[]): RelationName {
  const wanted = given.replace(/^crm\./i, '').toLowerCase();
  const found =
    relations.find(({ name }) => name.toLowerCase() === wanted) ??
    relations.find(({ name }) => name.toLowerCase() === `raw.${wanted}`);
  if (found !== undefined) return found;
  const names = relations.map(({ name }) => name);
  throw userError(
    'describe/unknown-table',
    { en: `Table "${given}" does not exist in this database.`, zh: `数据库中没有表 "${given}"。` },
    didYouMean(nearest(given, names), {
      en: names.length === 0 ? 'The database is empty: load an export first.' : `Tables: ${names.join(', ')}.`,
      zh: names.length === 0 ? '数据库为空，请先导入数据。' : `现有：${names.join('、')}。`,
    }),
  );
}
