import type { Citation, Finding, Sentence, Value } from './result.ts';
import { spokenCell } from './spoken.ts';
import { cell, columnIndex, type Table, type Unit } from './table.ts';
import type { Lang, Text } from './text.ts';

interface Told extends Pick<Finding, 'code' | 'level'> {
  /**
   * The sentence. `{revenue}` is the value or the words of that name, else the row's cell of that column;
   * `{orders|order|orders}` is the word for one or for any other number of it.
   */
  readonly text: Text;
  /** What does not stand in the row, by the name that the sentence has for it. */
  readonly values?: Readonly<Record<string, Value>>;
  /** Words that depend on what was asked for. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Columns of the row, or other cells, where the sentence rests on more than it names or names them in another order. */
  readonly cites?: readonly (string | Citation)[];
}

const NAME = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A sentence about a row, its numbers spoken by their columns; it cites the row's cells that it names, then those of its values. */
export function finding(
  table: Table,
  row: number,
  { code, level, text, values = {}, words = {}, cites }: Told,
): Finding {
  const names = [...new Set([...text.en.matchAll(NAME)].map(([, name = '']) => name))];
  const own = names.filter((name) => !Object.hasOwn(values, name) && !Object.hasOwn(words, name));
  const all = { ...values, ...Object.fromEntries(own.map((name) => [name, quote(table, row, name)])) };
  const cited = [
    ...(cites ?? own).map((one) => (typeof one === 'string' ? { table: table.name, row, column: one } : one)),
    ...Object.values(values).flatMap((value) => value.cites),
  ];
  const unique = new Map(cited.map((one) => [`${one.table} ${one.row} ${one.column}`, one]));
  const sentence = { text, values: all, words };
  return {
    code,
    level,
    text: { en: say(sentence, 'en'), zh: say(sentence, 'zh') },
    cites: [...unique.values()],
    sentence,
  };
}

function say({ text, values, words }: Sentence, lang: Lang): string {
  return text[lang].replaceAll(NAME, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return words[name]?.[lang] ?? unnamed(name);
    if (one !== undefined) return (Number(value.cells[0]) === 1 ? one : many) ?? '';
    return value.cells.map((each) => spokenCell(each, value, lang)).join({ en: ', ', zh: '、' }[lang]);
  });
}

function unnamed(name: string): never {
  throw new Error(`a finding names ${name} in one language alone`);
}

/** The cells of one row that a sentence rests on. */
export const cites = (table: string, row: number, ...columns: readonly string[]): Citation[] =>
  columns.map((column) => ({ table, row, column }));

/** A cell of another row or table than the sentence is about. */
export const quote = (table: Table, row: number, column: string): Value => quoteList(table, [row], column);

/** The cells of a column in some rows, one after the other. */
export function quoteList(table: Table, rows: readonly number[], column: string): Value {
  const { unit, words } = table.columns[columnIndex(table, column)] ?? { unit: 'text' };
  return {
    by: 'cell',
    cites: rows.flatMap((row) => cites(table.name, row, column)),
    cells: rows.map((row) => cell(table, row, column)),
    unit,
    ...(words === undefined ? {} : { words }),
  };
}

/** The sum of a column, or of some columns of one row. */
export const sumOf = (...parts: readonly Value[]): Value => reckoned('sum', parts);

/** What the first is of the sum of all. */
export const partOf = (...parts: readonly Value[]): Value => reckoned('part', parts, 'share');

/** The value without its sign. */
export const sizeOf = (value: Value): Value => reckoned('size', [value]);

/** How many cells there are. */
export const countOf = (...parts: readonly Value[]): Value => reckoned('count', parts, 'count');

function reckoned(
  by: Exclude<Value['by'], 'cell' | 'outside'>,
  parts: readonly Value[],
  unit = parts[0]?.unit ?? 'count',
): Value {
  const numbers = parts.flatMap(({ cells }) => cells.map(Number));
  const cited = parts.flatMap((part) => part.cites);
  return { by, cites: cited, cells: [RECKONINGS[by](numbers)], unit };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const RECKONINGS = {
  sum,
  part: (numbers: readonly number[]): number => (numbers[0] ?? 0) / sum(numbers),
  size: ([number = 0]: readonly number[]): number => Math.abs(number),
  count: (numbers: readonly number[]): number => numbers.length,
};

/** What no table of the result holds. */
export const outside = (value: number, unit: Unit = 'count'): Value => ({
  by: 'outside',
  cites: [],
  cells: [value],
  unit,
});
