import { z } from 'zod';
import { defineAnalysis } from '../../src/core/command.ts';
import { customColumn } from '../../src/core/custom-column.ts';
import { param } from '../../src/core/param.ts';
import { concentrationColumns, rankingColumns, reconciliationColumns } from './columns.ts';
import { rank } from './run.ts';
import { BYS, MEASURED, subjectOf } from './subjects.ts';

const params = z.object({
  by: param(z.union([z.enum(BYS), customColumn]), {
    argument: 0,
    about: {
      en: 'what to rank; ext.NAME is a column of your own files',
      zh: '排名对象：客户、产品、负责人、大区、省份、品类，或文件中的自定义列（ext.列名）',
    },
  }),
  measure: param(z.enum(MEASURED).default('amount'), {
    about: { en: 'what to rank by', zh: '排名依据：销售额、利润、订单数或数量' },
  }),
  top: param(z.coerce.number().int().min(1).default(10), {
    about: { en: 'how many to list', zh: '列出前几名' },
    placeholder: 'N',
  }),
  all: param(z.boolean().default(false), { about: { en: 'list every one', zh: '全部列出' } }),
});

export default defineAnalysis({
  summary: {
    en: 'Rank customers, products, owners, regions, provinces or categories, with shares and what is left over',
    zh: '客户、产品、负责人、大区、省份或品类排名，附占比与对账',
  },
  group: 'sales',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Value: the measure summed over the sales in scope that name the member (a line’s own customer and place before its order’s), negative lines and returns deducted. Orders: orders whose lines for the member add up to more than zero; an order of several members counts for each. Share: value over the total of all sales in scope, those that name no member included. Every member with a sale counts.',
    zh: '数值：范围内归属该对象的销售明细合计（明细自身的客户与地区优先于订单的），负数行与退货已扣除。订单数：在该对象名下明细合计大于零的订单；涉及多个对象的订单各计一次。占比：数值除以范围内全部销售合计（含未注明对象的部分）。凡有销售记录的对象均参与排名。',
  },
  tables: [
    { name: 'ranking', title: { en: 'Ranking', zh: '排名' }, columns: rankingColumns },
    { name: 'reconciliation', title: { en: 'Reconciliation', zh: '对账' }, columns: reconciliationColumns },
    { name: 'concentration', title: { en: 'Concentration', zh: '集中度' }, columns: concentrationColumns },
  ],
  charts: [
    { name: 'ranking', table: 'ranking', title: { en: 'Ranking', zh: '排名' } },
    {
      name: 'pareto',
      table: 'ranking',
      title: { en: 'Pareto: value and cumulative share', zh: '帕累托图：数值与累计占比' },
    },
  ],
  steps: ['members', 'standings'],
  examples: [
    {
      line: 'rank accounts --top 5',
      about: { en: 'the five customers that bought most', zh: '销售额最高的五个客户' },
      fixture: 'tiny',
    },
    {
      line: 'rank products --measure profit --all',
      about: { en: 'every product by profit', zh: '全部产品按利润排名' },
      fixture: 'tiny',
    },
    {
      line: 'rank regions --measure orders',
      about: { en: 'regions by number of orders', zh: '各大区按订单数排名' },
      fixture: 'tiny',
    },
  ],
  roles: ({ by, measure }) => ({
    breakdown: subjectOf(by).id,
    breakdown_name: subjectOf(by).name,
    measured: measure === 'orders' ? 'amount' : measure,
  }),
  run: rank,
});
