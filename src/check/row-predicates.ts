import { quoteText } from '../engine/sql-text.ts';
import type { Declared } from './declared.ts';
import type { StoredColumn } from './stored-columns.ts';

/** SQL that tells the rows that a check looks at, and those of them that fail. */
export interface RowCondition {
  readonly examined: string;
  readonly fails: string;
}

/** How checks that look at one row at a time see it. `invalid` names the relation of the texts that are not valid, null where all are. */
export function rowCondition(
  { asks, where }: Declared,
  column: StoredColumn,
  target: { readonly table: string; readonly column: StoredColumn } | null,
  invalid: string | null,
): RowCondition {
  const filter = where === null ? 'TRUE' : `(\n${where}\n) IS TRUE`;
  const present = `${filter} AND ${column.sql} IS NOT NULL`;
  switch (asks.kind) {
    case 'not_null':
      return { examined: filter, fails: `${column.sql} IS NULL` };
    case 'accepted':
      return { examined: present, fails: `${textOf(column)} NOT IN (${asks.values.map(accepted(column)).join(', ')})` };
    case 'valid':
      return {
        examined: present,
        fails: invalid === null ? 'FALSE' : `${textOf(column)} IN (SELECT value FROM ${invalid})`,
      };
    case 'regex':
      return { examined: present, fails: `NOT regexp_matches(${column.sql}, ${quoteText(asks.pattern)})` };
    case 'range':
      return { examined: present, fails: outside(column, asks.min, asks.max) };
    case 'references': {
      if (target === null) throw new Error('a reference without a target');
      const alike = target.column.sqlType === column.sqlType;
      const [own, other] = alike ? [column.sql, target.column.sql] : [textOf(column), textOf(target.column)];
      return {
        examined: present,
        fails: `${own} NOT IN (SELECT ${other} FROM ${target.table} WHERE ${target.column.sql} IS NOT NULL)`,
      };
    }
    default:
      throw new Error(`${asks.kind} does not look at single rows`);
  }
}

const textOf = ({ sql, type }: StoredColumn): string => (type === 'text' ? sql : `CAST(${sql} AS VARCHAR)`);

/** A number is the same however it is written: 1 and 1.000000. */
const accepted =
  ({ sqlType, type }: StoredColumn) =>
  (value: string): string => {
    const number = type === 'number' && Number.isFinite(Number(value));
    return number ? `CAST(CAST(${quoteText(value.trim())} AS ${sqlType}) AS VARCHAR)` : quoteText(value);
  };

function outside({ sql, type }: StoredColumn, min: string | null, max: string | null): string {
  const value = type === 'date' ? `CAST(${sql} AS DATE)` : sql;
  const bound = (text: string): string => (type === 'date' ? `CAST(${quoteText(text)} AS DATE)` : String(Number(text)));
  const below = min === null ? [] : [`${value} < ${bound(min)}`];
  const above = max === null ? [] : [`${value} > ${bound(max)}`];
  return [...below, ...above].join(' OR ');
}
