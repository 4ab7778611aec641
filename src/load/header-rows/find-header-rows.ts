import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { isGeneric } from '../map/alias-index.ts';
import { headerOf, type MappedColumn, type Mapping } from '../map/mapping.ts';
import { ROWS } from '../write/staged.ts';
import { type Blanks, blanksOf } from './blanks.ts';
import { isOfLine, orderKey } from './level.ts';
import { findOrderName, repeatRowAbove, startsEveryOrder } from './order-name.ts';

/** An export that tells what belongs to an order in the order's first row only, and leaves it blank in the others. */
export interface HeaderRows {
  /** A column that is filled in the first rows and in no other. */
  readonly mark: string;
  /** The columns that stand once an order. */
  readonly ofOrder: readonly string[];
  /** What all rows call their order by; null where a row belongs to the first row above it, as in merged cells. */
  readonly name: string | null;
  /** Rows beside the first ones. */
  readonly further: number;
}

/** So many ways to part the rows into first and further ones are tried. */
const TRIED = 3;
/** A column that is blank in every further row by so small a chance is one of the order. */
const CHANCE = 0.05;

/** Null where every row tells all of its order. That is seen from counts alone, so that it costs other files nothing. */
export async function findHeaderRows(engine: Engine, mapping: Mapping): Promise<HeaderRows | null> {
  if (mapping.root !== 'order_items' && mapping.root !== 'orders') return null;
  const headers = mapping.columns.filter(({ via }) => via !== 'ignored');
  for (const mark of await possibleMarks(
    engine,
    headers.filter((column) => !isOfLine(column)),
  )) {
    const found = await headerRowsBy(engine, mapping, headers, mark);
    if (found !== null) return found;
  }
  return null;
}

/** Columns with blanks, one of those that are filled equally often, the most usual number first. */
async function possibleMarks(engine: Engine, columns: readonly MappedColumn[]): Promise<string[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(({ header }) => `count(${quoteName(header)})`);
  const [[all = 0, ...filled] = []] = (await engine.query(`SELECT count(*), ${counts.join(', ')} FROM ${ROWS}`)).rows;
  const alike = new Map<number, string[]>();
  for (const [index, { header }] of columns.entries()) {
    const count = Number(filled[index]);
    if (count > 0 && count < Number(all)) alike.set(count, [...(alike.get(count) ?? []), header]);
  }
  return [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([first]) => first ?? [])
    .slice(0, TRIED);
}

async function headerRowsBy(
  engine: Engine,
  mapping: Mapping,
  columns: readonly MappedColumn[],
  mark: string,
): Promise<HeaderRows | null> {
  const blanks = await blanksOf(
    engine,
    columns.map(({ header }) => header),
    mark,
  );
  const always = columns.filter(({ header }) => blanks.isFilledInFirstOnly(header));
  if (!blanks.startsWithFirst || !columns.some(({ header }) => blanks.isFilledInFurther(header))) return null;
  const name = await nameOf(engine, mapping, columns, blanks, mark);
  if (name === undefined) return null;
  const key = orderKey(mapping);
  // One column with gaps is no structure, unless every order begins with it, or it is the key and nothing else differs.
  if (
    always.length < 2 &&
    !(name === null ? key === mark && (await repeatRowAbove(engine, mapping, mark)) : name === key)
  )
    return null;
  const ofOrder = columns.filter(({ header }) => blanks.isOfFirstOnly(header, CHANCE)).map(({ header }) => header);
  return { mark, ofOrder, name, further: blanks.further };
}

/** What rows call their order by, null where only their place tells, undefined where these are no rows of orders. */
async function nameOf(
  engine: Engine,
  mapping: Mapping,
  columns: readonly MappedColumn[],
  blanks: Blanks,
  mark: string,
): Promise<string | null | undefined> {
  const key = orderKey(mapping);
  if (key !== null && blanks.isFilledInAll(key)) return (await startsEveryOrder(engine, key, mark)) ? key : undefined;
  if (key === null || isGeneric(key)) {
    const name = await findOrderName(
      engine,
      columns
        .filter(({ header, target }) => target === null && blanks.isFilledInAll(header))
        .map(({ header }) => header),
      mark,
    );
    if (name !== null) return name;
  }
  if (key !== null) return blanks.isFilledInFirstOnly(key) ? null : undefined;
  const told = [headerOf(mapping, 'orders', 'ordered_at'), headerOf(mapping, 'accounts', 'name')];
  return told.some((header) => header !== null && blanks.isFilledInFirstOnly(header)) ? null : undefined;
}
