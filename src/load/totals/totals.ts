import type { Engine } from '../../core/engine.ts';
import type { OrderRules } from '../../store/order-rules.ts';
import { besideLines } from './beside-lines.ts';
import { type Origin, partsOf, stateOfRows } from './final-state.ts';
import { type Measure, NOTHING, type Part } from './measures.ts';

/** One amount of a file and all of its parts, which add up to it; `unexplained` is what does not. */
export interface FileTotal {
  readonly column: string;
  readonly entity: Measure['entity'];
  readonly parts: readonly (readonly [part: string, Part])[];
  readonly unexplained: Part;
}

/** Half a cent: what sums of money may differ by as they are written. */
const CENT = 0.005;

/** What is counted comes first, then what belongs to it, then the rest. */
const FIRST: readonly string[] = ['lines', 'sales', 'shipping', 'tax', 'discount', 'difference'];

/** A file of which only where it stands among the loaded ones matters. */
interface From {
  readonly raw: Origin;
}

interface Measured {
  readonly mapping: { readonly root: string };
  readonly measures: readonly Measure[];
}

/** Accounts for every amount of a file, once all files of the load are in. */
export async function accountFor<File extends From>(
  engine: Engine,
  file: File,
  brought: ReadonlyMap<File, Measured>,
  rules: OrderRules,
): Promise<readonly FileTotal[]> {
  const files = [...brought];
  const place = files.findIndex(([each]) => each === file);
  const measures = files[place]?.[1].measures ?? [];
  const totals: FileTotal[] = [];
  for (const measure of measures) {
    const isSame = ([, { mapping }]: readonly [From, Measured]): boolean => mapping.root === measure.entity;
    const state = await stateOfRows(engine, measure, {
      raw: file.raw,
      later: files
        .slice(place + 1)
        .filter(isSame)
        .map(originOf),
      mentioning: files.filter((each) => !isSame(each)).map(originOf),
      rules,
    });
    const parts = await partsOf(engine, state);
    const beside = parts.has('lines') ? await besideLines(engine, state) : new Map<string, Part>();
    totals.push(totalOf(measure, new Map([...parts, ...beside])));
  }
  return totals;
}

const originOf = ([{ raw }]: readonly [From, unknown]): Origin => raw;

function totalOf(
  { column, entity, file, rejected, repeated, otherCurrency, direction }: Measure,
  state: ReadonlyMap<string, Part>,
): FileTotal {
  const found = [
    ...state,
    ['rejected', rejected] as const,
    ['repeated', repeated] as const,
    ['currency', otherCurrency] as const,
    ['direction', direction] as const,
  ];
  const place = (part: string): number => {
    const first = [entity, ...FIRST].indexOf(part);
    return first < 0 ? FIRST.length + 1 : first;
  };
  const parts = found
    .filter(([, { rows, amount }]) => rows !== 0 || Math.abs(amount) >= CENT)
    .toSorted(([a], [b]) => place(a) - place(b));
  const rest = parts.reduce(
    (left, [, part]) => ({ rows: left.rows - part.rows, amount: left.amount - part.amount }),
    file,
  );
  const isExplained = rest.rows === 0 && Math.abs(rest.amount) < CENT;
  return { column, entity, parts: [['file', file], ...parts], unexplained: isExplained ? NOTHING : rest };
}
