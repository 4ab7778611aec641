import { userError } from '../../core/errors.ts';
import type { Finding, Result } from '../../core/result.ts';
import type { LoadReport } from '../load-files.ts';

/** How many rows of a file may be rejected: a share of its rows, 0 to 1, or a number. */
export type MostRejects = { readonly share: number } | { readonly rows: number };

/** `1%`, `0.5%` or `100`; exit 2 for anything else. */
export function parseMostRejects(text: string): MostRejects {
  const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number);
  if (percent === '%' && value <= 100) return { share: value / 100 };
  if (percent === '' && Number.isInteger(value)) return { rows: value };
  throw userError(
    'load/max-rejects',
    { en: `--max-rejects ${text} is not a valid limit.`, zh: `--max-rejects ${text} 不是有效的上限。` },
    {
      en: 'Write a share of the rows, such as 1%, or a number of rows, such as 100.',
      zh: '请写占比（如 1%）或行数（如 100）。',
    },
  );
}

/** The files of which more rows were rejected than may be. */
export const tooManyRejects = ({ files }: LoadReport, most: MostRejects): Finding[] =>
  files.flatMap(({ opened, loaded }) => {
    const own = loaded?.counts.find(({ entity }) => entity === loaded.mapping.root);
    if (own === undefined) return [];
    const allowed = 'share' in most ? most.share * own.rows : most.rows;
    if (own.rejected <= allowed) return [];
    const limit = 'share' in most ? `${Number((most.share * 100).toPrecision(12))}%` : `${most.rows}`;
    const text = {
      en: `${opened.path}: ${own.rejected} of ${own.rows} rows were rejected, more than --max-rejects ${limit}.`,
      zh: `${opened.path}：${own.rows} 行中有 ${own.rejected} 行被拒绝，超过 --max-rejects ${limit}。`,
    };
    return [{ code: 'load/max-rejects', level: 'fail', text, cites: [] } as const];
  });

/** Thrown where more rows are rejected than may be, or an amount is not accounted for, so that nothing is written. */
export class StoppedWithResult extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('what was found keeps the files from being loaded');
    this.result = result;
  }
}
