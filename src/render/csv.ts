import type { Table } from '../core/table.ts';
import { CSV, headerLine, rowLine } from './delimited.ts';

export const renderCsv = (table: Table): string =>
  headerLine(table.columns, CSV) + table.rows.map((row) => rowLine(row, CSV)).join('');
