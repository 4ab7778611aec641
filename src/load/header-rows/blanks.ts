import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { ROWS } from '../write/staged.ts';

/** Which columns are blank in which rows, where a row in which `mark` is filled may be the first of an order. */
export interface Blanks {
  /** Rows that are not the first of an order. */
  readonly further: number;
  /** Whether the file begins with a first row. */
  readonly startsWithFirst: boolean;
  readonly isFilledInAll: (header: string) => boolean;
  readonly isFilledInFurther: (header: string) => boolean;
  readonly isFilledInFirstOnly: (header: string) => boolean;
  /** The same of a column that is blank in some first rows too, unless it is blank in the others by so great a chance. */
  readonly isOfFirstOnly: (header: string, chance: number) => boolean;
}

export async function blanksOf(engine: Engine, headers: readonly string[], mark: string): Promise<Blanks> {
  const isFirst = `${quoteName(mark)} IS NOT NULL`;
  const counts = headers.flatMap((header) => [
    `count(${quoteName(header)}) FILTER (WHERE ${isFirst})`,
    `count(${quoteName(header)}) FILTER (WHERE NOT (${isFirst}))`,
  ]);
  const [[all, first, starts, ...filled] = []] = (
    await engine.query(
      `SELECT count(*), count(*) FILTER (WHERE ${isFirst}), arg_min(${isFirst}, _line), ${counts.join(', ')} FROM ${ROWS}`,
    )
  ).rows;
  const firsts = Number(first);
  const further = Number(all) - firsts;
  const found = new Map(
    headers.map((header, index) => [header, [Number(filled[index * 2]), Number(filled[index * 2 + 1])] as const]),
  );
  const of = (header: string): readonly [number, number] => found.get(header) ?? [0, 0];
  return {
    further,
    startsWithFirst: starts === true,
    isFilledInAll: (header) => of(header)[0] === firsts && of(header)[1] === further,
    isFilledInFurther: (header) => of(header)[1] === further,
    isFilledInFirstOnly: (header) => of(header)[0] === firsts && of(header)[1] === 0,
    isOfFirstOnly: (header, chance) => {
      const [inFirst, inFurther] = of(header);
      return inFurther === 0 && inFirst > 0 && (1 - inFirst / firsts) ** further <= chance;
    },
  };
}
