import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, BoundAnalysis } from '../src/core/command.ts';
import type { SqlValue } from '../src/core/engine.ts';
import { paramFlags } from '../src/core/param-flags.ts';
import { NO_PROJECT } from '../src/core/project.ts';
import { NO_SCOPE } from '../src/core/scope.ts';
import type { Store } from '../src/core/store.ts';
import { cell, type Table } from '../src/core/table.ts';
import { LANGS } from '../src/core/text.ts';
import { openScratch } from '../src/engine/duckdb/open.ts';
import { queryNames, readQuery } from '../src/engine/sql-files.ts';
import { readSql } from '../src/engine/sql-text.ts';
import { entities } from '../src/model/index.ts';
import { compileChart } from '../src/render/chart/compile.ts';
import { runAnalysis } from '../src/run/run-analysis.ts';
import { ScopedSession } from '../src/run/scope/session.ts';
import { columnsOf, ensureSchema } from '../src/store/schema.ts';
import { analyses, commands, ExampleAnswers, examples } from './commands/examples.ts';
import { expectGolden, golden, slug } from './commands/golden.ts';
import { lintSql } from './commands/lint-sql.ts';
import { bindLine, pathOf } from './commands/registry.ts';
import { retell } from './commands/retell.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const answers = new ExampleAnswers();
afterAll(() => answers.close());

const queries = analyses.flatMap(([name]) =>
  queryNames(pathOf(name)).map((query): readonly [string, string] => [name, query]),
);

describe('texts', () => {
  test.each(commands)('%s speaks both languages', (name, command) => {
    const wrong = textsIn({ ...command, params: paramFlags(command.params) }).filter(
      ({ en, zh }) => en.trim() === '' || zh.trim() === '',
    );
    expect(wrong, `texts of ${name} in one language only`).toEqual([]);
  });

  test.each(analyses)('%s describes every column in Chinese too', (_, { tables }) => {
    const wrong = tables.flatMap(({ columns }) =>
      columns.filter(({ about }) => !/\p{Script=Han}/u.test(about.zh)).map(({ name }) => name),
    );
    expect(wrong).toEqual([]);
  });
});

describe('queries', () => {
  test.each(queries)('%s/%s.sql keeps the rules of portable SQL', (name, query) => {
    const command = analyses.find(([candidate]) => candidate === name)?.[1];
    const sql = readQuery(pathOf(name), query);
    const declared = command?.tables.some((table) => table.name === query) === true;
    const step = command?.steps?.includes(query) === true && !declared;
    expect(lintSql(sql, { step, portable: !/DuckDB only/.test(sql.split('\n')[0] ?? '') })).toEqual([]);
  });
});

describe('on a database without rows', () => {
  let engine: Store;
  beforeAll(async () => {
    engine = await openScratch();
    await ensureSchema(engine);
    await pretendRows(engine);
  });
  afterAll(() => engine.close());

  test.each(analyses)('%s prints its headers, as declared', async (name, command) => {
    for (const line of lines(name, command)) {
      const { path, bound, scope } = await bindLine(line);
      const session = await ScopedSession.open(engine, scope, NO_PROJECT);
      const { result, provenance } = await runAnalysis({ bound, path, session, project: NO_PROJECT, lang: 'en' });
      expect(shapeOf(result.tables)).toEqual(shapeOf(command.tables));
      const charts = command.charts.map((chart) => [chart.name, chart.table]);
      expect(result.charts.map((chart) => [chart.name, chart.table])).toEqual(charts);
      await everyOtherFileRuns(
        engine,
        name,
        bound,
        Object.assign({}, ...provenance.queries.map(({ values }) => values)),
      );
    }
  });
});

describe('examples', () => {
  test.each(examples)('%s', async (line, name, fixture) => {
    expectGolden(join(GOLDEN, ...pathOf(name), `${slug(line)}.json`), golden(line, await answers.of(line, fixture)));
  });

  test.each(examples)('%s: every finding says what the cells that it cites hold', async (line, _, fixture) => {
    const { result } = await answers.of(line, fixture);
    for (const finding of result.findings) {
      expect(finding.cites.length, `${finding.code} cites nothing`).toBeGreaterThan(0);
      for (const lang of LANGS) expect(finding.text[lang]).toBe(retell(finding, result.tables, lang));
      for (const { table, row, column } of finding.cites) cell(tableNamed(result.tables, table), row, column);
    }
  });

  test.each(examples)('%s: every chart compiles in both languages', async (line, _, fixture) => {
    const { result } = await answers.of(line, fixture);
    for (const chart of result.charts) {
      for (const lang of ['en', 'zh'] as const) await compileChart(chart, tableNamed(result.tables, chart.table), lang);
    }
  });

  // Which of the two makes a difference is told by the nightly tests.
  test.each(examples)('%s: the same with more threads and rows stored in another order', async (line, _, fixture) => {
    const other = await answers.of(line, fixture, { threads: '4', shuffled: true });
    expect(other.result).toEqual((await answers.of(line, fixture)).result);
  });
});

/** Facts that say every column has values, so that views read the stored columns although there are no rows. */
async function pretendRows(engine: Store): Promise<void> {
  for (const entity of entities) {
    for (const { name } of columnsOf(entity)) {
      await engine.execute('INSERT INTO store.acrm.facts VALUES ($entity, $field, 1, 1, NULL, NULL)', {
        values: { entity: entity.name, field: name },
      });
    }
  }
  await engine.execute("INSERT INTO store.acrm.facts VALUES ('orders', 'without lines', 1, 1, NULL, NULL)");
}

/** Files that this run had no need of must work with the values of those that it had. */
async function everyOtherFileRuns(
  engine: Store,
  name: string,
  bound: BoundAnalysis,
  values: Readonly<Record<string, SqlValue>>,
): Promise<void> {
  const session = await ScopedSession.open(engine, NO_SCOPE, NO_PROJECT);
  for (const query of queryNames(pathOf(name))) {
    const sql = readQuery(pathOf(name), query);
    const unknown = readSql(sql).parameters.filter((parameter) => values[parameter] === undefined);
    expect(unknown, `${name}/${query}.sql asks for parameters that nothing gives`).toEqual([]);
    await session.prepare(sql, bound.roles());
    await engine.query(sql, { values });
  }
}

const lines = (name: string, command: Analysis): readonly string[] => {
  const given = command.examples.map(({ line }) => line.replaceAll(/ --only \S+/g, ''));
  return given.length === 0 ? [name] : [...new Set(given)];
};

const shapeOf = (
  tables: readonly { readonly name: string; readonly columns: readonly { readonly name: string }[] }[],
): readonly unknown[] => tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]);

function tableNamed(tables: readonly Table[], name: string): Table {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** Every {en, zh} inside a declaration. */
function textsIn(value: unknown, seen = new Set<unknown>()): { readonly en: string; readonly zh: string }[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { en, zh } = Object(value);
  if (typeof en === 'string') return [{ en, zh: typeof zh === 'string' ? zh : '' }];
  return Object.values(value).flatMap((part) => textsIn(part, seen));
}
