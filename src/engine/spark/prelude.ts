import { readSql } from '../sql-text.ts';

/**
 * Functions and views that a session may need, each made when the first query names it: a session needs few of
 * them, and every one costs a request.
 */
export class Prelude {
  readonly #waiting: Map<string, string>;
  readonly #execute: (statement: string) => Promise<void>;

  /** `statements` by the name that each of them makes, lower case. */
  constructor(statements: ReadonlyMap<string, string>, execute: (statement: string) => Promise<void>) {
    this.#waiting = new Map(statements);
    this.#execute = execute;
  }

  async provide(sql: string): Promise<void> {
    if (this.#waiting.size === 0 || /^\s*CREATE\b/i.test(sql)) return;
    const { words } = readSql(sql);
    for (const [name, statement] of [...this.#waiting].filter(([candidate]) => words.has(candidate))) {
      this.#waiting.delete(name);
      await this.#execute(statement);
    }
  }
}
