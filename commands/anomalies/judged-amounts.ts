import { type Cell, cell, type Row, type Table } from '../../src/core/table.ts';
import type { Lang } from '../../src/core/text.ts';
import { type Tail, tailLimit, USUAL_LIMIT } from '../../src/stats/tail-limit.ts';
import { amountWhy } from './why.ts';

/** Scores below and above which an amount is out of the ordinary, both above zero. */
interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * Rows of the table of anomalies, without whether they were accepted: of the amounts `flagged` those beyond the limit
 * of their side, which rises where the scores that `tails` tells of have heavy tails. The furthest come first.
 */
export function amountRows(flagged: Table, tails: Table, lang: Lang): Row[] {
  const limits = limitsOf(tails);
  const rows = flagged.rows.flatMap((_, row) => {
    const of = (name: string): Cell => cell(flagged, row, name);
    const { low, high } = limits.get(`${of('entity')} ${of('level')}`) ?? { low: USUAL_LIMIT, high: USUAL_LIMIT };
    const [raw, centre, sigma] = [Number(of('score')), Number(of('centre')), Number(of('sigma'))];
    const score = (raw * USUAL_LIMIT) / (raw < 0 ? low : high);
    if (Math.abs(score) <= USUAL_LIMIT) return [];
    const expected = [Math.exp(centre - low * sigma), Math.exp(centre + high * sigma)];
    const record = ['entity', 'item', 'name', 'day', 'value'].map(of);
    return [{ score, cells: [...record, ...expected, score, of('level'), amountWhy(flagged, row)[lang]] }];
  });
  // Sorting is stable: rows come in the total order of their query.
  return rows.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score)).map(({ cells }) => cells);
}

function limitsOf(tails: Table): Map<string, Limits> {
  return new Map(
    tails.rows.map((_, row) => {
      const of = (name: string): number => Number(cell(tails, row, name));
      const side = (name: 'low' | 'high', sign: 1 | -1): Tail => ({
        count: of('scores'),
        tenth: sign * of(`${name}_tenth`),
        twentieth: sign * of(`${name}_twentieth`),
      });
      const limits = { low: tailLimit(side('low', -1)), high: tailLimit(side('high', 1)) };
      return [`${cell(tails, row, 'entity')} ${cell(tails, row, 'level')}`, limits];
    }),
  );
}
