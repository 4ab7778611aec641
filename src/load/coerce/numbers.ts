import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { type FieldType, SQL_TYPES } from '../../model/entity.ts';
import { type HeaderUnit, namesUnit, unitOfHeader } from '../../model/fold-header.ts';
import type { CurrencyReading } from './currencies.ts';
import type { DecimalSign, Reading } from './reading.ts';

interface NumberColumn {
  readonly header: string;
  readonly type: FieldType;
  /** Whether some value is no plain number: 1,234 or ¥5. */
  readonly isDirty: boolean;
  /** The greatest of the plain numbers. */
  readonly greatest: number;
}

/** What the values say of their decimal sign; `none` where no value has a comma or a point. */
type Sign = 'comma' | 'point' | 'open' | 'none';

/** 12,5 and 1.234,56 and 1.234.567 need a decimal comma; 1,234 and 1.234 alone tell nothing. */
const COMMA = ',\\d{1,2}$|,\\d{4,}$|\\.\\d{3},\\d+$|\\.\\d{3}\\.\\d{3}|^0,\\d+$|\\d{4},\\d+$';
const POINT = '\\.\\d{1,2}$|\\.\\d{4,}$|,\\d{3}\\.\\d+$|,\\d{2,3},\\d{3}|^0?\\.\\d+$|\\d{4}\\.\\d+$';

async function signOf(engine: Engine, rows: string, header: string): Promise<Sign> {
  const found = await engine.query(
    `SELECT count(*) FILTER (WHERE regexp_matches(value, '${COMMA}')), count(*) FILTER (WHERE regexp_matches(value, '${POINT}')),
       count(*) FILTER (WHERE contains(value, ',') OR contains(value, '.'))
     FROM (SELECT regexp_replace(narrow(${quoteName(header)}), '[^0-9.,]+', '', 'g') AS value FROM ${rows})`,
  );
  const [commas = 0, points = 0, either = 0] = (found.rows[0] ?? []).map(Number);
  if (either === 0) return 'none';
  if (points > 0) return 'point';
  return commas > 0 ? 'comma' : 'open';
}

export interface DecimalHints {
  readonly file: string;
  /** What stands between the cells of the file; nothing in a workbook. */
  readonly separator?: string | undefined;
  /** The decimal sign that the user named. */
  readonly decimal?: DecimalSign | undefined;
}

/**
 * Between semicolons the comma is the usual decimal sign, so that 1.250 is likelier a thousand than one and a quarter:
 * where no value of the file decides, nobody but the user can (exit 2).
 */
function requireDecided(file: string, signs: ReadonlyMap<string, Sign>): void {
  const [header] = [...signs].find(([, sign]) => sign === 'open') ?? [];
  if (header === undefined) return;
  throw userError(
    'load/decimal-sign',
    {
      en: `${file}: in column "${header}", 1.250 may be a thousand or a decimal.`,
      zh: `${file}：列 "${header}" 中的 1.250 无法判断是一千二百五十还是一点二五。`,
    },
    {
      en: 'Set the decimal sign: --decimal comma (1.250 is 1250) or --decimal point (1.250 is one and a quarter).',
      zh: '请指定小数点：--decimal comma（1.250 即 1250）或 --decimal point（1.250 即一点二五）。',
    },
  );
}

/**
 * The columns whose decimal sign is a comma: those that need one, and those of the same file that leave it open, so that
 * 1.234 beside 12,50 is a thousand. Clean files ask nothing.
 */
export async function decimalCommas(
  engine: Engine,
  rows: string,
  columns: readonly NumberColumn[],
  { file, separator, decimal }: DecimalHints,
): Promise<ReadonlySet<string>> {
  const signs = new Map<string, Sign>();
  const judge = async (column: NumberColumn): Promise<void> => {
    signs.set(column.header, await signOf(engine, rows, column.header));
  };
  for (const column of columns) if (column.isDirty) await judge(column);
  const asks = separator === ';' && decimal === undefined;
  if (asks) for (const column of columns) if (!column.isDirty) await judge(column);
  const told = new Set(signs.values());
  if (asks && !told.has('comma') && !told.has('point')) requireDecided(file, signs);
  const isCommon = decimal === undefined ? told.has('comma') && !told.has('point') : decimal === 'comma';
  if (isCommon && !asks) for (const column of columns) if (!column.isDirty) await judge(column);
  return new Set(
    [...signs].flatMap(([header, sign]) => (sign === 'comma' || (isCommon && sign === 'open') ? [header] : [])),
  );
}

