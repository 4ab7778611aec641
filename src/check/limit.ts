import type { Text } from '../core/text.ts';
import type { Check, Found, Limit } from './check.ts';
import { verdictOf } from './verdict.ts';

/** `5` or `0.5%`. */
export const limitOf = (text: string): Limit =>
  text.endsWith('%')
    ? { of: 'share', most: Number(text.slice(0, -1)) / 100, text }
    : { of: 'count', most: Number(text), text };

const NONE: Limit = { of: 'count', most: 0, text: '0' };

/** Below this a share of rows says little. */
const FEW = 30;

type Judged = Pick<Check, 'level' | 'limit' | 'warnLimit'>;

/** What rows that fail come to: measured is their count or, where the limit is a share, their share. */
export function judgeRows({ level, limit, warnLimit }: Judged, rows: number, failing: number): Found {
  const held = limit ?? NONE;
  const beyond = (one: Limit): boolean => (one.of === 'count' ? failing : shareOf(failing, rows)) > one.most;
  const lower = warnLimit !== null && beyond(warnLimit) ? 'warn' : 'pass';
  return {
    verdict: beyond(held) ? verdictOf(level) : lower,
    measured: held.of === 'count' ? failing : shareOf(failing, rows),
    threshold: warnLimit === null ? held.text : `${warnLimit.text} / ${held.text}`,
    rows,
    failing,
    note: held.of === 'share' && rows < FEW ? few(rows) : null,
  };
}

const shareOf = (failing: number, rows: number): number => (rows === 0 ? 0 : failing / rows);

const few = (rows: number): Text => ({ en: `a share of only ${rows} rows`, zh: `仅基于 ${rows} 行的比例` });
