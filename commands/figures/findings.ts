import { daysBetween } from '../../src/core/dates.ts';
import { finding, outside, quote, sizeOf } from '../../src/core/finding.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import type { Compared } from './compared.ts';

/** A tenth of a period without data is often no more than a holiday. */
const TOLERATED = 0.1;

/** Which dates were looked at, where nobody asked for them or they are not over. */
export function which(figures: Table, { period, asked, comparable }: Compared): Finding[] {
  const found: Finding[] = [];
  if (!asked) {
    found.push(
      finding(figures, 0, {
        code: 'figures/trailing-year',
        level: 'note',
        text: {
          en: 'No period was given: the twelve months {period_from} to {period_to} are compared with {before_from} to {before_to}.',
          zh: '未指定期间：取最近十二个月（{period_from} 至 {period_to}），与 {before_from} 至 {before_to} 对比。',
        },
      }),
    );
  }
  if (period.partial && comparable) {
    found.push(
      finding(figures, 0, {
        code: 'figures/partial',
        level: 'note',
        text: {
          en: 'The period is not over: {period_from} to {period_to} is compared with the same days, {before_from} to {before_to}.',
          zh: '期间尚未结束：{period_from} 至 {period_to} 与相同天数的 {before_from} 至 {before_to} 对比。',
        },
      }),
    );
  }
  return found;
}

/** Where the data begins well after the period before did, a comparison flatters. */
export function incomplete(figures: Table): Finding[] {
  const [first, before, last] = ['data_from', 'before_from', 'before_to'].map((column) => cell(figures, 0, column));
  if (typeof first !== 'string' || typeof before !== 'string' || typeof last !== 'string') return [];
  if (daysBetween(before, first) <= TOLERATED * (daysBetween(before, last) + 1)) return [];
  return [
    finding(figures, 0, {
      code: 'figures/short-history',
      level: 'warn',
      text: {
        en: 'The data begins on {data_from}, after the start of the period before ({before_from}): the comparison is incomplete.',
        zh: '数据始于 {data_from}，晚于上期的起始日 {before_from}，对比不完整。',
      },
    }),
  ];
}

export function movement(figures: Table): Finding[] {
  return [
    { name: 'revenue', en: 'Revenue', zh: '销售额' },
    { name: 'won_amount', en: 'The won amount', zh: '赢单金额' },
  ].flatMap(({ name, en, zh }): Finding[] => {
    const change = cell(figures, 0, `${name}_change`);
    if (change === null || change === 0) return [];
    const up = Number(change) > 0;
    return [
      finding(figures, 0, {
        code: `figures/${name.replace('_', '-')}`,
        level: 'note',
        text: {
          en: `${en} ${up ? 'rose' : 'fell'} by {size}, from {${name}_before} to {${name}}.`,
          zh: `${zh}${up ? '增长' : '下降'} {size}，由 {${name}_before} 变为 {${name}}。`,
        },
        values: { size: sizeOf(quote(figures, 0, `${name}_change`)) },
        cites: [name, `${name}_before`],
      }),
    ];
  });
}

/** The runner tells of sales without a date; deals go by another one. */
export function undatedDeals(figures: Table, deals: number): Finding[] {
  if (deals === 0) return [];
  return [
    finding(figures, 0, {
      code: 'figures/undated-deals',
      level: 'warn',
      text: {
        en: 'Closed deals without a closing date belong to no period: {deals}.',
        zh: '{deals} 个已结束的商机没有结单日期，未计入任何期间。',
      },
      values: { deals: outside(deals) },
    }),
  ];
}
