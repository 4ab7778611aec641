import type { Engine } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { FieldType } from '../../model/entity.ts';
import { judgeOrder, ORDER_WORDS, type OrderVerdict, plainFormat, settleOrders } from './dates.ts';
import { type DecimalHints, decimalCommas, numberReading } from './numbers.ts';
import { isNumeric, isTemporal, type Probe, probe } from './probe.ts';
import type { DateOrder, Reading } from './reading.ts';

export interface TypedColumn {
  readonly header: string;
  readonly type: FieldType;
  /** Text that tells things apart, such as a phone number: its digits are not to be counted with. */
  readonly isCode?: boolean;
}

export interface DecideOptions extends DecimalHints {
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
  const numbers = columns.map((column, index) => ({
    ...column,
    isDirty: (probes[index]?.unread ?? 0) > 0,
    greatest: probes[index]?.greatest ?? 0,
  }));
  const commas = await decimalCommas(
    engine,
    rows,
    numbers.filter(({ type }) => isNumeric(type)),
    options,
  );
  const readings = new Map<string, Reading>();
  for (const [index, column] of columns.entries()) {
    const found = probes[index];
    const number = numbers[index];
    if (found === undefined || number === undefined) continue;
    const reading = isNumeric(column.type)
      ? await numberReading(engine, rows, number, commas.has(column.header))
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
  { unread, zoned }: Probe,
  order: DateOrder | undefined,
): Promise<Reading> {
  const column = quoteName(header);
  const how = order === undefined ? { en: 'date', zh: '日期' } : ORDER_WORDS[order];
  const asType = (value: string): string => (type === 'date' ? `CAST(${value} AS DATE)` : value);
  const reader = order === undefined ? 'read_date' : `read_date_${order}`;
  if (zoned > 0) {
    // A day is the day that people wrote; a time is a moment, the same wherever it is read.
    const written = `${reader}(without_zone(${column}))`;
    if (type === 'date') return { sql: asType(written), fails: true, how };
    return { sql: `${written} - zone_offset(${column})`, fails: true, how: inUtc(how) };
  }
  if (unread === 0) return { sql: asType(`try_cast(${column} AS TIMESTAMP)`), fails: false, how };
  const format = await plainFormat(engine, rows, header, order);
  if (format !== null) return { sql: asType(`try_strptime(clean_text(${column}), '${format}')`), fails: false, how };
  return { sql: asType(`${reader}(${column})`), fails: true, how };
}

const inUtc = ({ en, zh }: Text): Text => ({ en: `${en}, its zone turned into UTC`, zh: `${zh}，按时区换算为 UTC` });

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
