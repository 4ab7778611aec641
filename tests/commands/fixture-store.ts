import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { inject } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { NO_PROJECT, type Project } from '../../src/core/project.ts';
import type { ScopeRequest } from '../../src/core/scope.ts';
import type { Store } from '../../src/core/store.ts';
import type { Cell, Table } from '../../src/core/table.ts';
import type { Lang } from '../../src/core/text.ts';
import { runAnalysis } from '../../src/run/run-analysis.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { load, readSmall } from '../load/open-fixture.ts';
import { bindLine } from './registry.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

const STORES = inject('fixtureStores');
const made = new Map<string, Promise<string>>();

/**
 * The database of `fixtures/<name>`, all its exports loaded: once for all test files, which only read it. Two that want
 * it at the same time both make it, and the rename of the later one changes nothing.
 */
export function fixtureStore(name: string): Promise<string> {
  const making = made.get(name) ?? makeStore(name);
  made.set(name, making);
  return making;
}

async function makeStore(name: string): Promise<string> {
  const database = join(STORES, `${name}.duckdb`);
  if (existsSync(database)) return database;
  const folder = join(FIXTURES, name);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort();
  const own = join(STORES, `${name}-${process.pid}.duckdb`);
  await load(
    own,
    files.map((file) => join(folder, file)),
  );
  renameSync(own, database);
  return database;
}

export interface AskOptions {
  readonly scope?: ScopeRequest;
  readonly lang?: Lang;
  readonly project?: Project;
}

/** Runs an analysis by its command line, such as `rank accounts --top 5`. */
export async function ask(database: string, line: string, options: AskOptions = {}): Promise<Answer> {
  const engine = await readSmall(database);
  try {
    return await askOpen(engine, line, options);
  } finally {
    await engine.close();
  }
}

/** The same on a database that is open and stays so. */
export async function askOpen(engine: Store, line: string, options: AskOptions = {}): Promise<Answer> {
  const { lang = 'en', project = NO_PROJECT } = options;
  const { path, bound, scope } = await bindLine(line, lang);
  const session = await ScopedSession.open(engine, options.scope ?? scope, project);
  return await runAnalysis({ bound, path, session, project, lang });
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
