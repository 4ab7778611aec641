import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import { cites, spokenNumber, spokenShare } from '../../src/stats/spoken.ts';
import { SEGMENTS } from './segments.ts';

export function biggest(segments: Table): Finding[] {
  const revenue = segments.rows.map((_, row) => Number(cell(segments, row, 'revenue')));
  const row = revenue.indexOf(Math.max(...revenue));
  const name = SEGMENTS[String(cell(segments, row, 'segment'))];
  if (name === undefined || !(Math.max(...revenue) > 0)) return [];
  const customers = spokenNumber(cell(segments, row, 'customers'));
  const [share, money] = ['share', 'revenue_share'].map((column) => spokenShare(cell(segments, row, column)));
  return [
    {
      code: 'rfm/top-revenue',
      level: 'note',
      text: {
        en: `${name.en} bring most: ${customers} ${customers === '1' ? 'customer' : 'customers'}, ${share} of all, with ${money} of revenue.`,
        zh: `${name.zh}贡献最大：${customers} 个客户（占 ${share}）带来 ${money} 的销售额。`,
      },
      cites: cites('segments', row, 'segment', 'customers', 'share', 'revenue_share'),
    },
  ];
}

/** Ties leave scores empty; that is said and not hidden. */
export function tied(cuts: Table): Finding[] {
  const words = cuts.columns[0]?.words ?? {};
  return ['recency', 'frequency', 'monetary'].flatMap((dimension): Finding[] => {
    const rows = cuts.rows.map((_, row) => row).filter((row) => cell(cuts, row, 'dimension') === dimension);
    const used = rows.filter((row) => cell(cuts, row, 'customers') !== 0);
    if (used.length === 0 || used.length === rows.length) return [];
    const empty = rows.filter((row) => !used.includes(row));
    const word = words[dimension];
    return [
      {
        code: 'rfm/ties',
        level: 'note',
        text: {
          en: `${word?.en}: equal values leave ${empty.length} of 5 scores empty (${empty.map((row) => cell(cuts, row, 'score')).join(', ')}).`,
          zh: `${word?.zh}：数值并列，5 档得分中有 ${empty.length} 档空缺（${empty.map((row) => cell(cuts, row, 'score')).join('、')}）。`,
        },
        cites: empty.flatMap((row) => cites('cuts', row, 'score', 'customers')),
      },
    ];
  });
}

export function later(coverage: Table): Finding[] {
  const customers = Number(cell(coverage, 0, 'later'));
  if (customers === 0) return [];
  return [
    {
      code: 'rfm/later-orders',
      level: 'warn',
      text: {
        en: `${spokenNumber(customers)} customers ordered after the as-of date; their recency is 0. Use --to to leave later orders out.`,
        zh: `${spokenNumber(customers)} 个客户在截止日之后仍有订单，近度记为 0；如需排除，请用 --to 限定日期。`,
      },
      cites: cites('coverage', 0, 'later'),
    },
  ];
}

export function undated(coverage: Table): Finding[] {
  const customers = Number(cell(coverage, 0, 'undated'));
  if (customers === 0) return [];
  return [
    {
      code: 'rfm/undated',
      level: 'warn',
      text: {
        en: `${spokenNumber(customers)} customers have no order with a date and are left out.`,
        zh: `${spokenNumber(customers)} 个客户的订单均无日期，未参与评分。`,
      },
      cites: cites('coverage', 0, 'undated'),
    },
  ];
}
