import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { DateOrder } from './reading.ts';

/** What the values of a column that begin with a one- or two-digit number say about the order of day and month. */
interface Evidence {
  readonly values: number;
  readonly firstOver12: number;
  readonly secondOver12: number;
  readonly example: string;
}

const PARTS = '^(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*\\d{2,4}';

/** `certain`: decided by the values; `none`: no value needs it; `open`: the values leave both readings. */
export type OrderVerdict =
  | { readonly kind: 'certain'; readonly order: DateOrder }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly example: string };

/** Decides on the whole column whether 03/04/2024 is the third of April or the fourth of March. */
export async function judgeOrder(engine: Engine, rows: string, header: string): Promise<OrderVerdict> {
  const { values, firstOver12, secondOver12, example } = await evidence(engine, rows, header);
  if (values === 0) return { kind: 'none' };
  if (firstOver12 === 0 && secondOver12 === 0) return { kind: 'open', example };
  return { kind: 'certain', order: firstOver12 >= secondOver12 ? 'dmy' : 'mdy' };
}

async function evidence(engine: Engine, rows: string, header: string): Promise<Evidence> {
  const found = await engine.query(
    `WITH dated AS (SELECT DISTINCT narrow(${quoteName(header)}) AS value FROM ${rows}),
     apart AS (
       SELECT value, CAST(regexp_extract(value, '${PARTS}', 1) AS INTEGER) AS first, CAST(regexp_extract(value, '${PARTS}', 2) AS INTEGER) AS second
       FROM dated WHERE regexp_matches(value, '${PARTS}'))
     SELECT count(*), count(*) FILTER (WHERE first > 12), count(*) FILTER (WHERE second > 12), min(value) FROM apart`,
  );
  const [values, firstOver12, secondOver12, example] = found.rows[0] ?? [];
  return {
    values: Number(values),
    firstOver12: Number(firstOver12),
    secondOver12: Number(secondOver12),
    example: String(example ?? ''),
  };
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
      en: 'Say --date-order dmy (day first) or --date-order mdy (month first).',
      zh: '请指定 --date-order dmy（日在前）或 --date-order mdy（月在前）。',
    },
  );

export const ORDER_WORDS: Readonly<Record<DateOrder, Text>> = {
  dmy: { en: 'day, month, year', zh: '日、月、年' },
  mdy: { en: 'month, day, year', zh: '月、日、年' },
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
