import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRecipe, type Recipe } from '../../src/clean/recipe.ts';
import type { Result } from '../../src/core/result.ts';
import { runOn } from '../check/run-on.ts';
import { scratchFolder, select } from '../load/open-fixture.ts';
import { clean, csv, loadOver, records, undo } from './clean-on.ts';

const HOSTILE = "'; DROP TABLE store.crm.accounts; --";
const ONLY = 'rules: { regions: false, phones: false, names: false, vocabularies: false }\n';
const recipe = (text: string): Promise<Recipe> =>
  parseRecipe(`${ONLY}${text}`, 'clean.yaml', () => Promise.resolve(null));

let folder: ReturnType<typeof scratchFolder>;
let database: string;
let accounts: string;

beforeAll(async () => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
  accounts = csv(
    folder.path,
    'accounts.csv',
    ['Account ID', 'Account Name', 'Industry', 'Region', 'Tier', 'Employees', 'Annual Revenue'],
    ['A1', 'One', 'Shops', 'North', 'A', '10', '1.25'],
    ['A2', 'Two', 'Shops', 'North', 'A', '13', '1.50'],
    ['A3', 'Three', 'Shops', 'North', 'B', '100', '9'],
    ['A4', 'Four', 'Shops', '', '', '', ''],
    ['A5', 'Five', HOSTILE, 'South', 'A', '5', ''],
    ['A6', 'Six', HOSTILE, 'South', 'B', '8', ''],
    ['A7', 'Seven', HOSTILE, '', 'B', '', ''],
    ['A8', 'Eight', HOSTILE, 'South', 'A', '5', ''],
    ['A9', 'Nine', '', '', '', '', ''],
  );
  const orders = csv(
    folder.path,
    'orders.csv',
    ['Order ID', 'Order Date', 'Account ID', 'Amount', 'Region'],
    ['O1', '2024-01-01', 'A1', '5', 'North'],
    ['O2', '2024-01-02', 'A2', '', ''],
    ['O3', '2024-01-03', 'A3', '7', 'East'],
    ['O4', '2024-01-04', 'A4', '7', ''],
  );
  await loadOver(database, accounts, '2024-03-04');
  await loadOver(database, orders, '2024-03-04');
});
afterAll(() => folder.remove());

const changed = (result: Result) =>
  records(result, 'changes').map(({ key, field, after, evidence, confidence }) => [
    `${key}.${field}`,
    after,
    evidence,
    confidence,
  ]);

const MIXED = recipe(`missing:
  accounts:
    industry: { mode_by: [region] }
    region: { mode_by: [industry] }
    tier: { mode_by: industry }
    employees: { median_by: industry, constant: 1 }
    annual_revenue: { median_by: tier, at_least: 2, even_amounts: true }
  orders:
    region: { from: account_id, constant: nowhere }
    channel: { from: account_id.tier }
    amount: leave
`);

describe('missing values', () => {
  let filled: ReturnType<typeof changed>;
  beforeAll(async () => {
    filled = changed(await clean(database, await MIXED));
  });
  const of = (field: string) => filled.filter(([place]) => String(place).endsWith(`.${field}`));

  test('stay missing where the recipe says nothing, or to leave them', async () => {
    expect(of('amount')).toEqual([]);
    expect(changed(await clean(database, await recipe('missing: { accounts: { tier: leave } }')))).toEqual([]);
  });

  test('are the commonest of the group: of two, the one commoner elsewhere; no group tells nothing', () =>
    expect(of('tier')).toEqual([['A4.tier', 'A', 'mode of industry=Shops (n=3)', 2 / 3]]));

  test('that were filled are no ground to fill others', () => {
    expect(of('region')).toEqual([
      ['A4.region', 'North', 'mode of industry=Shops (n=3)', 1],
      ['A7.region', 'South', `mode of industry=${HOSTILE} (n=3)`, 1],
      ['O2.region', 'North', 'account_id=A2', 0.5],
      ['O4.region', 'nowhere', 'constant', null],
    ]);
    expect(of('industry')).toEqual([]);
  });

  test('are the median of the group, as sure as the share within a tenth of it; whole numbers stay whole', () => {
    expect(of('employees')).toEqual([
      ['A4.employees', '13', 'median of industry=Shops (n=3)', 1 / 3],
      ['A7.employees', '5', `median of industry=${HOSTILE} (n=3)`, 2 / 3],
      ['A9.employees', '1', 'constant', null],
    ]);
    expect(of('annual_revenue')).toEqual([
      ['A5.annual_revenue', '1.375000', 'median of tier=A (n=2)', 1],
      ['A8.annual_revenue', '1.375000', 'median of tier=A (n=2)', 1],
    ]);
  });

  test('are those of the linked record, as sure as both agree where both are known', () =>
    expect(of('channel')).toEqual([
      ['O1.channel', 'A', 'account_id=A1', null],
      ['O2.channel', 'A', 'account_id=A2', null],
      ['O3.channel', 'B', 'account_id=A3', null],
    ]));

  test('of a group with fewer known values than asked for stay missing; no field is one group of all', async () => {
    const more = recipe(`missing:
  accounts:
    tier: { mode_by: [] }
    employees: { median_by: industry, at_least: 4 }
`);
    expect(changed(await clean(database, await more))).toEqual([
      ['A4.tier', 'A', 'mode (n=7)', 4 / 7],
      ['A9.tier', 'A', 'mode (n=7)', 4 / 7],
    ]);
  });
});

