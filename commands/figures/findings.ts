import { daysBetween } from '../../src/core/dates.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import { cites, spokenNumber, spokenShare } from '../../src/stats/spoken.ts';
import type { Compared } from './compared.ts';

/** A tenth of a period without data is often no more than a holiday. */
const TOLERATED = 0.1;

/** Which dates were looked at, where nobody asked for them or they are not over. */
export function which({ period, asked, comparable }: Compared): Finding[] {
  const span = { en: `${period.from} to ${period.to}`, zh: `${period.from} 至 ${period.to}` };
  const against = { en: `${period.prevFrom} to ${period.prevTo}`, zh: `${period.prevFrom} 至 ${period.prevTo}` };
  const findings: Finding[] = [];
  if (!asked) {
    findings.push({
      code: 'figures/trailing-year',
      level: 'note',
      text: {
        en: `No period was asked for: the twelve months ${span.en} against ${against.en}.`,
        zh: `未指定期间：取最近十二个月（${span.zh}），与 ${against.zh} 对比。`,
      },
      cites: cites('figures', 0, 'period_from', 'period_to', 'before_from', 'before_to'),
    });
  }
  if (period.partial && comparable) {
    findings.push({
      code: 'figures/partial',
      level: 'note',
      text: {
        en: `The period is not over: ${span.en} is compared with the same days, ${against.en}.`,
        zh: `期间尚未结束：${span.zh} 与相同天数的 ${against.zh} 对比。`,
      },
      cites: cites('figures', 0, 'period_from', 'period_to', 'before_from', 'before_to'),
    });
  }
  return findings;
}

/** Where the data begins well after the period before did, a comparison flatters. */
export function incomplete(figures: Table): Finding[] {
  const [first, before, last] = ['data_from', 'before_from', 'before_to'].map((column) => cell(figures, 0, column));
  if (typeof first !== 'string' || typeof before !== 'string' || typeof last !== 'string') return [];
  if (daysBetween(before, first) <= TOLERATED * (daysBetween(before, last) + 1)) return [];
  return [
    {
      code: 'figures/short-history',
      level: 'warn',
      text: {
        en: `The data begin on ${first}, after the start of the period before (${before}): the comparison is incomplete.`,
        zh: `数据始于 ${first}，晚于上期的起始日 ${before}，对比不完整。`,
      },
      cites: cites('figures', 0, 'data_from', 'before_from'),
    },
  ];
}

export function movement(figures: Table): Finding[] {
  return [
    { name: 'revenue', en: 'Revenue', zh: '销售额' },
    { name: 'won_amount', en: 'The won amount', zh: '赢单金额' },
  ].flatMap(({ name, en, zh }): Finding[] => {
    const [now, before, change] = [name, `${name}_before`, `${name}_change`].map((column) => cell(figures, 0, column));
    if (change === null || change === undefined || change === 0) return [];
    const size = spokenShare(Math.abs(Number(change)));
    const up = Number(change) > 0;
    return [
      {
        code: `figures/${name.replace('_', '-')}`,
        level: 'note',
        text: {
          en: `${en} ${up ? 'rose' : 'fell'} by ${size}, from ${spokenNumber(before ?? null)} to ${spokenNumber(now ?? null)}.`,
          zh: `${zh}${up ? '增长' : '下降'} ${size}，由 ${spokenNumber(before ?? null)} 变为 ${spokenNumber(now ?? null)}。`,
        },
        cites: cites('figures', 0, name, `${name}_before`, `${name}_change`),
      },
    ];
  });
}

/** The runner tells of sales without a date; deals go by another one. */
export function undatedDeals(deals: number): Finding[] {
  if (deals === 0) return [];
  return [
    {
      code: 'figures/undated-deals',
      level: 'warn',
      text: {
        en: `Closed deals without a day of closing are in no period: ${spokenNumber(deals)}.`,
        zh: `${spokenNumber(deals)} 个已结束的商机没有结单日期，未计入任何期间。`,
      },
      cites: [],
    },
  ];
}
