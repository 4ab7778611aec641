import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder, select } from '../load/open-fixture.ts';
import { clean, csv, loadOver, records, undo } from './clean-on.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

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

describe('a cleaning', () => {
  test('writes clean values, logs each change and lists what it cannot mend', async () => {
    await loadOver(database, file('a.csv', MINGDE, GAMMA), '2024-03-04');
    const result = await clean(database);
    expect(records(result, 'changes').filter(({ key }) => key === 'A1')).toEqual([
      change('email', 'SALES@Example.com', 'sales@example.com', 'emails'),
      change('industry', 'IT', '信息技术', 'vocabularies'),
      change('legal_form', null, '有限公司', 'names'),
      change('name_core', null, '上海明德科技', 'names'),
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
    await loadOver(database, file('a.csv', MINGDE, GAMMA), '2024-03-04');
    await clean(database);
    const once = await everything();
    const again = await clean(database);
    expect(await everything()).toEqual(once);
    expect(records(again, 'summary').map((row) => row['new'])).toEqual(records(again, 'summary').map(() => 0));
  });

  test('is taken back exactly; one before it lies over the rows again', async () => {
    await loadOver(database, file('a.csv', MINGDE, GAMMA), '2024-03-04');
    const loaded = await everything();
    await clean(database, { rules: { names: false } });
    const first = await everything();
    await clean(database);
    await undo(database, 3);
    expect(await everything()).toEqual(first);
    await undo(database, 2);
    expect(await everything()).toEqual(loaded);
  });

  test('a later load compares with the values as loaded and is cleaned by the same recipe', async () => {
    await loadOver(database, file('a.csv', MINGDE), '2024-03-04');
    await clean(database);
    const same = await loadOver(database, file('b.csv', MINGDE), '2024-03-11');
    expect(same.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 1 });
    await loadOver(
      database,
      file('c.csv', ['A1', '上海明德科技有限公司', '０１０－６２３４５６７８', '', '流失', '']),
      '2024-03-18',
    );
    expect(await phones()).toEqual([['A1', '+861062345678', null]]);
    expect(await select(database, 'SELECT phone, status FROM history.accounts ORDER BY _valid_from')).toEqual([
      ['138-1234-5678', '合作中'],
      ['+861062345678', 'lost'],
    ]);
    await undo(database, 4);
    expect(await phones()).toEqual([['A1', '+8613812345678', null]]);
  });

  test('knows the words of its recipe, known and new', async () => {
    await loadOver(database, file('a.csv', MINGDE, GAMMA), '2024-03-04');
    const vocabularies = { status: { lost: ['不合作了'] }, industry: { 机器人: ['IT'] } };
    const result = await clean(database, { vocabularies });
    expect(records(result, 'unmapped')).toEqual([]);
    expect(await select(database, 'SELECT status, industry FROM crm.accounts ORDER BY account_id')).toEqual([
      ['active', '机器人'],
      ['lost', '信息技术'],
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
  let world = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text, text, text), { minLength: 1, maxLength: 8 }), async (rows) => {
      world += 1;
      database = join(folder.path, `${world}.duckdb`);
      await loadOver(database, file(`${world}.csv`, ...rows.map((row, at) => [`A${at}`, ...row])), '2024-03-04');
      const loaded = await everything();
      await clean(database);
      const once = await everything();
      await clean(database);
      expect(await everything()).toEqual(once);
      await undo(database, 3);
      await undo(database, 2);
      expect(await everything()).toEqual(loaded);
    }),
    { numRuns: 3 },
  );
}, 120_000);
