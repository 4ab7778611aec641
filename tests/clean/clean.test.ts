import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/clean/recipe.ts';
import { scratchFolder, select } from '../load/open-fixture.ts';
import { clean, csv, loadOver, records, undo } from './clean-on.ts';

const folder = scratchFolder();
const loaded = join(folder.path, 'loaded.duckdb');
let database: string;
let tests = 0;

beforeAll(() => loadOver(loaded, file('loaded.csv', MINGDE, GAMMA), '2024-03-04'));
beforeEach(() => {
  tests += 1;
  database = join(folder.path, `${tests}.duckdb`);
  copyFileSync(loaded, database);
});
afterAll(() => folder.remove());

const HEADER = ['客户编号', '客户名称', '电话', '邮箱', '合作状态', '所属行业'];
const file = (name: string, ...rows: readonly (readonly string[])[]): string => csv(folder.path, name, HEADER, ...rows);
const phones = () => select(database, 'SELECT account_id, phone, other_phones FROM crm.accounts ORDER BY 1');
const everything = async () => [
  await select(database, 'SELECT * FROM crm.accounts ORDER BY account_id'),
  await select(database, 'SELECT * FROM acrm.cleaned ORDER BY ALL'),
  await select(database, 'SELECT * FROM acrm.cleaning_problems ORDER BY ALL'),
  await select(database, 'SELECT * FROM acrm.facts ORDER BY ALL'),
];

const MINGDE = ['A1', '上海明德科技有限公司', '138-1234-5678', 'SALES@Example.com ', '合作中', 'IT'];
const GAMMA = ['A2', '北京伽马有限公司', '12345', 'x@gmial.com', '不合作了', '信息技术'];

test('what stands where nothing was filled in is taken out; what may be an answer stays', async () => {
  const row = (key: string, name: string, industry: string): readonly string[] => [key, name, '', '', '', industry];
  await loadOver(
    database,
    file('p.csv', row('P1', '-- Select --', '请选择'), row('P2', '--', 'N/A'), row('P3', 'NA', '无')),
    '2024-03-05',
  );
  await clean(database, { rules: { vocabularies: false, names: false } });
  const kept = "SELECT account_id, name, industry FROM crm.accounts WHERE account_id LIKE 'P%' ORDER BY 1";
  expect(await select(database, kept)).toEqual([
    ['P1', null, null],
    ['P2', null, null],
    ['P3', 'NA', '无'],
  ]);
  await undo(database, 3);
  expect(await select(database, kept)).toEqual([
    ['P1', '-- Select --', '请选择'],
    ['P2', '--', 'N/A'],
    ['P3', 'NA', '无'],
  ]);
});

