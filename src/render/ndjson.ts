import type { Cell, Column, Row, Table } from '../core/table.ts';

export const rowObject = (columns: readonly Column[], row: Row): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));

export const ndjsonLine = (columns: readonly Column[], row: Row): string =>
  `${JSON.stringify(rowObject(columns, row))}\n`;

export const renderNdjson = (table: Table): string => table.rows.map((row) => ndjsonLine(table.columns, row)).join('');
