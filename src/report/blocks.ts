import type { Answer } from '../core/answer.ts';
import type { Effects } from '../core/effects.ts';
import { KnownError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import type { AnalysisPart, CommandLine } from './analysis-part.ts';
import type { Problem } from './problems.ts';
import { chartOf, everything, tableOf } from './show.ts';

/** A block with the answer of the command line that had one. */
export interface Answered {
  readonly kind: 'answered';
  readonly words: readonly string[];
  readonly answer: Answer;
}

export type Ran =
  | Answered
  /** What the block needs is not in the database. */
  | { readonly kind: 'left-out' }
  /** The analysis does not fit the data, such as a sum over several currencies, and says why. */
  | { readonly kind: 'refused'; readonly reason: Text }
  | { readonly kind: 'mistaken'; readonly problems: readonly Problem[] };

/** Runs blocks, each different command line once. */
export class BlockRunner {
  readonly #analyse: Effects['analyse'];
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(effects: Pick<Effects, 'analyse'>) {
    this.#analyse = effects.analyse;
  }

  async run(part: AnalysisPart): Promise<Ran> {
    let last: Answered | KnownError | null = null;
    for (const line of [part.command, part.otherwise]) {
      if (line === null) continue;
      const found = await this.#attempt(line);
      if ('kind' in found && found.kind === 'mistaken') return found;
      last = found;
      if (!(found instanceof KnownError) && !saysNothing(shownTables(found.answer, part))) return found;
    }
    if (last instanceof KnownError && !part.optional) throw last;
    if (last instanceof KnownError && last.code !== MISSING) return { kind: 'refused', reason: last.text };
    return last instanceof KnownError || last === null || part.optional ? { kind: 'left-out' } : last;
  }

  /** The error where the analysis does not fit the data; every other trouble is thrown. */
  async #attempt({ line, words }: CommandLine): Promise<Answered | KnownError | Extract<Ran, { kind: 'mistaken' }>> {
    try {
      return { kind: 'answered', words, answer: await this.#answer(words) };
    } catch (error) {
      if (error instanceof KnownError && (error.code === MISSING || isRefusal(error, words))) return error;
      const wrong = argumentErrors(error);
      if (wrong === null) throw error;
      return { kind: 'mistaken', problems: wrong.map(({ text, advice }) => ({ line, text, advice })) };
    }
  }

  #answer(words: readonly string[]): Promise<Answer> {
    const key = words.join('\0');
    const answer = this.#answers.get(key) ?? this.#analyse(words);
    this.#answers.set(key, answer);
    return answer;
  }
}

const MISSING = 'analysis/missing-entity';

/** `rank/no-measure` of `rank`: the analysis itself says that the data is not for it. */
const isRefusal = ({ code, exit }: KnownError, words: readonly string[]): boolean =>
  exit === 2 && code.startsWith(`${words[0]}/`);

/** What the command line's own checks say; null for trouble of another kind. */
function argumentErrors(error: unknown): readonly KnownError[] | null {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const wrong = errors.filter(
    (one): one is KnownError => one instanceof KnownError && one.code.startsWith('arguments/'),
  );
  return wrong.length > 0 && wrong.length === errors.length ? wrong : null;
}

/** The tables that a block shows, as they are or drawn; where it shows only findings, all tables. */
function shownTables({ result }: Answer, { show }: AnalysisPart): readonly Table[] {
  const items = show === null || show.items.length === 0 ? everything(result) : show.items;
  const drawn = items.flatMap((item) => result.charts[chartOf(item, result)]?.table ?? []);
  const plain = items.flatMap((item) => result.tables[tableOf(item, result)]?.name ?? []);
  return result.tables.filter(({ name }) => plain.includes(name) || drawn.includes(name));
}

/** No rows, or none that has a name or, where rows have no names, a value: a ranking of regions where no order has one. */
function saysNothing(tables: readonly Table[]): boolean {
  return tables.every(({ columns, rows }) => {
    const named = columns.some(({ unit }) => unit === 'text' || unit === 'id');
    const telling = columns.flatMap(({ unit }, at) => (!named || unit === 'text' || unit === 'id' ? [at] : []));
    return rows.every((row) => telling.every((at) => (row[at] ?? null) === null));
  });
}
