import type { Citation, Finding, Value } from '../../src/core/result.ts';
import { type Cell, type Column, cell, columnIndex, type Table } from '../../src/core/table.ts';
import type { Lang } from '../../src/core/text.ts';

/** What a finding should say: its sentence with the values that the cited cells give. Throws where one is not cited or no table holds it. */
export function retell({ code, cites, sentence }: Finding, tables: readonly Table[], lang: Lang): string {
  if (sentence === undefined) throw new Error(`${code} was not made of a sentence`);
  const cited = new Set(cites.map((cite) => JSON.stringify(cite)));
  const read = (cite: Citation): [Cell, Column] => {
    const table = tables.find(({ name }) => name === cite.table);
    const column = table?.columns[columnIndex(table, cite.column)];
    if (table === undefined || column === undefined || !cited.has(JSON.stringify(cite)))
      throw new Error(`${code} says ${cite.table}.${cite.column} and does not cite it`);
    return [cell(table, cite.row, cite.column), column];
  };
  const say = (value: Value): string => {
    if (value.cites.length === 0) throw new Error(`${code} says what no table holds`);
    const cells = value.cites.map(read);
    const spoken =
      value.by === 'cell' ? cells.map(([one, column]) => inWords(one, column, lang)) : [reckon(value, cells)];
    return spoken.join(lang === 'en' ? ', ' : '、');
  };
  return sentence.text[lang].replaceAll(
    /\{(\w+)(?:\|(.*?)\|(.*?))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = sentence.values[name];
      if (value === undefined) return sentence.words[name]?.[lang] ?? '';
      return (one === undefined ? say(value) : say(value) === '1' ? one : many) ?? '';
    },
  );
}

function inWords(value: Cell, { unit, words }: Column, lang: Lang): string {
  if (unit === 'share') return percent(Number(value));
  if (unit === 'date') return String(value);
  if (unit === 'text' || unit === 'id') return words?.[String(value)]?.[lang] ?? String(value);
  return whole(Number(value));
}

function reckon({ by }: Value, cells: readonly [Cell, Column][]): string {
  const numbers = cells.map(([one]) => Number(one));
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (by === 'count') return whole(numbers.length);
  if (by === 'part') return percent((numbers[0] ?? 0) / sum);
  const said = cells[0]?.[1].unit === 'share' ? percent : whole;
  return said(by === 'size' ? Math.abs(sum) : sum);
}

const whole = (value: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(value);

const percent = (value: number): string =>
  new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );
