import { isWithin, requireAge } from '../core/age.ts';
import { KnownError } from '../core/errors.ts';
import type { Shared } from './read-settings.ts';

const HOUR_MS = 3_600_000;

/** What `--max-age` and `--fail-on-empty` look at. */
export interface Examined {
  readonly asOf: string | null;
  readonly empty: boolean;
}

/** Stops with 1, before anything is written, where the data is too old or there is none. */
export function checkThresholds({ asOf, empty }: Examined, { maxAge, failOnEmpty }: Shared, now: Date): void {
  if (maxAge !== null) checkAge(asOf, requireAge('--max-age', maxAge), now);
  if (failOnEmpty && empty) {
    throw new KnownError(
      1,
      'threshold/empty',
      { en: 'The result is empty.', zh: '结果为空。' },
      { en: 'Nothing was written because of --fail-on-empty.', zh: '按 --fail-on-empty 的要求，未写出任何内容。' },
    );
  }
}

/** A date without a time lasts until its end: data of yesterday is at most a day old. */
function checkAge(asOf: string | null, age: string, now: Date): void {
  if (asOf === null) return;
  const dayEnd = asOf.length === 10 ? 24 * HOUR_MS : 0;
  const newest = Date.parse(`${asOf.replace(' ', 'T').padEnd(19, 'T00:00:00'.slice(asOf.length - 10))}Z`) + dayEnd;
  if (isWithin((now.getTime() - newest) / HOUR_MS, age)) return;
  throw new KnownError(
    1,
    'threshold/age',
    { en: `The newest data is from ${asOf}, older than ${age}.`, zh: `最新数据的日期是 ${asOf}，早于 ${age} 的时限。` },
    { en: 'Load a newer export, or increase --max-age.', zh: '请导入更新的数据，或放宽 --max-age。' },
  );
}
