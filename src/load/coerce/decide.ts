import type { Engine } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { type FieldType, SQL_TYPES } from '../../model/entity.ts';
import { unitOfHeader } from '../../model/fold-header.ts';
import { judgeOrder, ORDER_WORDS, type OrderVerdict, plainFormat, settleOrders } from './dates.ts';
import { isNumeric, isTemporal, type Probe, probe } from './probe.ts';
import type { DateOrder, Reading } from './reading.ts';

export interface TypedColumn {
  readonly header: string;
  readonly type: FieldType;
  /** Text that tells things apart, such as a phone number: its digits are not to be counted with. */
  readonly isCode?: boolean;
}

export interface DecideOptions {
  readonly file: string;
  readonly dateOrder?: DateOrder | undefined;
  /** The order that the system writes which the file comes from. */
  readonly convention?: DateOrder | undefined;
}

/** Decides for every column, on all of its values, how it is read. `rows` is a relation with the raw columns. */
export async function decideReadings(
  engine: Engine,
  rows: string,
  columns: readonly TypedColumn[],
  options: DecideOptions,
): Promise<Map<string, Reading>> {
  const probes = await probe(engine, rows, columns);
  const verdicts = new Map<string, OrderVerdict>();
  for (const [index, { header, type }] of columns.entries()) {
    if (isTemporal(type) && (probes[index]?.unread ?? 0) > 0)
      verdicts.set(header, await judgeOrder(engine, rows, header));
  }
  const orders = settleOrders(verdicts, options);
  const readings = new Map<string, Reading>();
  for (const [index, column] of columns.entries()) {
    const found = probes[index];
    if (found === undefined) continue;
    const reading = isNumeric(column.type)
      ? await numberReading(engine, rows, column, found)
      : isTemporal(column.type)
        ? await dateReading(engine, rows, column, found, orders.get(column.header))
        : textReading(column, found);
    readings.set(column.header, reading);
  }
  return readings;
}

async function dateReading(
  engine: Engine,
  rows: string,
  { header, type }: TypedColumn,
  { unread }: Probe,
  order: DateOrder | undefined,
): Promise<Reading> {
  const column = quoteName(header);
  const how = order === undefined ? { en: 'date', zh: '日期' } : ORDER_WORDS[order];
  const asType = (value: string): string => (type === 'date' ? `CAST(${value} AS DATE)` : value);
  if (unread === 0) return { sql: asType(`try_cast(${column} AS TIMESTAMP)`), fails: false, how };
  const format = await plainFormat(engine, rows, header, order);
  if (format !== null) return { sql: asType(`try_strptime(clean_text(${column}), '${format}')`), fails: false, how };
  return { sql: asType(`${order === undefined ? 'read_date' : `read_date_${order}`}(${column})`), fails: true, how };
}

/** A number, by the plain cast where all values take it; a comma is the decimal sign where only that makes sense. */
async function numberReading(
  engine: Engine,
  rows: string,
  { header, type }: TypedColumn,
  { unread, greatest }: Probe,
): Promise<Reading> {
  const column = quoteName(header);
  const { multiplier } = unitOfHeader(header);
  const comma = unread > 0 && (await hasDecimalComma(engine, rows, column));
  const plain = unread === 0;
  const reader = comma ? 'read_number_decimal_comma' : 'read_number';
  // The plain cast rounds to the six places that are stored; only the careful reader keeps more for the multiplier.
  const value = plain ? `try_cast(${column} AS DECIMAL(18,6))` : `${reader}(${column})`;
  const scale = type === 'share' && greatest > 1 ? 0.01 : multiplier;
  const scaled = scale === 1 ? value : `${value} * ${scale}`;
  const sql =
    type === 'integer'
      ? wholeNumber(scaled)
      : plain && scale === 1 && SQL_TYPES[type] === 'DECIMAL(18,6)'
        ? value
        : `try_cast(${scaled} AS ${SQL_TYPES[type]})`;
  return { sql, fails: !plain || type === 'integer', how: numberWords(comma, scale) };
}

const wholeNumber = (value: string): string =>
  `CASE WHEN ${value} = floor(${value}) THEN try_cast(${value} AS BIGINT) END`;

function numberWords(comma: boolean, scale: number): Text {
  const en = `number${comma ? ', decimal comma' : ''}${scale === 1 ? '' : `, times ${scale}`}`;
  const zh = `数值${comma ? '，逗号为小数点' : ''}${scale === 1 ? '' : `，乘以 ${scale}`}`;
  return { en, zh };
}

/** 12,5 and 1.234,56 need a decimal comma, 12.5 and 1,234.56 a point; 1,234 tells nothing. */
async function hasDecimalComma(engine: Engine, rows: string, column: string): Promise<boolean> {
  const found = await engine.query(
    `SELECT count(*) FILTER (WHERE regexp_matches(value, ',\\d{1,2}$|\\.\\d{3},\\d+$|,\\d{4,}$')), count(*) FILTER (WHERE regexp_matches(value, '\\.\\d{1,2}$|\\.\\d{4,}$|,\\d{3}\\.\\d+$'))
     FROM (SELECT regexp_replace(narrow(${column}), '[^0-9.,]+', '', 'g') AS value FROM ${rows})`,
  );
  const [commas, points] = found.rows[0] ?? [];
  return Number(commas) > 0 && Number(points) === 0;
}

/**
 * Text as it is, without blanks around it. An identifier that a spreadsheet made a float loses the ".0" if all have it; one
 * that it rounded is lost: a row is nothing without its key, but loads without a phone number.
 */
function textReading({ header, type, isCode }: TypedColumn, { filled, blanks, floats, scientific }: Probe): Reading {
  const column = quoteName(header);
  if (type === 'boolean')
    return { sql: `read_boolean(${column})`, fails: true, how: { en: 'yes or no', zh: '是或否' } };
  const text = blanks === 0 ? column : `clean_text(${column})`;
  const isKey = type === 'id';
  if (!isKey && isCode !== true) return { sql: text, fails: false, how: { en: 'text', zh: '文本' } };
  if (filled > 0 && floats === filled) {
    return {
      sql: `regexp_replace(${text}, '\\.0$', '')`,
      fails: false,
      how: { en: 'identifier, ".0" of a spreadsheet cut off', zh: '编号，去掉表格软件附加的 ".0"' },
    };
  }
  const how = { en: 'identifier', zh: '编号' };
  if (scientific === 0) return { sql: text, fails: false, how };
  const spoilt = `is_rounded_id(${column})`;
  const sql = `CASE WHEN NOT ${spoilt} THEN ${text} END`;
  return isKey ? { sql, fails: true, how } : { sql, fails: false, leavesOut: spoilt, how };
}
