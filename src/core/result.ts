import type { Cell, Column, Table } from './table.ts';
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

/** What a sentence says at one of its names, spoken by unit and words. */
export interface Value extends Pick<Column, 'unit' | 'words'> {
  /** How it comes from the cells that it cites: as they are, their sum, the first over their sum, without its sign, their number; or from outside. */
  readonly by: 'cell' | 'sum' | 'part' | 'size' | 'count' | 'outside';
  readonly cites: readonly Citation[];
  readonly cells: readonly Cell[];
}

/** A text with names for its values, and what they are. */
export interface Sentence {
  readonly text: Text;
  readonly values: Readonly<Record<string, Value>>;
  readonly words: Readonly<Record<string, Text>>;
}

/** A sentence about a result, with the cells that it rests on. */
export interface Finding {
  readonly code: string;
  readonly level: 'note' | 'warn' | 'fail';
  readonly text: Text;
  readonly cites: readonly Citation[];
  /** What the text was made of; absent where it was written as it is. */
  readonly sentence?: Sentence;
}

/** What every command returns; every output format is a pure function of it. */
export interface Result {
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly findings: readonly Finding[];
}
