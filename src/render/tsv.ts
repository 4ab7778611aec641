import type { Table } from '../core/table.ts';
import { headerLine, rowLine, TSV } from './delimited.ts';

export const renderTsv = (table: Table): string =>
  headerLine(table.columns, TSV) + table.rows.map((row) => rowLine(row, TSV)).join('');
