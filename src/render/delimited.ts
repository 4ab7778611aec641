import type { Cell, Column, Row } from '../core/table.ts';

/** How csv and tsv write raw values; both quote by RFC 4180, so that any value survives. */
export interface Dialect {
  readonly separator: ',' | '\t';
}

export const CSV: Dialect = { separator: ',' };
export const TSV: Dialect = { separator: '\t' };

export const headerLine = (columns: readonly Column[], dialect: Dialect): string =>
  rowLine(
    columns.map(({ name }) => name),
    dialect,
  );

export const rowLine = (row: Row, dialect: Dialect): string =>
  `${row.map((cell) => field(cell, dialect)).join(dialect.separator)}\n`;

function field(cell: Cell, { separator }: Dialect): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // An empty text is quoted, so that it differs from an absent value.
  const plain = cell !== '' && !cell.includes(separator) && !/["\r\n]/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
