import { type Column, column, type Unit } from './table.ts';
import type { Text } from './text.ts';

type More = Pick<Column, 'words' | 'good' | 'redundant' | 'cut'>;

/** Declares columns of one unit in one line: name, label, meaning. */
const columnsIn =
  (unit: Unit) =>
  (name: string, label: Text, about: Text, more: More = {}): Column => ({
    ...column(name, unit, label, about),
    ...more,
  });

export const count = columnsIn('count');
export const money = columnsIn('money');
export const share = columnsIn('share');
export const days = columnsIn('days');
export const date = columnsIn('date');
export const text = columnsIn('text');
export const id = columnsIn('id');
export const number = columnsIn('number');
export const score = columnsIn('score');
export const flag = columnsIn('flag');
