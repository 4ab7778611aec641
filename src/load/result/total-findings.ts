import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { LoadedReport } from '../load-files.ts';
import { cents } from './totals-table.ts';

/** How a file tells what belongs to an order, and what its totals hold beside its lines. */
export const totalFindings = (files: readonly LoadedReport[]): Finding[] =>
  files.flatMap((file) => [...headerRowFindings(file), ...orderTotalFindings(file), ...besideLinesFindings(file)]);

function headerRowFindings({ opened, loaded }: LoadedReport): Finding[] {
  const found = loaded?.headerRows ?? null;
  if (found === null) return [];
  const [some, more] = [found.ofOrder.slice(0, 3), found.ofOrder.length > 3];
  const text = {
    en: `${opened.path}: ${some.join(', ')}${more ? ' …' : ''} stand in the first row of each order only; ${spoken(found.further)} further rows belong to ${found.name === null ? 'the order above them' : `the order that "${found.name}" names`}.`,
    zh: `${opened.path}：${some.join('、')}${more ? '等列' : ''}只在每张订单的首行填写；其余 ${spoken(found.further)} 行${found.name === null ? '归入其上方的订单' : `按“${found.name}”归入所属订单`}。`,
  };
  return [{ code: 'load/header-rows', level: 'note', text, cites: [] }];
}

function orderTotalFindings({ opened, loaded }: LoadedReport): Finding[] {
  const { amount, orders } = loaded?.orderTotals ?? { amount: null, orders: 0 };
  if (amount === null) return [];
  const map = `--map order_items.amount=${/\s/.test(amount) ? `'${amount}'` : amount}`;
  const text = {
    en: `${opened.path}: "${amount}" is read as the total of an order and not of a line: it is the same in all rows of each of ${spoken(orders)} orders with several. If each row has its own, load with ${map}.`,
    zh: `${opened.path}：“${amount}”按整单金额读取，而非明细金额：${spoken(orders)} 张多行订单中，各行的值均相同。如每行各有金额，请加 ${map} 导入。`,
  };
  return [{ code: 'load/order-totals', level: 'note', text, cites: [] }];
}

function besideLinesFindings({ opened, loaded }: LoadedReport): Finding[] {
  return (loaded?.totals ?? []).flatMap(({ column, entity, parts }): Finding[] => {
    const of = (name: string): number => parts.find(([part]) => part === name)?.[1].amount ?? 0;
    const total = of('lines') + of('shipping') + of('tax') + of('discount') + of('difference');
    if (entity !== 'orders' || !parts.some(([part]) => part === 'lines') || total === of('lines')) return [];
    const text = {
      en: `${opened.path}: sales count what the lines are worth, ${spoken(cents(of('lines')))}; "${column}" adds up to ${spoken(cents(total))} for the same orders. Table totals lists the difference.`,
      zh: `${opened.path}：销售按明细计，共 ${spoken(cents(of('lines')))}；同样的订单在“${column}”列合计为 ${spoken(cents(total))}，差额见 totals 表。`,
    };
    return [
      {
        code: 'load/beside-lines',
        level: Math.abs(of('difference')) > Math.abs(total) * NOTABLE ? 'warn' : 'note',
        text,
        cites: [],
      },
    ];
  });
}

/** A difference that nothing explains is a warning from this share of the orders' totals. */
const NOTABLE = 0.01;
