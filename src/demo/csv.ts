/** A file before it is text: a header and rows of cells as they will be read. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The sheet as RFC 4180 text with the line ends that Windows programs write. */
export function csvText(sheet: Sheet, separator = ','): string {
  const special = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`);
  const quote = (cell: string): string => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [sheet.header, ...sheet.rows].map((row) => `${row.map(quote).join(separator)}\r\n`).join('');
}

const BYTE_ORDER_MARK = '\uFEFF';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What Excel writes as "CSV UTF-8". */
export const utf8WithMark = (text: string): Uint8Array => utf8(BYTE_ORDER_MARK + text);
