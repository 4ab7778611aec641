import { headerNames } from '../header.ts';
import type { FlatRow } from './flatten-record.ts';

/** Gathers the columns of all rows in the order in which they first appear. */
export class ColumnUnion {
  /** By name: whether a row has a value there. */
  readonly #filled = new Map<string, boolean>();

  add(row: FlatRow): void {
    for (const [name, text] of row) {
      if (text !== null) this.#filled.set(name, true);
      else if (!this.#filled.has(name)) this.#filled.set(name, false);
    }
  }

  /**
   * Names as rows have them, without those of objects that are only missing (`"Account": null` beside `Account.Name`), and
   * of a list of lines that is only empty.
   */
  columns(lineList: string | null): string[] {
    const names = [...this.#filled.keys()];
    const outer = new Set([...names.flatMap(prefixes), lineList]);
    return names.filter((name) => this.#filled.get(name) === true || !outer.has(name));
  }
}

/** a.b.c: a, a.b */
const prefixes = (name: string): string[] => [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index));

/** The columns' names in a header: distinct, none empty. */
export const jsonHeader = (columns: readonly string[]): string[] =>
  headerNames(
    columns.map((name, index) => (name.trim() === '' ? `column_${index + 1}` : name)),
    [],
  );
