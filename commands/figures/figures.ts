import { z } from 'zod';
import { defineAnalysis } from '../../src/core/command.ts';
import { figureColumns } from './columns.ts';
import { figures } from './run.ts';

export default defineAnalysis({
  summary: { en: 'Key figures of a period against the one before', zh: '关键指标：本期与上期对比' },
  group: 'sales',
  params: z.object({}),
  reads: [['orders', 'order_items', 'opportunities']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Period: the one asked for, else the twelve months up to the as-of date; before: as long, right before it, of the same days where the period is not over. Revenue: the sales of the period. {daily_sales} Orders: those above zero. {customer_orders} Customers: those who placed one in the period; new: whose first such order of all lies in it. {customers} Average order: the amount of these orders over their number. Margin: profit over revenue. Deals by the day of closing. {deals} Change: the difference over the value before; of margin and win rate the difference itself, in percentage points.',
    zh: '期间：指定的期间，未指定则为截止日之前的十二个月；上期：紧接其前的同长期间，本期未结束时只取相同天数。{daily_sales}订单数：期间内的正额订单。{customer_orders}{customers}成交客户：期间内下过正额订单的客户；新客户：首张正额订单落在期间内的客户。客单价：这些订单的金额除以订单数。利润率 = 利润 ÷ 销售额。商机按结单日期统计。{deals}变化 = 差额 ÷ 上期；利润率与赢单率取差额，以百分点计。',
  },
  tables: [{ name: 'figures', title: { en: 'Key figures', zh: '关键指标' }, columns: figureColumns }],
  charts: [],
  examples: [
    {
      line: 'figures',
      about: { en: 'the last twelve months against the twelve before', zh: '近十二个月与之前十二个月对比' },
      fixture: 'tiny',
    },
    {
      line: 'figures --period 2024-Q2',
      about: { en: 'a quarter against the one before', zh: '某季度与上季度对比' },
      fixture: 'tiny',
    },
  ],
  run: figures,
});