/** 12% is no amount of money and no number of pieces: its row is rejected. */
const WITHOUT_PERCENT: ReadonlySet<FieldType> = new Set(['money', 'quantity']);

/** How a column of numbers is read: by the plain cast where every value takes it. */
export async function numberReading(
  engine: Engine,
  rows: string,
  column: NumberColumn,
  comma: boolean,
  { currency, above }: { readonly currency?: CurrencyReading | undefined; readonly above?: HeaderUnit | undefined } = {},
): Promise<Reading> {
  const { header, type } = column;
  const name = quoteName(header);
  const isPlain = !column.isDirty && !comma;
  // The plain cast rounds to the six places that are stored; only the careful reader keeps more for the multiplier.
  const value = isPlain ? `try_cast(${name} AS DECIMAL(18,6))` : `read_number${comma ? '_decimal_comma' : ''}(${name})`;
  const isPercent = type === 'share' && (isPlain ? column.greatest : await greatestOf(engine, rows, name, value)) > 1;
  const fromAbove = type === 'money' && above !== undefined && !namesUnit(header);
  const { multiplier } = fromAbove ? above : unitOfHeader(header);
  const factor = isPlain ? null : isPercent ? `percent_scale(${name})` : `header_scale(${name}, ${multiplier})`;
  const scale = isPercent ? 0.01 : multiplier;
  const whole = scale === 1 ? value : `${value} * ${factor ?? scale}`;
  const scaled =
    isPlain || !WITHOUT_PERCENT.has(type) ? whole : `CASE WHEN NOT contains(narrow(${name}), '%') THEN ${whole} END`;
  const careful = type === 'integer' ? wholeNumber(scaled) : `try_cast(${scaled} AS ${SQL_TYPES[type]})`;
  const sql = comma || scale !== 1 ? careful : plainFirst(name, type, isPlain ? null : careful);
  return {
    sql,
    fails: !isPlain || type === 'integer',
    currency,
    how: numberWords(comma, isPercent, { multiplier, fromAbove }, currency),
  };
}

/** The greatest value that is not marked as a percentage. */
async function greatestOf(engine: Engine, rows: string, name: string, value: string): Promise<number> {
  const found = await engine.query(
    `SELECT max(${value}) FILTER (WHERE NOT contains(narrow(${name}), '%')) FROM ${rows}`,
  );
  return Number(found.rows[0]?.[0] ?? 0);
}

/** Of a plain number that is no money every digit counts. Most values of a dirty column are plain, and reading carefully costs forty times the cast. */
function plainFirst(name: string, type: FieldType, careful: string | null): string {
  const number = `try_cast(${name} AS DECIMAL(18,6))`;
  const sqlType = SQL_TYPES[type];
  const plain =
    type === 'integer'
      ? wholeNumber(number)
      : sqlType === 'DECIMAL(18,6)'
        ? number
        : `CASE WHEN ${number} IS NOT NULL THEN try_cast(${name} AS ${sqlType}) END`;
  return careful === null ? plain : `coalesce(${plain}, ${careful})`;
}

const wholeNumber = (value: string): string =>
  `CASE WHEN ${value} = floor(${value}) THEN try_cast(${value} AS BIGINT) END`;

function numberWords(
  comma: boolean,
  isPercent: boolean,
  { multiplier, fromAbove }: { readonly multiplier: number; readonly fromAbove: boolean },
  currency?: CurrencyReading,
): Text {
  const times = isPercent || multiplier === 1 ? null : multiplier.toLocaleString('en-US');
  const en = [
    'number',
    comma && 'decimal comma',
    isPercent && 'percent',
    times && `times ${times}, from ${fromAbove ? 'a line above the table' : 'its header'}`,
    currency?.how.en,
  ];
  const zh = [
    '数值',
    comma && '逗号为小数点',
    isPercent && '百分数',
    times && `按${fromAbove ? '表上方注明的' : '表头'}单位乘以 ${times}`,
    currency?.how.zh,
  ];
  return { en: en.filter(Boolean).join(', '), zh: zh.filter(Boolean).join('，') };
}
