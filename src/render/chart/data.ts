import type { Cell, Table } from '../../core/table.ts';
import { isNumeric } from '../format.ts';
import { isFiniteNumber } from '../number.ts';
import { oneLine } from '../sanitize.ts';
import type { JsonObject } from './json.ts';

/** The rows of a table as a chart draws them; exact decimals become doubles here, for drawing only. */
export function chartData(table: Table): JsonObject[] {
  return table.rows.map((row) =>
    Object.fromEntries(
      table.columns.map(({ name, unit }, index) => [name, drawn(row[index] ?? null, isNumeric(unit), unit === 'date')]),
    ),
  );
}

function drawn(cell: Cell, numeric: boolean, date: boolean): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return cell;
  if (numeric) return isFiniteNumber(cell) ? Number(cell) : null;
  // Without the zone a browser would read a timestamp as local time.
  if (date) return cell.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(:\d\d(\.\d+)?)?)$/, '$1T$2Z');
  return oneLine(cell);
}
