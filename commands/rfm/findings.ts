import { cites, countOf, finding, quote, quoteList } from '../../src/core/finding.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import { same } from '../../src/core/text.ts';

export function biggest(segments: Table): Finding[] {
  const revenue = segments.rows.map((_, row) => Number(cell(segments, row, 'revenue')));
  const most = Math.max(...revenue);
  if (!(most > 0)) return [];
  return [
    finding(segments, revenue.indexOf(most), {
      code: 'rfm/top-revenue',
      level: 'note',
      text: {
        en: '{segment} contribute most: {customers} {customers|customer|customers}, {share} of all, with {revenue_share} of revenue.',
        zh: '{segment}贡献最大：{customers} 个客户（占 {share}）带来 {revenue_share} 的销售额。',
      },
    }),
  ];
}

/** Ties leave scores empty; that is said and not hidden. */
export const tied = (cuts: Table): Finding[] =>
  ['recency', 'frequency', 'monetary'].flatMap((dimension): Finding[] => {
    const rows = cuts.rows.map((_, row) => row).filter((row) => cell(cuts, row, 'dimension') === dimension);
    const empty = rows.filter((row) => cell(cuts, row, 'customers') === 0);
    const [first] = empty;
    if (first === undefined || empty.length === rows.length) return [];
    const scores = quoteList(cuts, empty, 'score');
    const { words } = quote(cuts, first, 'dimension');
    return [
      finding(cuts, first, {
        code: 'rfm/ties',
        level: 'note',
        text: {
          en: '{dimension}: ties leave {empty} of 5 scores empty ({scores}).',
          zh: '{dimension}：数值并列，5 档得分中有 {empty} 档空缺（{scores}）。',
        },
        values: { empty: countOf(scores), scores },
        words: { dimension: words?.[dimension] ?? same(dimension) },
        cites: empty.flatMap((row) => cites('cuts', row, 'score', 'customers')),
      }),
    ];
  });

/** Who was scored by orders that lie after the as-of date, and who was not scored. */
export const uncovered = (coverage: Table): Finding[] =>
  UNCOVERED.flatMap(({ column, code, text }) =>
    Number(cell(coverage, 0, column)) === 0 ? [] : [finding(coverage, 0, { code, level: 'warn', text })],
  );

const UNCOVERED = [
  {
    column: 'later',
    code: 'rfm/later-orders',
    text: {
      en: '{later} customers ordered after the as-of date; their recency is 0. Use --to to exclude later orders.',
      zh: '{later} 个客户在截止日之后仍有订单，近度记为 0；如需排除，请用 --to 限定日期。',
    },
  },
  {
    column: 'undated',
    code: 'rfm/undated',
    text: {
      en: '{undated} customers have no order with a date and are not scored.',
      zh: '{undated} 个客户的订单均无日期，未参与评分。',
    },
  },
];