describe('a cleaning', () => {
  test('writes clean values, logs each change and lists what it cannot mend', async () => {
    const result = await clean(database);
    expect(records(result, 'changes').filter(({ key }) => key === 'A1')).toEqual([
      change('email', 'SALES@Example.com', 'sales@example.com', 'emails'),
      change('email_kind', null, 'role', 'emails'),
      change('industry', 'IT', '信息技术', 'vocabularies'),
      change('legal_form', null, '有限公司', 'names'),
      change('name_core', null, '上海明德科技', 'names'),
      change('name_industry', null, '科技', 'names'),
      change('name_region', null, '上海市', 'names'),
      change('phone', '138-1234-5678', '+8613812345678', 'phones'),
      change('status', '合作中', 'active', 'vocabularies'),
    ]);
    expect(records(result, 'problems')).toMatchObject([
      { key: 'A2', field: 'email', value: 'x@gmial.com', code: 'email/likely-slip', suggestion: 'x@gmail.com' },
      { key: 'A2', field: 'phone', value: '12345', code: 'phone/too-short', suggestion: null },
      { key: 'A2', field: 'status', value: '不合作了', code: 'vocabulary/unmapped', suggestion: null },
    ]);
    expect(records(result, 'unmapped')).toEqual([{ entity: 'accounts', field: 'status', value: '不合作了', rows: 1 }]);
    expect(await phones()).toEqual([
      ['A1', '+8613812345678', null],
      ['A2', '12345', null],
    ]);
    expect(
      await select(database, "SELECT present FROM acrm.facts WHERE field = 'name_core' AND entity = 'accounts'"),
    ).toEqual([[2]]);
  });

  test('run twice is as if run once, and tells that nothing is new', async () => {
    await clean(database);
    const once = await everything();
    const again = await clean(database);
    expect(await everything()).toEqual(once);
    expect(records(again, 'summary').map((row) => row['new'])).toEqual(records(again, 'summary').map(() => 0));
  });

  test('is taken back exactly; one before it lies over the rows again', async () => {
    const before = await everything();
    await clean(database, { rules: { names: false } });
    const first = await everything();
    await clean(database);
    await undo(database, 3);
    expect(await everything()).toEqual(first);
    await undo(database, 2);
    expect(await everything()).toEqual(before);
  });

  test('a later load compares with the values as loaded and is cleaned by the same recipe', async () => {
    await clean(database);
    const changed = ['A1', '上海明德科技有限公司', '０１０－６２３４５６７８', '', '流失', ''];
    const later = await loadOver(database, file('b.csv', changed, GAMMA), '2024-03-11');
    expect(later.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 1, unchanged: 1 });
    const phoneOf = "SELECT phone, status FROM history.accounts WHERE account_id = 'A1' ORDER BY _valid_from";
    expect(await select(database, phoneOf)).toEqual([
      ['138-1234-5678', '合作中'],
      ['+861062345678', 'lost'],
    ]);
    expect((await phones())[0]).toEqual(['A1', '+861062345678', null]);
    await undo(database, 3);
    expect((await phones())[0]).toEqual(['A1', '+8613812345678', null]);
  });

  test('knows the words of its recipe, known and new', async () => {
    const vocabularies = { status: { lost: ['不合作了'] }, industry: { 机器人: ['IT'] } };
    const result = await clean(database, { vocabularies });
    expect(records(result, 'unmapped')).toEqual([]);
    expect(await select(database, 'SELECT status, industry FROM crm.accounts ORDER BY account_id')).toEqual([
      ['active', '机器人'],
      ['lost', '信息技术'],
    ]);
  });

  test('takes different things for one only where its recipe asks for the broader word', async () => {
    const rows = ['Biotechnology', 'biotech', '生物技术', 'IT'].map((industry, at) => [
      `B${at}`,
      `Firm ${at}`,
      '',
      '',
      '',
      industry,
    ]);
    await loadOver(database, file('b.csv', ...rows), '2024-03-05');
    const industries = async (recipe: Recipe) => {
      await clean(database, recipe);
      const found = await select(
        database,
        "SELECT industry FROM crm.accounts WHERE account_id LIKE 'B%' ORDER BY account_id",
      );
      return found.map(([industry]) => industry);
    };
    expect(await industries({})).toEqual(['Biotechnology', 'Biotechnology', 'Biotechnology', 'Information technology']);
    expect(await industries({ broader: ['industry'] })).toEqual([
      ...Array(3).fill('Pharmaceuticals'),
      'Information technology',
    ]);
  });
});

const change = (field: string, before: string | null, after: string, rule: string) => ({
  entity: 'accounts',
  key: 'A1',
  field,
  before,
  after,
  rule,
  evidence: null,
  confidence: 1,
});

const HOSTILE = [
  "'; DROP TABLE store.crm.accounts; --",
  '"',
  '\\',
  '$rows',
  '<b>',
  '=1+1',
  '\u202e',
  '😀',
  '%s',
  '（',
  '+',
  '00',
  '@',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[0-9+（）()\-/;、 转]{1,20}$/),
);

test('any texts: cleaned twice they are the same, and undo gives back what was loaded', async () => {
  // One load of many rows tries as much as many loads of a few, and takes a tenth of the time.
  let world = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text, text, text, text), { minLength: 50, maxLength: 80 }),
      async (rows) => {
        world += 1;
        database = join(folder.path, `world-${world}.duckdb`);
        await loadOver(database, file(`${world}.csv`, ...rows.map((row, at) => [`A${at}`, ...row])), '2024-03-04');
        const before = await everything();
        await clean(database);
        const once = await everything();
        await clean(database);
        expect(await everything()).toEqual(once);
        await undo(database, 3);
        await undo(database, 2);
        expect(await everything()).toEqual(before);
      },
    ),
    { numRuns: 1 },
  );
}, 120_000);
