import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { DateOrder } from './reading.ts';

/** What the values of a column that begin with a one- or two-digit number say about the order of their parts; counts. */
interface Evidence {
  readonly values: number;
  readonly firstOver12: number;
  readonly firstOver31: number;
  readonly secondOver12: number;
  /** A value that is a date only with the day in front, and one only with the month in front. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
  /** Of which the last part has at most two digits, has one, is over 31. */
  readonly lastShort: number;
  readonly lastDigit: number;
  readonly lastOver31: number;
  /** Different numbers in first and last place. */
  readonly firsts: number;
  readonly lasts: number;
  readonly example: string;
}

const PARTS = '^(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,4})';

/** `certain`: decided by the values; `none`: no value needs it; `open`: the values leave more than one reading. */
export type OrderVerdict =
  | { readonly kind: 'certain'; readonly order: DateOrder }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly example: string }
  | { readonly kind: 'both'; readonly dayFirst: string; readonly monthFirst: string };

/** Decides on the whole column whether 03/04/2024 is the third of April or the fourth of March. */
export async function judgeOrder(engine: Engine, rows: string, header: string): Promise<OrderVerdict> {
  const found = await evidence(engine, rows, header);
  const { values, firstOver12, secondOver12, example } = found;
  if (values === 0) return { kind: 'none' };
  const leading = yearLeads(found);
  if (leading === 'yes') return { kind: 'certain', order: 'ymd' };
  if (leading === 'maybe' || (firstOver12 === 0 && secondOver12 === 0)) return { kind: 'open', example };
  if (found.dayFirst !== null && found.monthFirst !== null)
    return { kind: 'both', dayFirst: found.dayFirst, monthFirst: found.monthFirst };
  return { kind: 'certain', order: firstOver12 >= secondOver12 ? 'dmy' : 'mdy' };
}

/**
 * Whether years of two digits stand in front: 24-01-31. They may where all values allow it and none of the first numbers is
 * a small one; that days vary more than years then speaks against it.
 */
function yearLeads(found: Evidence): 'yes' | 'maybe' | 'no' {
  if (found.lastShort < found.values || found.secondOver12 > 0 || found.lastOver31 > 0) return 'no';
  if (found.firstOver31 > 0 || found.lastDigit > 0) return 'yes';
  return found.firstOver12 === found.values && found.firsts <= found.lasts ? 'maybe' : 'no';
}

async function evidence(engine: Engine, rows: string, header: string): Promise<Evidence> {
  const part = (number: number): string => `regexp_extract(value, '${PARTS}', ${number})`;
  const found = await engine.query(
    `WITH dated AS (SELECT DISTINCT narrow(${quoteName(header)}) AS value FROM ${rows}),
     apart AS (
       SELECT value, CAST(${part(1)} AS INTEGER) AS first, CAST(${part(2)} AS INTEGER) AS second, ${part(3)} AS last
       FROM dated WHERE regexp_matches(value, '${PARTS}'))
     SELECT min(value), count(*), count(*) FILTER (WHERE first > 12), count(*) FILTER (WHERE first > 31), count(*) FILTER (WHERE second > 12),
       count(*) FILTER (WHERE length(last) <= 2), count(*) FILTER (WHERE length(last) = 1), count(*) FILTER (WHERE CAST(last AS INTEGER) > 31),
       count(DISTINCT first), count(DISTINCT last), min(value) FILTER (WHERE first BETWEEN 13 AND 31 AND second BETWEEN 1 AND 12),
       min(value) FILTER (WHERE second BETWEEN 13 AND 31 AND first BETWEEN 1 AND 12) FROM apart`,
  );
  const [example, ...rest] = found.rows[0] ?? [];
  const [dayFirst = null, monthFirst = null] = rest
    .slice(-2)
    .map((value) => (typeof value === 'string' ? value : null));
  const [values = 0, firstOver12 = 0, firstOver31 = 0, secondOver12 = 0, ...last] = rest.slice(0, -2).map(Number);
  const [lastShort = 0, lastDigit = 0, lastOver31 = 0, firsts = 0, lasts = 0] = last;
  const first = { firstOver12, firstOver31, secondOver12, firsts, dayFirst, monthFirst };
  return { values, ...first, lastShort, lastDigit, lastOver31, lasts, example: String(example ?? '') };
}

