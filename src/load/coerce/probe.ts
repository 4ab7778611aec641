import type { Engine } from '../../core/engine.ts';
import type { FieldType } from '../../model/entity.ts';
import { quoteName } from '../../engine/sql-text.ts';

/** Counts over a whole column that decide how it is read. */
export interface Probe {
  readonly filled: number;
  /** Values that the plain cast of the type does not take. */
  readonly unread: number;
  /** Identifiers written as floats: 17850.0. */
  readonly floats: number;
  /** Identifiers that Excel has rounded: 1.38E+10. */
  readonly scientific: number;
  readonly greatest: number;
}

const NUMERIC: ReadonlySet<FieldType> = new Set(['money', 'quantity', 'number', 'share', 'integer']);
const TEMPORAL: ReadonlySet<FieldType> = new Set(['date', 'timestamp']);

export const isNumeric = (type: FieldType): boolean => NUMERIC.has(type);
export const isTemporal = (type: FieldType): boolean => TEMPORAL.has(type);

/** Probes all columns in one pass over the rows; the i-th answer is of the i-th column. */
export async function probe(engine: Engine, rows: string, columns: readonly { header: string; type: FieldType }[]): Promise<Probe[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(({ header, type }) => aggregates(quoteName(header), type)).join(',\n');
  const [found = []] = (await engine.query(`SELECT ${counts} FROM ${rows}`)).rows;
  return columns.map((_, index) => {
    const [filled, unread, floats, scientific, greatest] = found.slice(index * 5, index * 5 + 5).map((value) => Number(value ?? 0));
    return { filled: filled ?? 0, unread: unread ?? 0, floats: floats ?? 0, scientific: scientific ?? 0, greatest: greatest ?? 0 };
  });
}

function aggregates(column: string, type: FieldType): string {
  const filled = `count(${column})`;
  if (isNumeric(type)) {
    const value = `try_cast(clean_text(${column}) AS DECIMAL(18,6))`;
    const greatest = type === 'share' ? `max(${value})` : 'NULL';
    return `${filled}, ${countWhere(`${value} IS NULL AND clean_text(${column}) IS NOT NULL`)}, 0, 0, ${greatest}`;
  }
  if (isTemporal(type)) {
    const value = `try_cast(clean_text(${column}) AS TIMESTAMP)`;
    return `${filled}, ${countWhere(`clean_text(${column}) IS NOT NULL AND (${value} IS NULL OR ${value} < TIMESTAMP '1000-01-01')`)}, 0, 0, NULL`;
  }
  if (type === 'boolean') return `${filled}, ${filled}, 0, 0, NULL`;
  const floats = `${column} LIKE '%.0'`;
  const scientific = `(${column} LIKE '%E+%' OR ${column} LIKE '%e+%') AND regexp_matches(clean_text(${column}), '^\\d(\\.\\d+)?[eE][+]\\d+$')`;
  return `${filled}, 0, ${countWhere(floats)}, ${countWhere(scientific)}, NULL`;
}

const countWhere = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
