import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { FieldType } from '../../model/entity.ts';

/** Counts over a whole column that decide how it is read. */
export interface Probe {
  readonly filled: number;
  /** Values that the plain cast of the type does not take. */
  readonly unread: number;
  /** Values with blanks around them, or wrapped for a spreadsheet: ="0012". */
  readonly blanks: number;
  /** Identifiers written as floats: 17850.0. */
  readonly floats: number;
  /** Identifiers that a spreadsheet may have rounded: 1.38E+10. */
  readonly scientific: number;
  readonly greatest: number;
  /** Values that begin as errors of spreadsheets do: #N/A. */
  readonly errors: number;
  /** Identifiers that are none: null, -. */
  readonly voids: number;
  /** Identifiers of more than fifteen digits, a zero the last. */
  readonly longZeros: number;
  /** Dates in years that programs write where there is no date. */
  readonly defaults: number;
  /** Times that may have a zone behind them: 10:00+08:00, 10:00Z. */
  readonly zoned: number;
}

const FIELDS = 11;

const NUMERIC: ReadonlySet<FieldType> = new Set(['money', 'quantity', 'number', 'share', 'integer']);
const TEMPORAL: ReadonlySet<FieldType> = new Set(['date', 'timestamp']);

export const isNumeric = (type: FieldType): boolean => NUMERIC.has(type);
export const isTemporal = (type: FieldType): boolean => TEMPORAL.has(type);

/** Probes all columns in one pass over the rows; the i-th answer is of the i-th column. */
export async function probe(
  engine: Engine,
  rows: string,
  columns: readonly { readonly header: string; readonly type: FieldType; readonly isCode?: boolean }[],
): Promise<Probe[]> {
  if (columns.length === 0) return [];
  const counts = columns
    .map(({ header, type, isCode }) => aggregates(quoteName(header), type, type === 'id' || isCode === true))
    .join(',\n');
  const [found = []] = (await engine.query(`SELECT ${counts} FROM ${rows}`)).rows;
  return columns.map((_, index) => {
    const counts = found.slice(index * FIELDS, (index + 1) * FIELDS).map((value) => Number(value ?? 0));
    const [filled = 0, unread = 0, blanks = 0, floats = 0, scientific = 0, greatest = 0, zoned = 0, ...rare] = counts;
    const [errors = 0, voids = 0, longZeros = 0, defaults = 0] = rare;
    return { filled, unread, blanks, floats, scientific, greatest, zoned, errors, voids, longZeros, defaults };
  });
}

/** The aggregates of one column, in the order of `Probe`. They are cheap on purpose: clean files must pay nothing for dirt. */
function aggregates(column: string, type: FieldType, identifies: boolean): string {
  const filled = `count(${column})`;
  const errors = countWhere(`starts_with(${column}, '#')`);
  if (isNumeric(type)) {
    const value = `try_cast(${column} AS DECIMAL(18,6))`;
    const greatest = type === 'share' ? `max(${value})` : 'NULL';
    return [filled, `${filled} - count(${value})`, 0, 0, 0, greatest, 0, errors, 0, 0, 0].join(', ');
  }
  if (isTemporal(type)) {
    const value = `try_cast(${column} AS TIMESTAMP)`;
    const unread = `${filled} - count(${value}) + ${countWhere(`${value} < TIMESTAMP '1000-01-01'`)}`;
    const defaults = countWhere(DEFAULT_YEARS.map((year) => `contains(${column}, '${year}')`).join(' OR '));
    return [filled, unread, 0, 0, 0, 'NULL', countWhere(mayHaveZone(column)), errors, 0, 0, defaults].join(', ');
  }
  if (type === 'boolean') return [filled, filled, 0, 0, 0, 'NULL', 0, 0, 0, 0, 0].join(', ');
  if (!identifies) return [filled, 0, countWhere(hasBlanks(column)), 0, 0, 'NULL', 0, errors, 0, 0, 0].join(', ');
  const floats = countWhere(`${column} LIKE '%.0'`);
  const invisible = `(strlen(${column}) <> length(${column}) AND regexp_matches(${column}, '\\p{Cf}'))`;
  const blanks = countWhere(`${hasBlanks(column)} OR ${invisible}`);
  const voids = countWhere(`may_be_no_id(${column})`);
  const zeros = countWhere(`strlen(${column}) > 15 AND ends_with(${column}, '0')`);
  return [filled, 0, blanks, floats, countWhere(mayBeRounded(column)), 'NULL', 0, errors, voids, zeros, 0].join(', ');
}

/** Years of the days that programs write where there is none: 1970-01-01 and its kin. */
const DEFAULT_YEARS = ['0001', '1753', '1899', '1900', '1969', '1970', '9999'];
/** What every time with a zone has; the careful reader then looks closer. */
const mayHaveZone = (column: string): string =>
  `contains(${column}, ':') AND (contains(${column}, '+') OR contains(${column}, 'Z') OR contains(${column}, 'UTC') OR contains(${column}, 'GMT') OR contains(substr(${column}, 17), '-'))`;

/** What every rounded identifier has: `is_rounded_id` then looks closer. */
const mayBeRounded = (column: string): string =>
  `contains(${column}, '+') OR ((contains(${column}, '.') OR contains(${column}, ',')) AND (contains(${column}, 'E') OR contains(${column}, 'e')))`;

/** What `clean_text` removes, seen by the first and last character alone: trimming every value would cost far more. */
const hasBlanks = (column: string): string =>
  [
    `ord(${column}) <= 32`,
    `ord(${column}) IN (39, 61, 96, 160, 173, 8203, 8204, 8205, 8206, 8207, 8239, 8288, 12288, 65279)`,
    ...[9, 10, 13, 32, 160, 173, 8203, 8204, 8205, 8206, 8207, 8239, 8288, 12288, 65279].map(
      (code) => `ends_with(${column}, chr(${code}))`,
    ),
  ].join(' OR ');

const countWhere = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
