import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/core/command.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { openSparkLake } from '../../src/engine/spark/open.ts';
import { projectOf } from '../../src/settings/settings.ts';
import { fixtureStore } from '../commands/fixture-store.ts';
import { commandNames, commandOf } from '../commands/registry.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { type Asked, askBoth, askOn, differenceOf, lakeOf, serverAddress } from './both-engines.ts';

const commands = await Promise.all(commandNames.map(async (name) => [name, await commandOf(name)] as const));
const analyses = commands.flatMap(([name, command]): (readonly [string, Analysis])[] =>
  command.kind === 'analysis' && !/DuckDB only/i.test(command.definition.en) ? [[name, command]] : [],
);

const examples = analyses.flatMap(([, { examples: lines }]) =>
  lines.flatMap(({ line, fixture }) => (fixture === undefined ? [] : [[line, fixture] as const])),
);

/** What the examples leave out: filters, hostile names, other writings, returns, periods. */
const further: readonly (readonly [line: string, fixture: string])[] = [
  ['rank accounts --measure amount --all', 'hostile'],
  ['rank accounts --all', 'chinese'],
  ['rank accounts --all', 'returns'],
  ['rank accounts --all --gross', 'returns'],
  ['rank accounts --all', 'ties'],
  ['rank regions --measure orders --from 2024-01-01', 'tiny'],
  ["rank accounts --all --where \"name IS NOT NULL AND '\\' <> 'a'\"", 'tiny'],
  ['rfm', 'ties'],
  ['rfm --as-of 2030-01-01', 'returns'],
  ['trend --every week', 'tiny'],
  ['trend --every day --period 2024-Q1', 'tiny'],
  ['trend --every year', 'returns'],
  ['figures', 'chinese'],
];

describe.each([...examples, ...further])('%s on %s', (line, fixture) => {
  test('gives the same on both engines', async () => {
    const [here, there] = await askBoth(await fixtureStore(fixture), line);
    expectSame(here, there);
  });
});

test('tables that are cut by month', async () => {
  const database = await fixtureStore('tiny');
  const store = await openSparkLake(serverAddress(), await lakeOf(database, 0), {});
  const there = await askOn(store, 'trend');
  expectSame(await askOn(await openReadOnly(database), 'trend'), there);
});

test('columns that only the files have', async () => {
  const folder = scratchFolder();
  const database = join(folder.path, 'crm.duckdb');
  const file = join(folder.path, 'orders.csv');
  writeFileSync(
    file,
    'order id,order date,account id,amount,渠道经理,Weight,Signed\nO1,2024-01-01,A1,100,王,1.5,2024-01-05\nO2,2024-02-01,A2,60,,2,\n',
  );
  try {
    await load(database, [file]);
    for (const column of ['渠道经理', 'Weight', 'Signed']) {
      const [here, there] = await askBoth(database, `rank ext.${column} --all`);
      expectSame(here, there);
    }
  } finally {
    folder.remove();
  }
});

test('a project that leaves customers out', async () => {
  const project = projectOf({ exclude_accounts: "name LIKE 'A%'" });
  const [here, there] = await askBoth(await fixtureStore('tiny'), 'rank accounts --all', project);
  expectSame(here, there);
});

function expectSame(here: Asked, there: Asked): void {
  const { result, provenance } = here.answer;
  expect(
    result.tables.some(({ rows }) => rows.length > 0),
    'an empty result proves nothing',
  ).toBe(true);
  expect(here.seen.length, 'queries run').toBe(there.seen.length);
  for (const [at, one] of here.seen.entries()) {
    const other = there.seen[at];
    expect(other === undefined ? 'missing' : differenceOf(one, other), one.sql).toBeNull();
  }
  expect(there.answer.result.findings).toEqual(result.findings);
  expect(there.answer.result.tables.map(({ rows }) => rows.length)).toEqual(
    result.tables.map(({ rows }) => rows.length),
  );
  expect(there.answer.provenance.asOf).toBe(provenance.asOf);
  expect(there.answer.provenance.rowsRead).toEqual(provenance.rowsRead);
}
