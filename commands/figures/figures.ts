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
    en: 'Period: the one asked for, else the twelve months up to the as-of date; before: as long, right before it, of the same days where the period is not over. Revenue: sum of the lines ordered in the period, negative ones and returns deducted. Orders: those whose lines for a customer add up to more than zero; customers: who placed one; new: whose first such order of all lies in the period. Average order: sales of these orders over their number. Margin: profit over revenue. Deals by the day of closing; win rate: won over closed. Change: the difference over the value before; of margin and win rate the difference itself, in percentage points.',
    zh: '期间：指定的期间，未指定则为截止日之前的十二个月；上期：紧接其前的同长期间，本期未结束时只取相同天数。销售额：期间内下单明细合计，已扣除负数行与退货。订单数：某客户名下明细合计大于零的订单；成交客户：下过此类订单的客户；新客户：其首张此类订单落在期间内。客单价：这些订单的金额除以订单数。利润率 = 利润 ÷ 销售额。商机按结单日期统计；赢单率 = 赢单 ÷ 已结束。变化 = 差额 ÷ 上期；利润率与赢单率取差额，以百分点计。',
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
