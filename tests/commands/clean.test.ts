import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, records, undo } from '../clean/clean-on.ts';
import { load, scratchFolder, select } from '../load/open-fixture.ts';
import { change } from './effects.ts';

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');
beforeAll(() =>
  load(database, [
    csv(
      folder.path,
      'accounts.csv',
      ['Account ID', 'Account Name', 'Phone', 'Email', 'Status', 'Annual Amount'],
      ['A1', 'Acme, Inc.', '+1 (212) 736-5000', 'SALES@acme.com', 'Active', '2000000'],
      ['A2', '深圳市明德科技有限公司', '12345', 'x@gmial.com', 'gone', '10'],
    ),
  ]),
);
afterAll(() => folder.remove());

const clean = (params: Readonly<Record<string, unknown>> = {}) => change('clean', params, database);
const recipe = (name: string, text: string): string => {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
};
const row = async (columns: string) =>
  (await select(database, `SELECT ${columns} FROM crm.accounts ORDER BY account_id`))[0];

test('a dry run tells what would change and changes nothing', async () => {
  const { result, said } = await clean({ 'dry-run': true });
  expect(records(result, 'changes')).toContainEqual(
    expect.objectContaining({ key: 'A1', field: 'phone', before: '+1 (212) 736-5000', after: '+12127365000' }),
  );
  expect(said[0]?.en).toMatch(/^Nothing was written: this was a dry run\. \d+ values cleaned/);
  expect(said[0]?.zh).toMatch(/^试运行，未写入任何数据。共清洗 \d+ 个值/);
  expect(await row('phone, name_core')).toEqual(['+1 (212) 736-5000', null]);
});

test('only the rules that are named are run, or all but some', async () => {
  const rulesOf = async (params: Readonly<Record<string, unknown>>) => {
    const { result } = await clean({ ...params, 'dry-run': true });
    return [...new Set(records(result, 'summary').map(({ rule }) => rule))];
  };
  expect(await rulesOf({ rules: ['phones', 'emails'] })).toEqual(['emails', 'phones']);
  expect(await rulesOf({ rules: ['phones', 'emails'], skip: ['emails'] })).toEqual(['phones']);
  expect(await rulesOf({ skip: ['names', 'vocabularies'] })).toEqual(['emails', 'phones']);
});

test('every mistake of a recipe is told at once, with its line and the nearest name, in both languages', async () => {
  const path = recipe(
    'bad.yaml',
    `rules:
  phone: false
country: china
vocabularies:
  industri: {}
classify:
  - {tag: key, entity: accounts, where: anual_amount > 1}
  - {field: accounts.indutry, value: x, where: "true"}
`,
  );
  await expect(clean({ recipe: path })).rejects.toMatchObject({
    exit: 2,
    text: {
      en: expect.stringMatching(
        /5 mistakes:\n.*:2: .*"phones".*\n.*:3: .*\n.*:5: .*"industry".*\n.*:7: .*"annual_amount".*\n.*:8: .*"accounts\.industry"/,
      ),
      zh: expect.stringMatching(/有 5 处错误：\n.*:2: 未知的键.*\n.*:3: .*\n.*:5: .*\n.*:7: .*\n.*:8: /),
    },
  });
});

test('a recipe tags and cleans, and undo gives everything back', async () => {
  const before = await row('phone, email, email_kind, tags');
  const path = recipe('key.yaml', 'classify: [{tag: key, entity: accounts, where: annual_amount > 1000000}]\n');
  const { said } = await clean({ recipe: path });
  expect(said[0]?.en).toMatch(/^Cleaned /);
  expect(await row('phone, email, email_kind, tags')).toEqual(['+12127365000', 'sales@acme.com', 'role', 'key']);
  await undo(database, 2);
  expect(await row('phone, email, email_kind, tags')).toEqual(before);
});

test('the recipe as delivered changes nothing of what is done without one, and its examples are valid', async () => {
  const template = readFileSync(join(import.meta.dirname, '../../templates/clean.yaml'), 'utf8');
  const without = await clean({ 'dry-run': true });
  expect(await clean({ 'dry-run': true, recipe: recipe('template.yaml', template) })).toEqual(without);
  const examples = template.replaceAll(/^# (?=\w+:( |$)| {2})/gm, '');
  const { result } = await clean({ 'dry-run': true, recipe: recipe('examples.yaml', examples) });
  expect(result.tables[0]?.rows.length).toBeGreaterThan(0);
});
