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
  /** Values with the year first, those of them whose day is over 12, and one of them. */
  readonly whole: number;
  readonly wholeOver12: number;
  readonly wholeExample: string | null;
}

/** A date that begins with the year: its day. */
const WHOLE = '^\\d{4}-\\d{2}-(\\d{2})\\b';
const PARTS = '^(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,4})';

/**
 * `certain`: decided by the values; `none`: no value needs it; `open`: the values leave more than one reading; `turned`: a
 * spreadsheet made dates of the values that can be read in its own order, day and month changed over, and left the others.
 */
export type OrderVerdict =
  | { readonly kind: 'certain'; readonly order: DateOrder }
  | { readonly kind: 'turned'; readonly order: 'dmy' | 'mdy'; readonly text: string; readonly date: string }
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
  const order = firstOver12 >= secondOver12 ? 'dmy' : 'mdy';
  const { wholeExample } = found;
  if (wholeExample !== null && isTurned(found)) return { kind: 'turned', order, text: example, date: wholeExample };
  return { kind: 'certain', order };
}

/** Whether no day of the dates is over 12, and a part of each text is: no program but one that reads month first writes both so. */
const isTurned = ({ values, firstOver12, secondOver12, whole, wholeOver12 }: Evidence): boolean =>
  whole > 0 && wholeOver12 === 0 && Math.max(firstOver12, secondOver12) === values;

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
     whole AS (
       SELECT count(*) AS dates, count(*) FILTER (WHERE day > 12) AS late, min(value) AS example
       FROM (SELECT value, try_cast(regexp_extract(value, '${WHOLE}', 1) AS INTEGER) AS day FROM dated WHERE regexp_matches(value, '${WHOLE}'))),
     apart AS (
       SELECT value, try_cast(${part(1)} AS INTEGER) AS first, try_cast(${part(2)} AS INTEGER) AS second, ${part(3)} AS last
       FROM dated WHERE regexp_matches(value, '${PARTS}'))
     SELECT min(value), count(*), count(*) FILTER (WHERE first > 12), count(*) FILTER (WHERE first > 31), count(*) FILTER (WHERE second > 12),
       count(*) FILTER (WHERE length(last) <= 2), count(*) FILTER (WHERE length(last) = 1), count(*) FILTER (WHERE try_cast(last AS INTEGER) > 31),
       count(DISTINCT first), count(DISTINCT last), min(value) FILTER (WHERE first BETWEEN 13 AND 31 AND second BETWEEN 1 AND 12),
       min(value) FILTER (WHERE second BETWEEN 13 AND 31 AND first BETWEEN 1 AND 12),
       any_value(dates), any_value(late), any_value(whole.example) FROM apart, whole`,
  );
  const all = found.rows[0] ?? [];
  const [whole = 0, wholeOver12 = 0] = all.slice(-3, -1).map(Number);
  const wholeExample = typeof all.at(-1) === 'string' ? String(all.at(-1)) : null;
  const [example, ...rest] = all.slice(0, -3);
  const [dayFirst = null, monthFirst = null] = rest
    .slice(-2)
    .map((value) => (typeof value === 'string' ? value : null));
  const [values = 0, firstOver12 = 0, firstOver31 = 0, secondOver12 = 0, ...last] = rest.slice(0, -2).map(Number);
  const [lastShort = 0, lastDigit = 0, lastOver31 = 0, firsts = 0, lasts = 0] = last;
  const first = { firstOver12, firstOver31, secondOver12, firsts, dayFirst, monthFirst };
  return {
    values,
    ...first,
    whole,
    wholeOver12,
    wholeExample,
    lastShort,
    lastDigit,
    lastOver31,
    lasts,
    example: String(example ?? ''),
  };
}

/** How the dates of a column are read. */
export interface DateReadingOrder {
  readonly order: DateOrder;
  /** Dates that a spreadsheet turned round are turned back. */
  readonly turnsBack: boolean;
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
): Map<string, DateReadingOrder> {
  const certain = [...verdicts.values()].flatMap((verdict) => (verdict.kind === 'certain' ? [verdict.order] : []));
  const common = certain.length > 0 && certain.every((order) => order === certain[0]) ? certain[0] : undefined;
  const orders = new Map<string, DateReadingOrder>();
  for (const [header, verdict] of verdicts) {
    if (verdict.kind === 'turned') {
      if (told === undefined) throw turnedRound(file, header, verdict);
      orders.set(header, { order: told === 'ymd' ? verdict.order : told, turnsBack: told === verdict.order });
      continue;
    }
    const order = verdict.kind === 'certain' ? verdict.order : (told ?? common ?? convention);
    if (verdict.kind === 'both' && told === undefined) throw inBothOrders(file, header, verdict);
    if (verdict.kind === 'open' && order === undefined) throw undecided(file, header, verdict.example);
    if (order !== undefined) orders.set(header, { order, turnsBack: false });
  }
  return orders;
}

const undecided = (file: string, header: string, example: string): Error =>
  userError(
    'load/date-order',
    {
      en: `${file}: day and month cannot be told apart in column "${header}" (${example}).`,
      zh: `${file}：列 "${header}" 中的日期无法区分日和月（${example}）。`,
    },
    {
      en: 'Set --date-order to dmy (day first), mdy (month first) or ymd (year first).',
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
      en: 'Correct the file, or choose --date-order dmy or mdy: rows in the other order are then rejected.',
      zh: '请修正文件，或用 --date-order dmy 或 mdy 指定其一，另一种写法的行将被拒绝。',
    },
  );

const turnedRound = (file: string, header: string, seen: { order: 'dmy' | 'mdy'; text: string; date: string }): Error =>
  userError(
    'load/date-order',
    {
      en: `${file}: in column "${header}" every date has a day up to 12 (${seen.date}) and every other one is text (${seen.text}): a spreadsheet that reads ${seen.order === 'dmy' ? 'the month' : 'the day'} first may have changed day and month over.`,
      zh: `${file}：列 "${header}" 中的日期单元格日都不超过 12（${seen.date}），其余均为文本（${seen.text}）：可能是表格软件按${seen.order === 'dmy' ? '月在前' : '日在前'}解析，把日和月弄反了。`,
    },
    {
      en: `--date-order ${seen.order} turns them back (${seen.date} becomes ${turnedBack(seen.date)}); --date-order ymd takes the dates as they are.`,
      zh: `用 --date-order ${seen.order} 把日和月换回来（${seen.date} 变为 ${turnedBack(seen.date)}）；用 --date-order ymd 保持原样。`,
    },
  );

const turnedBack = (date: string): string => date.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1-$3-$2');

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
