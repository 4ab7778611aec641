import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell } from '../../core/table.ts';
import { decimalCell, integerCell } from '../cell-text.ts';

// A point in time prints in the zone of the machine, and with its offset of today, unless told otherwise.
DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;

/**
 * DuckDB values as cells, the one place where they cross. Exact: an integer or decimal that a double cannot
 * hold comes as a string; lists, structs and blobs come as JSON or text.
 */
export function toCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return integerCell(value);
  if (value instanceof DuckDBDecimalValue) return decimalCell(value.toString());
  if (value instanceof DuckDBDateValue || value instanceof DuckDBTimestampValue) return value.toString();
  return textOf(value);
}

function textOf(value: DuckDBValue): string {
  const converted: unknown = convertToJson(value);
  return typeof converted === 'string' ? converted : JSON.stringify(converted);
}

/** Dates, decimals and the like print themselves; nested values become plain JSON. */
function convertToJson(value: DuckDBValue): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? integerCell(value) : value;
  if ('items' in value && Array.isArray(value.items)) return value.items.map(convertToJson);
  if ('entries' in value) return entriesToJson(value.entries);
  return decimalOrText(value);
}

const decimalOrText = (value: object): unknown =>
  value instanceof DuckDBDecimalValue ? decimalCell(value.toString()) : String(value);

function entriesToJson(entries: unknown): unknown {
  if (Array.isArray(entries)) {
    return entries.map(({ key, value }) => ({ key: convertToJson(key), value: convertToJson(value) }));
  }
  return Object.fromEntries(Object.entries(entries ?? {}).map(([name, value]) => [name, convertToJson(value)]));
}
