import { closingQuote } from '../../../src/load/read/read-record.ts';
import type { Dividers } from '../../../src/load/read/types.ts';

/** One record as a program that writes this dialect would write it. */
export function writeRecord(cells: readonly string[], dialect: Dividers, always: boolean): string {
  return cells.map((cell) => writeCell(cell, dialect, always)).join(dialect.separator);
}

function writeCell(cell: string, { separator, quote, escaping }: Dividers, always: boolean): string {
  const close = closingQuote(quote);
  const escaped = escaping === 'backslash' ? cell.replaceAll('\\', '\\\\') : cell;
  if (quote === '') return escaped.replaceAll(separator, `\\${separator}`);
  const special = [separator, separator.charAt(0), quote, close, '\n', '\r', '"', "'"].some((part) =>
    cell.includes(part),
  );
  if (!always && !special && cell.trim() === cell) return escaped;
  const inside =
    escaping === 'backslash' ? escaped.replaceAll(close, `\\${close}`) : cell.replaceAll(close, close + close);
  return quote + inside + close;
}
