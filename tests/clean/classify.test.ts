import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordPattern } from '../../src/clean/classify/word-pattern.ts';
import { parseRecipe, type Recipe } from '../../src/clean/recipe.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { conditionFault } from '../../src/engine/user-conditions.ts';
import { scratchFolder, select } from '../load/open-fixture.ts';
import { clean, csv, loadOver, records, undo } from './clean-on.ts';

const HEADER = ['客户编号', '客户名称', '所属行业', '省份', '年交易金额', '标签'];
const ROWS = [
  ['A1', '广州明德软件有限公司', '', '广东省', '2000000', '老客户，展会'],
  ['A2', 'Capital IT Ltd', '', '', '500', ''],
  ['A3', '北京伽马机械有限公司', '零售', '北京市', '3000000', '展会'],
  ['A4', 'Capital Partners', '', '', '', ''],
];

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');
beforeAll(() => loadOver(database, csv(folder.path, 'a.csv', HEADER, ...ROWS), '2024-03-04'));
afterAll(() => folder.remove());

const KEY_ACCOUNT = { tag: 'key-account', entity: 'accounts', where: 'annual_amount > 1000000' } as const;
const rules = { classify: true, vocabularies: false, names: false, regions: false };
const classify = (...entries: NonNullable<Recipe['classify']>) => clean(database, { rules, classify: entries });
const column = async (name: string) =>
  Object.fromEntries(await select(database, `SELECT account_id, ${name} FROM crm.accounts ORDER BY 1`));

describe('classify', () => {
  test('adds tags in order to those of the source; a later entry may ask for an earlier tag', async () => {
    const result = await classify(KEY_ACCOUNT, {
      tag: 'south',
      entity: 'accounts',
      where: "has_tag(tags, 'key-account') AND province = '广东省'",
    });
    expect(await column('tags')).toEqual({
      A1: 'key-account; south; 展会; 老客户',
      A2: null,
      A3: 'key-account; 展会',
      A4: null,
    });
    expect(records(result, 'changes')[0]).toMatchObject({ key: 'A1', field: 'tags', before: '老客户，展会' });
    expect(records(result, 'tags')).toEqual([
      { entity: 'accounts', tag: 'key-account', rows: 2 },
      { entity: 'accounts', tag: 'south', rows: 1 },
    ]);
  });

  test('leaves the tags of a row alone that has the tag already, however they are written', async () => {
    await classify({ tag: '展会', entity: 'accounts', where: 'TRUE' });
    expect(await column('tags')).toEqual({ A1: '老客户，展会', A2: '展会', A3: '展会', A4: '展会' });
  });

  test('sets a field by whole words found in another, where it is empty unless told', async () => {
    const words = { Software: ['软件', 'IT'], Machinery: ['机械'] };
    const entry = { field: 'accounts.industry', from: 'name', words };
    const result = await classify(entry);
    expect(await column('industry')).toEqual({ A1: 'Software', A2: 'Software', A3: '零售', A4: null });
    expect(records(result, 'changes')[0]).toMatchObject({ rule: 'classify', evidence: 'name', confidence: 0.8 });
    await classify({ ...entry, replace: true });
    expect((await column('industry'))['A3']).toBe('Machinery');
  });

  test('sets a field to a value by a condition', async () => {
    await classify({ field: 'accounts.type', value: 'KA', where: 'annual_amount >= 3e6' });
    expect(await column('type')).toEqual({ A1: null, A2: null, A3: 'KA', A4: null });
  });

  test('takes hostile texts for what they are', async () => {
    const tag = `' OR 1=1 --"$x\\`;
    await classify(
      { tag, entity: 'accounts', where: "account_id = 'A2' -- only this" },
      { field: 'accounts.type', from: 'name', words: { "it's": ['(.*', 'Capital'] } },
    );
    expect((await column('tags'))['A2']).toBe(tag);
    expect((await column('type'))['A4']).toBe("it's");
  });

  test('a file is out of reach, for a kept recipe too; what stops is named', async () => {
    const reading = "(SELECT count(*) FROM read_text('/etc/hostname')) > 0";
    await expect(classify({ ...KEY_ACCOUNT, where: reading })).rejects.toMatchObject({ exit: 2 });
    await expect(
      classify({ ...KEY_ACCOUNT, where: "CAST(CASE WHEN name IS NOT NULL THEN 'x' END AS INTEGER) > 0" }),
    ).rejects.toMatchObject({ code: 'clean/rule', text: { en: expect.stringContaining('"key-account"') } });
  });

  test('is laid over rows that are loaded later, and undone with the cleaning', async () => {
    await classify(KEY_ACCOUNT);
    await loadOver(
      database,
      csv(folder.path, 'b.csv', HEADER, ['A2', 'Capital IT Ltd', '', '', '5000000', '']),
      '2024-03-11',
    );
    expect((await column('tags'))['A2']).toBe('key-account');
    const runs = await select(database, 'SELECT run FROM acrm.runs WHERE run > 1 ORDER BY run');
    for (const [run] of runs) await undo(database, Number(run));
    expect(await column('tags')).toEqual({ A1: '老客户，展会', A2: null, A3: '展会', A4: null });
  });
});

test('all mistakes are told at once, each with its line and near names', async () => {
  const text = `classify:
  - tag: a;b
    entity: acounts
    where: x = 1
  - tag: ok
    entity: accounts
    where: anual_amount > 3
  - tag: ok
    entity: accounts
    where: sum(annual_amount) > 3
  - tag: ok
    entity: accounts
    where: 1=1) or (1=1
  - tag: ok
    entity: accounts
    where: $limit > 1
  - field: accounts.indutry
    value: s
    where: 'true'
  - field: accounts.type
    from: nam
    words: {A: [a]}
  - tag: x
    value: y
`;
  const store = await openReadOnly(database);
  try {
    const reading = parseRecipe(text, 'clean.yaml', (where, entity) => conditionFault(store, where, entity));
    const said = await reading.then(
      () => '',
      (error: unknown) => String(Object(error).text.en),
    );
    const lines = said.split('\n').slice(1);
    expect(lines.map((line) => /yaml:(\d+)/.exec(line)?.[1])).toEqual([
      '2',
      '3',
      '7',
      '10',
      '13',
      '16',
      '17',
      '21',
      '23',
    ]);
    expect(said).toMatch(
      /one of .*accounts.*"annual_amount".*aggregates.*not a single condition.*not a single condition/s,
    );
    expect(said).toMatch(/"accounts\.industry".*"name".*matches no form/s);
  } finally {
    await store.close();
  }
});

test.each([
  ['IT', '(?i)(?:(?:^|[^\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{N}])IT(?:$|[^\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{N}]))'],
  ['软件', '(?i)(?:软件)'],
  ['C++', '(?i)(?:(?:^|[^\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{N}])C\\+\\+)'],
])('the pattern of %s', (word, pattern) => expect(wordPattern([word])).toBe(pattern));
