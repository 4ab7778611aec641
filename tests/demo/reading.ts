import { parse } from 'csv-parse/sync';

export type Row = Readonly<{ [column: string]: string }>;

/** Rows of a CSV file in the encoding given; bytes that are not valid in it throw. */
export function records(content: Uint8Array, encoding = 'utf-8', delimiter = ','): readonly Row[] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(content);
  return parse<{ [column: string]: string }>(text, { columns: true, delimiter });
}

export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** An amount in hundredths, however it is written; null for what is no amount. */
export function hundredths(text: string): number | null {
  const match = /^[¥￥]?(-?[\d,]+(?:\.\d+)?)(万?)$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replaceAll(',', '')) * (match[2] === '万' ? 10_000 : 1);
  return Math.round(value * 100);
}

/** Whether the text is a day of the calendar, written 2022-01-05 or 2022/1/5. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
}

export function sumBy(rows: readonly Row[], group: string, amount: string): { [group: string]: number } {
  const sums: { [group: string]: number } = {};
  for (const row of rows) {
    const name = cell(row, group);
    sums[name] = (sums[name] ?? 0) + (hundredths(cell(row, amount)) ?? Number.NaN) / 100;
  }
  return sums;
}