describe('a filled value', () => {
  const filling = recipe('missing: { accounts: { region: { mode_by: [industry] }, tier: { constant: C } } }');

  test('is told from a real one in SQL, and checks hold it to be missing', async () => {
    const checks = join(folder.path, 'checks.yaml');
    writeFileSync(
      checks,
      'checks:\n  accounts:\n    - not_null: [region, tier]\n    - accepted: { column: tier, values: [A, B] }\n',
    );
    const counts = async () =>
      (await runOn(database, { file: checks })).outcomes.map(({ name, rows, failing }) => [name, rows, failing]).sort();
    await clean(database, await recipe(''));
    const before = await counts();
    await clean(database, await filling);
    expect(await counts()).toEqual(before);
    expect((await runOn(database, { file: checks })).filled).toEqual([
      { entity: 'accounts', field: 'region', values: 2 },
      { entity: 'accounts', field: 'tier', values: 2 },
    ]);
    expect(
      await select(
        database,
        "SELECT account_id, tier, i.value IS NOT NULL FROM crm.accounts LEFT JOIN acrm.imputed i ON i.entity = 'accounts' AND i.field = 'tier' AND i.key = account_id WHERE account_id IN ('A3', 'A4') ORDER BY 1",
      ),
    ).toEqual([
      ['A3', 'B', false],
      ['A4', 'C', true],
    ]);
  });

  test('gives way to one that the source has later, and comes back where the source has none', async () => {
    const region = () => select(database, "SELECT region FROM crm.accounts WHERE account_id = 'A4'");
    await clean(database, await filling);
    const same = await loadOver(database, accounts, '2024-03-11');
    expect(same.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 9 });
    expect(await region()).toEqual([['North']]);
    await loadOver(
      database,
      csv(folder.path, 'later.csv', ['Account ID', 'Account Name', 'Region'], ['A4', 'Four', 'West']),
      '2024-03-18',
    );
    expect(await region()).toEqual([['West']]);
    expect(
      await select(database, "SELECT region FROM history.accounts WHERE account_id = 'A4' ORDER BY _valid_from"),
    ).toEqual([[null], ['West']]);
  });

  test('is taken back exactly', async () => {
    const everything = () => select(database, 'SELECT * FROM crm.accounts ORDER BY account_id');
    const facts = () => select(database, 'SELECT * FROM acrm.facts ORDER BY ALL');
    await clean(database, await recipe(''));
    const before = [await everything(), await facts()];
    await clean(database, await filling);
    expect(await everything()).not.toEqual(before[0]);
    const [[run] = []] = await select(database, 'SELECT max(run) FROM acrm.runs');
    await undo(database, Number(run));
    expect([await everything(), await facts()]).toEqual(before);
  });
});

test('a recipe that fills what it must not, or names what is not there, is told all mistakes at once', async () => {
  const text = `missing:
  accounts:
    industry: { mode_by: [provinze] }
    annual_revenue: { median_by: [industry] }
    name: { median_by: [region] }
    account_id: { constant: x }
    phone: { constant: "1" }
    employees: { constant: many }
    indutry: leave
    city: {}
    tier: { leave: true, mode_by: [] }
    founded_year: { mode_by: [], median_by: [] }
  orders:
    region: { from: account }
    province: { from: account_id.provnce }
    channel: { from: account_id.employees }
    ordered_at: { constant: 2024-02-31 }
`;
  const told = await parseRecipe(text, 'clean.yaml', () => Promise.resolve(null)).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  const lines = told
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  expect(lines).toEqual([
    'clean.yaml:3: missing.accounts.industry.mode_by[1] "provinze" is not a field of accounts. Did you mean "province" or "phone"?',
    'clean.yaml:4: missing.accounts.annual_revenue.median_by ["industry"] would fill in an amount or quantity, which is off by default: to allow it, add even_amounts: true.',
    'clean.yaml:5: missing.accounts.name.median_by ["region"] asks for the median of a field that is not a number; use mode_by.',
    'clean.yaml:6: missing.accounts.account_id.constant "x" would fill in the row’s own key, which is never allowed; write leave.',
    'clean.yaml:7: missing.accounts.phone.constant "1" would fill in a key or identifying number, which is off by default: to allow it, add even_keys: true.',
    'clean.yaml:8: missing.accounts.employees.constant "many" must be a whole number.',
    'clean.yaml:9: unknown key "indutry" in missing.accounts. Did you mean "industry"?',
    'clean.yaml:10: missing.accounts.city {} does not say what to do; write leave, or one of from, mode_by, median_by and constant.',
    'clean.yaml:11: missing.accounts.tier.mode_by [] cannot be combined with leave; keep one of the two.',
    'clean.yaml:12: missing.accounts.founded_year.mode_by [] cannot be combined with median_by; keep one of the two.',
    'clean.yaml:14: missing.orders.region.from "account" is not a reference of orders. Did you mean "account_id"?',
    'clean.yaml:15: missing.orders.province.from "account_id.provnce" is not a field of accounts. Did you mean "province" or "phone"?',
    'clean.yaml:16: missing.orders.channel.from "account_id.employees" leads to accounts.employees, which is of a different type than channel.',
    'clean.yaml:17: missing.orders.ordered_at.constant "2024-02-31" must be a day such as 2024-01-31.',
  ]);
});
