import type { Engine } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { FieldType } from '../../model/entity.ts';
import { type CurrencyHints, judgeCurrencies } from './currencies.ts';
import {
  type DateReadingOrder,
  judgeOrder,
  ORDER_WORDS,
  type OrderVerdict,
  plainFormat,
  settleOrders,
} from './dates.ts';
import { NO_AMOUNT, NO_DAY, SHEET_ERROR } from './faults.ts';
import { type DecimalHints, decimalCommas, numberReading } from './numbers.ts';
import { isNumeric, isTemporal, type Probe, probe } from './probe.ts';
import type { DateOrder, Reading } from './reading.ts';
import { textReading } from './text-reading.ts';

export interface TypedColumn {
  readonly header: string;
  readonly type: FieldType;
  /** Text that tells things apart, such as a phone number: its digits are not to be counted with. */
  readonly isCode?: boolean;
  /** The field that it goes to; none where it is not known to the model. */
  readonly field?: string;
  /** Names of currencies. */
  readonly isCurrency?: boolean;
}

export interface DecideOptions extends DecimalHints, CurrencyHints {
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
  const currencies = await judgeCurrencies(
    engine,
    rows,
    numbers.flatMap((column) =>
      column.type === 'money' || column.isCurrency === true
        ? [{ ...column, isCurrency: column.isCurrency === true }]
        : [],
    ),
    columns.map(({ header }) => header),
    options,
  );
  const readings = new Map<string, Reading>();
  for (const [index, column] of columns.entries()) {
    const found = probes[index];
    const number = numbers[index];
    if (found === undefined || number === undefined) continue;
    const reading = isNumeric(column.type)
      ? await numberReading(engine, rows, number, commas.has(column.header), {
          currency: currencies.money.get(column.header),
          above: options.above,
        })
      : isTemporal(column.type)
        ? await dateReading(engine, rows, column, found, orders.get(column.header) ?? {})
        : (currencyNames(currencies.names.get(column.header)) ?? (await textReading(engine, rows, column, found)));
    readings.set(column.header, withoutEmpty(reading, column, found));
  }
  return readings;
}

/** Fields that are added up, so that one without a value is worth a word. */
const ADDED_UP: ReadonlySet<string> = new Set(['amount', 'quantity', 'unit_price']);
/** Days on which something may well have begun that a CRM tells of. */
const LONG_AGO = /birth|born|founded|established|incorporated/;

/** The reading with what is told of cells that look like a value and hold none. */
function withoutEmpty(reading: Reading, { header, type, field = '' }: TypedColumn, found: Probe): Reading {
  const column = quoteName(header);
  const isDay = isTemporal(type);
  const left = [
    found.errors > 0 && type !== 'boolean' ? { where: `is_sheet_error(${column})`, ...SHEET_ERROR } : null,
    ADDED_UP.has(field) && found.unread > 0
      ? {
          where: `clean_text(${column}) IS NOT NULL AND is_missing(${column}) AND NOT is_sheet_error(${column})`,
          ...NO_AMOUNT,
        }
      : null,
    isDay && found.defaults > 0 && field !== '' && !LONG_AGO.test(field)
      ? { where: `is_default_day(${reading.sql})`, ...NO_DAY }
      : null,
  ].filter((each) => each !== null);
  return left.length === 0 ? reading : { ...reading, leavesOut: [...(reading.leavesOut ?? []), ...left] };
}

const currencyNames = (sql: string | undefined): Reading | null =>
  sql === undefined ? null : { sql, fails: false, how: { en: 'currency', zh: '币种' } };

async function dateReading(
  engine: Engine,
  rows: string,
  { header, type }: TypedColumn,
  { unread, zoned }: Probe,
  { order, turnsBack }: Partial<DateReadingOrder>,
): Promise<Reading> {
  const column = turnsBack === true ? `turned_back(${quoteName(header)})` : quoteName(header);
  const how = orderWords(order, turnsBack === true);
  const asType = (value: string): string => (type === 'date' ? `CAST(${value} AS DATE)` : value);
  const reader = order === undefined ? 'read_date' : `read_date_${order}`;
  if (zoned > 0) {
    // A day is the day that people wrote; a time is a moment, the same wherever it is read.
    const written = `${reader}(without_zone(${column}))`;
    if (type === 'date') return { sql: asType(written), fails: true, how };
    return { sql: `${written} - zone_offset(${column})`, fails: true, how: inUtc(how) };
  }
  if (unread === 0) return { sql: asType(`try_cast(${column} AS TIMESTAMP)`), fails: false, how };
  const format = turnsBack === true ? null : await plainFormat(engine, rows, header, order);
  if (format !== null) return { sql: asType(`try_strptime(clean_text(${column}), '${format}')`), fails: false, how };
  return { sql: asType(`${reader}(${column})`), fails: true, how };
}

function orderWords(order: DateOrder | undefined, turnsBack: boolean): Text {
  if (order === undefined) return { en: 'date', zh: '日期' };
  const { en, zh } = ORDER_WORDS[order];
  return turnsBack ? { en: `${en}; dates turned back`, zh: `${zh}；日期的日和月已换回` } : { en, zh };
}

const inUtc = ({ en, zh }: Text): Text => ({ en: `${en}, its zone turned into UTC`, zh: `${zh}，按时区换算为 UTC` });
