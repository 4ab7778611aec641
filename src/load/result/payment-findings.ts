import type { Engine } from '../../core/engine.ts';
import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';

/** Payments of a load by which no money came or went are said aloud with what they amount to: they are in no sum. */
export async function paymentFindings(engine: Engine, loadId: number): Promise<readonly Finding[]> {
  const found = await engine.query(
    `SELECT _file, coalesce(currency, ''), count(*), sum(abs(unsettled_amount)) FROM store.crm.payments
     WHERE _load = $load AND unsettled_amount IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    { values: { load: loadId } },
  );
  return found.rows.map(([file, currency, rows = null, amount = null]): Finding => {
    const sum = Number(amount).toLocaleString('en-US', { maximumFractionDigits: 2 });
    const money = `${sum} ${String(currency)}`.trim();
    const text = {
      en: `${file}: ${spoken(rows)} ${Number(rows) === 1 ? 'row' : 'rows'}, ${money} in all, ${Number(rows) === 1 ? 'was' : 'were'} closed, failed or pending, or moved money between own accounts: see unsettled_amount; amount does not include it.`,
      zh: `${file}：有 ${spoken(rows)} 行（合计 ${money}）为关闭、失败、待付款或自有账户间划转，金额记入 unsettled_amount，不计入 amount。`,
    };
    return { code: 'load/unsettled', level: 'warn', text, cites: [] };
  });
}
