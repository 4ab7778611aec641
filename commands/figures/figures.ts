import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import type { Cell, Column, Table } from '../../src/core/table.ts';
import { FIGURES, figureColumns } from './columns.ts';
import { type Compared, comparedPeriod, datesOf, edgesOf } from './compared.ts';
import { incomplete, movement, undatedDeals, which } from './findings.ts';

type Context = AnalysisContext<Record<string, never>>;

export default defineAnalysis({
  summary: { en: 'Compare key figures of a period with the one before', zh: '关键指标：本期与上期对比' },
  group: 'sales',
  params: z.object({}),
  reads: [['orders', 'order_items', 'opportunities']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Period: the one requested, otherwise the twelve months up to the as-of date; before: the period of the same length right before it, with the same days if the period is not over. Revenue: the sales of the period. {daily_sales} Orders: those above zero. {customer_orders} Customers: those who placed one in the period; new: those whose first ever such order is in it. {customers} Average order: the amount of these orders divided by their number. Margin: profit divided by revenue. Deals by closing date. {deals} Change: the difference divided by the value before; for margin and win rate the difference itself, in percentage points.',
    zh: '期间：指定的期间，未指定则为截止日之前的十二个月；上期：紧接其前的同长期间，本期未结束时只取相同天数。{daily_sales}订单数：期间内的正额订单。{customer_orders}{customers}成交客户：期间内下过正额订单的客户；新客户：首张正额订单落在期间内的客户。客单价：这些订单的金额除以订单数。利润率 = 利润 ÷ 销售额。商机按结单日期统计。{deals}变化 = 差额 ÷ 上期；利润率与赢单率取差额，以百分点计。',
  },
  tables: [{ name: 'figures', title: { en: 'Key figures', zh: '关键指标' }, columns: figureColumns }],
  charts: [],
  examples: [
    {
      line: 'figures',
      about: { en: 'the last twelve months compared with the twelve before', zh: '近十二个月与之前十二个月对比' },
      fixture: 'tiny',
    },
    {
      line: 'figures --period 2024-Q2',
      about: { en: 'a quarter compared with the one before', zh: '某季度与上季度对比' },
      fixture: 'tiny',
    },
  ],
  run,
});

async function run(context: Context): Promise<Result> {
  const compared = comparedPeriod(context.period, context.asOf);
  const found = new Map([...(await sold(context, compared)), ...(await closed(context, compared))]);
  const cells = FIGURES.flatMap((figure) => threeCells(figure, found, compared));
  const table: Table = {
    name: 'figures',
    title: { en: 'Key figures', zh: '关键指标' },
    columns: figureColumns,
    rows: [[...edgesOf(compared), firstDay(found), ...cells]],
  };
  const undated = undatedDeals(table, Number(found.get('undated_now') ?? 0));
  const findings = [...which(table, compared), ...incomplete(table), ...movement(table), ...undated];
  return { tables: [table], charts: [], findings };
}

/** Measures by era: `revenue_now`, `revenue_before`. */
type Found = ReadonlyMap<string, Cell>;

async function sold({ has, query }: Context, compared: Compared): Promise<Found> {
  return has('orders') || has('order_items') ? await sideBySide(await query('selling', datesOf(compared))) : new Map();
}

async function closed({ has, query }: Context, compared: Compared): Promise<Found> {
  return has('opportunities') ? await sideBySide(await query('closing', datesOf(compared))) : new Map();
}

/** One row an era becomes one row for both. */
async function sideBySide({ columns, rows }: Table): Promise<Found> {
  const { table } = await import('arquero');
  const eras = table(columns.map(({ name }, at): [string, Cell[]] => [name, rows.map((row) => row[at] ?? null)]));
  const measures = columns.map(({ name }) => name).filter((name) => name !== 'era');
  return new Map(Object.entries(eras.pivot('era', measures).object() ?? {}));
}

/** The day of the first sale or closed deal of all. */
const firstDay = (found: Found): Cell =>
  ['first_sale_now', 'first_close_now']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells({ name, unit }: Column, found: Found, { comparable }: Compared): Cell[] {
  const now = found.get(`${name}_now`) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  return [now, before, changeOf(now, before, unit)];
}

/** Of a share the difference, of all else the difference over the value before, where that is above zero. */
function changeOf(now: Cell, before: Cell, unit: Column['unit']): number | null {
  if (now === null || before === null) return null;
  const difference = Number(now) - Number(before);
  if (unit === 'share') return difference;
  return Number(before) > 0 ? difference / Number(before) : null;
}
