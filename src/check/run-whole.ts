import { isWithin } from '../core/age.ts';
import { daysBetween } from '../core/dates.ts';
import type { Store } from '../core/store.ts';
import { chanceStability, stabilityIndex } from '../stats/stability.ts';
import { type Found, idOf, skipped } from './check.ts';
import type { Declared, Question } from './declared.ts';
import type { Previous } from './previous.ts';
import { countBy, type Profile, profileOf } from './profile.ts';
import type { StoredColumn } from './stored-columns.ts';
import { verdictOf } from './verdict.ts';

type Asking<K extends Question['kind']> = Extract<Question, { readonly kind: K }>;

/** How old the newest date is that is not still to come, in days; a day lasts until its end. */
export async function runFreshness(
  store: Store,
  check: Declared,
  { maxAge }: Asking<'freshness'>,
  column: StoredColumn,
  today: string,
): Promise<Found> {
  const day = `CAST(${column.sql} AS DATE)`;
  const sql = `SELECT CAST(max(${day}) FILTER (WHERE ${day} <= CAST($today AS DATE)) AS VARCHAR), count(${column.sql}) FROM ${store.stored(check.entity)}`;
  const [newest = null, dated = 0] = (await store.query(sql, { values: { today } })).rows[0] ?? [];
  const age = typeof newest === 'string' ? daysBetween(newest, today) : null;
  const held = age !== null && isWithin(24 * age, maxAge);
  return {
    verdict: held ? 'pass' : verdictOf(check.level),
    measured: age,
    threshold: maxAge,
    rows: Number(dated),
    failing: null,
    note:
      age === null
        ? { en: `no dates up to ${today}`, zh: `截至 ${today} 没有任何日期` }
        : { en: `newest ${newest}, as of ${today}`, zh: `最新为 ${newest}，截至 ${today}` },
  };
}

/** How many rows there are, against bounds and against the last run on earlier data. */
export function judgeRowCount(
  check: Declared,
  { min, max, change }: Asking<'row_count'>,
  rows: number,
  previous: Previous,
): Found {
  const before = previous.measured(idOf(check));
  const moved = before === null || before === 0 ? null : Math.abs(rows - before) / before;
  const allowed = change === null ? null : Number(change.slice(0, -1)) / 100;
  const threshold = [
    min === null ? '' : `≥ ${min}`,
    max === null ? '' : `≤ ${max}`,
    change === null ? '' : `± ${change}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  if (min === null && max === null && moved === null)
    return { ...skipped(NO_EARLIER, threshold), measured: rows, rows };
  const within = (min === null || rows >= min) && (max === null || rows <= max);
  const steady = allowed === null || moved === null || moved <= allowed;
  return {
    verdict: within && steady ? 'pass' : verdictOf(check.level),
    measured: rows,
    threshold,
    rows,
    failing: null,
    note:
      change === null
        ? null
        : before === null
          ? NO_EARLIER
          : { en: `${before} rows before`, zh: `之前为 ${before} 行` },
  };
}

const NO_EARLIER = { en: 'no earlier run to compare with', zh: '没有基于更早数据的检查记录可供比较' };

/** How far a distribution is from that of the last run on earlier data; chance alone never fails it. Its own profile is kept for the next. */
export async function runDrift(
  store: Store,
  check: Declared,
  { max }: Asking<'drift'>,
  column: StoredColumn,
  previous: Previous,
): Promise<{ readonly found: Found; readonly profile: Profile }> {
  const table = store.stored(check.entity);
  const profile = await profileOf(store, table, column);
  const rows = sum(profile.map((one) => one.rows));
  const threshold = `PSI ≤ ${max}`;
  const before = previous.profile(idOf(check));
  if (before === null || rows === 0) return { found: { ...skipped(NO_EARLIER, threshold), rows }, profile };
  const expected = before.map((one) => one.rows);
  const index = stabilityIndex(expected, await countBy(store, table, column, before));
  const chance = chanceStability(before.length, sum(expected), rows);
  const beyond = index > max;
  return {
    found: {
      verdict: beyond && index > chance ? verdictOf(check.level) : 'pass',
      measured: index,
      threshold,
      rows,
      failing: null,
      note: beyond && index <= chance ? BY_CHANCE : null,
    },
    profile,
  };
}

const BY_CHANCE = { en: 'with so few rows, chance could explain the difference', zh: '行数较少，差异可能出于偶然' };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