interface DateHints {
  readonly file: string;
  readonly dateOrder?: DateOrder | undefined;
  readonly convention?: DateOrder | undefined;
}

/** The order of every column: its own, else what the user said, that of the file's other columns, or of its system; else exit 2. */
export function settleOrders(
  verdicts: ReadonlyMap<string, OrderVerdict>,
  { file, dateOrder: told, convention }: DateHints,
): Map<string, DateOrder> {
  const certain = [...verdicts.values()].flatMap((verdict) => (verdict.kind === 'certain' ? [verdict.order] : []));
  const common = certain.length > 0 && certain.every((order) => order === certain[0]) ? certain[0] : undefined;
  const orders = new Map<string, DateOrder>();
  for (const [header, verdict] of verdicts) {
    const order = verdict.kind === 'certain' ? verdict.order : (told ?? common ?? convention);
    if (verdict.kind === 'both' && told === undefined) throw inBothOrders(file, header, verdict);
    if (verdict.kind === 'open' && order === undefined) throw undecided(file, header, verdict.example);
    if (order !== undefined) orders.set(header, order);
  }
  return orders;
}

const undecided = (file: string, header: string, example: string): Error =>
  userError(
    'load/date-order',
    {
      en: `${file}: nothing in column "${header}" tells day from month (${example}).`,
      zh: `${file}：列 "${header}" 中的日期无法区分日和月（${example}）。`,
    },
    {
      en: 'Say --date-order dmy (day first), mdy (month first) or ymd (year first).',
      zh: '请指定 --date-order dmy（日在前）、mdy（月在前）或 ymd（年在前）。',
    },
  );

const inBothOrders = (file: string, header: string, seen: { dayFirst: string; monthFirst: string }): Error =>
  userError(
    'load/date-order',
    {
      en: `${file}: column "${header}" has dates with the day first (${seen.dayFirst}) and with the month first (${seen.monthFirst}).`,
      zh: `${file}：列 "${header}" 中既有日在前的日期（${seen.dayFirst}），也有月在前的日期（${seen.monthFirst}）。`,
    },
    {
      en: 'Correct the file, or choose one with --date-order dmy or mdy: rows in the other order are then rejected.',
      zh: '请修正文件，或用 --date-order dmy 或 mdy 指定其一，另一种写法的行将被拒绝。',
    },
  );

export const ORDER_WORDS: Readonly<Record<DateOrder, Text>> = {
  dmy: { en: 'day, month, year', zh: '日、月、年' },
  mdy: { en: 'month, day, year', zh: '月、日、年' },
  ymd: { en: 'year, month, day', zh: '年、月、日' },
};

/** Formats that exports write throughout; the order of day and month is filled in. */
const PLAIN_FORMATS = ['DMY/', 'DMY.', 'DMY-', 'YMD/', 'YMD.'].flatMap((form) => {
  const separator = form.slice(-1);
  return [0, 1, 2].map((time) => ({ form, separator, time: ['', ' %H:%M', ' %H:%M:%S'][time] ?? '' }));
});

const WORDED = ['%Y年%m月%d日', '%Y%m%d'];

/**
 * The one plain format that all values of a column have, so that they need no careful reading; null where several mix.
 * Two-digit years are never plain, as a format would take 24 for the year 24.
 */
export async function plainFormat(
  engine: Engine,
  rows: string,
  header: string,
  order: DateOrder | undefined,
): Promise<string | null> {
  const formats = [...PLAIN_FORMATS.map(({ form, separator, time }) => fill(form, separator, order) + time), ...WORDED];
  const parsed = formats.map(
    (format) => `count(*) FILTER (WHERE try_strptime(value, '${format}') >= TIMESTAMP '1000-01-01')`,
  );
  const found = await engine.query(
    `SELECT count(*), ${parsed.join(', ')} FROM (SELECT DISTINCT clean_text(${quoteName(header)}) AS value FROM ${rows}) WHERE value IS NOT NULL`,
  );
  const [values, ...counts] = (found.rows[0] ?? []).map(Number);
  return formats.find((_, index) => counts[index] === values) ?? null;
}

const fill = (form: string, separator: string, order: DateOrder | undefined): string =>
  (form.startsWith('YMD') ? ['%Y', '%m', '%d'] : order === 'mdy' ? ['%m', '%d', '%Y'] : ['%d', '%m', '%Y']).join(
    separator,
  );
