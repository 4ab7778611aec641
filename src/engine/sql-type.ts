import type { Unit } from '../core/table.ts';

/** What the values of an SQL type are. */
export type Measure = 'integer' | 'decimal' | 'date' | 'flag' | 'text' | 'other';

/** Of a type as the engines name it; a list or a structure of numbers is none. */
export function measureOf(type: string): Measure {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (/^(DECIMAL\(\d+, ?\d+\)|DOUBLE|FLOAT)$/.test(type)) return 'decimal';
  if (/^(DATE|TIMESTAMP[\w ]*)$/.test(type)) return 'date';
  if (type === 'BOOLEAN') return 'flag';
  return type === 'VARCHAR' ? 'text' : 'other';
}

export const isNumber = (type: string): boolean => ['integer', 'decimal'].includes(measureOf(type));

const UNITS: Readonly<Record<Measure, Unit>> = {
  integer: 'count',
  decimal: 'number',
  date: 'date',
  flag: 'flag',
  text: 'text',
  other: 'text',
};

/** The unit of a column that nobody described. */
export const unitOfType = (type: string): Unit => UNITS[measureOf(type)];
