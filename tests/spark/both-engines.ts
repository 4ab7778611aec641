import { existsSync } from 'node:fs';
import process from 'node:process';
import type { Answer } from '../../src/core/answer.ts';
import type { Rows } from '../../src/core/engine.ts';
import { NO_PROJECT, type Project } from '../../src/core/project.ts';
import type { Store } from '../../src/core/store.ts';
import type { Cell, Row } from '../../src/core/table.ts';
import { delegateStore } from '../../src/engine/delegate.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { openSparkLake } from '../../src/engine/spark/open.ts';
import { runAnalysis } from '../../src/run/run-analysis.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { exportLake } from '../../src/store/export-lake.ts';
import { bindLine } from '../commands/registry.ts';
import { LOAD_DAY } from '../load/open-fixture.ts';

/** The address of the server that `scripts/spark.mjs` started. */
export function serverAddress(): string {
  const address = process.env['ACRM_SPARK'];
  if (address === undefined) throw new Error('ACRM_SPARK is not set: run npm run test:spark');
  return address;
}

/** The lake of a database, written beside it; tables of more rows than `big` are cut by month. */
export async function lakeOf(database: string, big = 1_000_000): Promise<string> {
  const folder = `${database}.${big}.lake`;
  if (existsSync(folder)) return folder;
  const store = await openReadOnly(database, { allowWrite: [`${folder}/`] });
  try {
    await exportLake(store, folder, { now: LOAD_DAY, big });
  } finally {
    await store.close();
  }
  return folder;
}

/** What a query gave on an engine, in the order in which they ran. */
export interface Seen {
  readonly sql: string;
  readonly rows: Rows;
}

export interface Asked {
  readonly answer: Answer;
  readonly seen: readonly Seen[];
}

/** Runs a command line on DuckDB's file and on Spark, and notes what every query of it gave. */
export async function askBoth(database: string, line: string, project: Project = NO_PROJECT): Promise<[Asked, Asked]> {
  const here = await askOn(await openReadOnly(database), line, project);
  const there = await askOn(await openSparkLake(serverAddress(), await lakeOf(database), {}), line, project);
  return [here, there];
}

export async function askOn(store: Store, line: string, project: Project = NO_PROJECT): Promise<Asked> {
  const { path, bound, scope } = await bindLine(line);
  const seen: Seen[] = [];
  const engine: Store = {
    ...delegateStore(store),
    async query(sql, options) {
      const rows = await store.query(sql, options);
      seen.push({ sql, rows });
      return rows;
    },
  };
  try {
    const session = await ScopedSession.open(engine, scope, project);
    return { answer: await runAnalysis({ bound, path, session, project, lang: 'en' }), seen };
  } finally {
    await store.close();
  }
}

/** Where two results of one query differ: names, types, order, cells; null where nowhere. */
export function differenceOf(here: Seen, there: Seen): string | null {
  const shape = ({ rows: { columns } }: Seen): string => columns.map((c) => `${c.name} ${kindOf(c.type)}`).join(', ');
  if (shape(here) !== shape(there)) return `columns: ${shape(here)} and ${shape(there)}`;
  const ordered = /\border\s+by\b/i.test(here.sql);
  return rowsDiffer(sorted(here.rows.rows, ordered), sorted(there.rows.rows, ordered));
}

/** Integers of any width are one kind: both engines choose their own for counts and positions. */
const kindOf = (type: string): string => type.replace(/^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'INT');

const sorted = (rows: readonly Row[], ordered: boolean): readonly Row[] =>
  ordered ? rows : rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function rowsDiffer(here: readonly Row[], there: readonly Row[]): string | null {
  if (here.length !== there.length) return `${here.length} and ${there.length} rows`;
  for (const [at, row] of here.entries())
    for (const [column, cell] of row.entries())
      if (!same(cell, there[at]?.[column] ?? null))
        return `row ${at}, column ${column}: ${cell} and ${there[at]?.[column]}`;
  return null;
}

const same = (a: Cell, b: Cell): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b;
