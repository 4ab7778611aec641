import type { Table } from './table.ts';
import type { Text } from './text.ts';

/** A Vega-Lite specification that names the table it draws and never holds data. */
export interface Chart {
  readonly name: string;
  readonly table: string;
  readonly title: Text;
  readonly spec: object;
}

/** A place in a result that a sentence speaks of. */
export interface Citation {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** A sentence about a result, with the cells that it rests on. */
export interface Finding {
  readonly code: string;
  readonly level: 'note' | 'warn' | 'fail';
  readonly text: Text;
  readonly cites: readonly Citation[];
}

/** What every command returns; every output format is a pure function of it. */
export interface Result {
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly findings: readonly Finding[];
}
