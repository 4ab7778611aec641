import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRequest } from '../../src/cli/request.ts';
import type { Answer } from '../../src/core/answer.ts';
import { NO_PROJECT, type Project } from '../../src/core/project.ts';
import type { ScopeRequest } from '../../src/core/scope.ts';
import type { Cell, Table } from '../../src/core/table.ts';
import type { Lang } from '../../src/core/text.ts';
import { type EngineLimits, openReadOnly } from '../../src/engine/duckdb/open.ts';
import { runAnalysis } from '../../src/run/run-analysis.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { commandOf, pathOf, readLine } from './registry.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Databases of fixtures, each loaded once for a test file. */
export class FixtureStores {
  readonly #folder = scratchFolder();
  readonly #made = new Map<string, Promise<string>>();

  /** The database file of `fixtures/<name>`, all its exports loaded. */
  of(name: string): Promise<string> {
    const made = this.#made.get(name) ?? this.#load(name);
    this.#made.set(name, made);
    return made;
  }

  async #load(name: string): Promise<string> {
    const folder = join(FIXTURES, name);
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .sort();
    const database = join(this.#folder.path, `${name}.duckdb`);
    await load(
      database,
      files.map((file) => join(folder, file)),
    );
    return database;
  }

  remove(): void {
    this.#folder.remove();
  }
}

export interface AskOptions {
  readonly scope?: ScopeRequest;
  readonly lang?: Lang;
  readonly limits?: EngineLimits;
  readonly project?: Project;
}

/** Runs an analysis by its command line, such as `rank accounts --top 5`. */
export async function ask(database: string, line: string, options: AskOptions = {}): Promise<Answer> {
  const { name, rest } = readLine(line);
  const { lang = 'en', limits = {}, project = NO_PROJECT } = options;
  const command = await commandOf(name);
  if (command.kind !== 'analysis') throw new Error(`${name} is no analysis`);
  const { params, scope } = readRequest(pathOf(name), command, rest, lang);
  const engine = await openReadOnly(database, { limits });
  try {
    return await runAnalysis({
      command,
      path: pathOf(name),
      params,
      scope: options.scope ?? scope,
      project,
      lang,
      engine,
    });
  } finally {
    await engine.close();
  }
}

/** A table of an answer by name. */
export function tableOf({ result }: Answer, name: string): Table {
  const table = result.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** Rows of some columns, for comparison with figures worked out by hand. */
export const columnsOf = (table: Table, ...names: readonly string[]): Cell[][] =>
  table.rows.map((row) => names.map((name) => row[table.columns.findIndex((column) => column.name === name)] ?? null));
