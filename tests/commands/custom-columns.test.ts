import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/table.ts';
import { openLake } from '../../src/engine/duckdb/lake.ts';
import { load, scratchFolder, select } from '../load/open-fixture.ts';
import { askOn, lakeOf } from '../spark/both-engines.ts';
import { ask, columnsOf, tableOf } from './fixture-store.ts';

const HOSTILE = `x"',breakdown;--`;
const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');

beforeAll(async () => {
  const write = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder.path, name), `${lines.join('\n')}\n`);
    return join(folder.path, name);
  };
  await load(database, [
    write(
      'accounts.csv',
      'account id,account name,industry,渠道经理,Score,Latitude,Signed,Wave',
      'A1,Acme,Steel,王经理,3,31.2304167,2024-01-05,Old',
      'A2,Birch,Food,李经理,3.5,39.9042,2024-02-01,New',
      'A3,Cuprum,,,4,22,,',
    ),
    write(
      'orders.csv',
      `order id,order date,account id,amount,Wave,"${HOSTILE.replaceAll('"', '""')}"`,
      'O1,2024-01-01,A1,100,,a',
      'O2,2024-02-01,A2,60,Web,b',
      'O3,2024-03-01,A3,40,,a',
    ),
    write(
      'lines.csv',
      'order id,order date,account id,product id,product name,quantity,amount,Batch',
      'O4,2024-03-02,A1,P1,Pen,1,7,L1',
      'O4,2024-03-02,A1,P2,Ink,1,5,L2',
    ),
  ]);
});
afterAll(() => folder.remove());

/** One word of a command line, whatever is in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'"'"'`)}'`;

const ranked = async (by: string): Promise<Cell[][]> =>
  columnsOf(tableOf(await ask(database, `rank ${quoted(by)}`), 'ranking'), 'name', 'value');

describe('a column of the files’ own', () => {
  test('keeps every value: numbers with a fraction are no whole numbers, and none is rounded', async () => {
    expect(
      await select(database, 'SELECT ext.Score, ext.Latitude FROM store.crm.accounts ORDER BY account_id'),
    ).toEqual([
      [3, 31.2304167],
      [3.5, 39.9042],
      [4, 22],
    ]);
  });

  test('is ranked, from the account of each order', async () => {
    expect(await ranked('ext.渠道经理')).toEqual([
      ['王经理', 112],
      ['李经理', 60],
    ]);
    expect(await ranked('accounts.ext.渠道经理')).toEqual(await ranked('ext.渠道经理'));
  });

  test('numbers and days are called by what they are', async () => {
    expect(await ranked('ext.Score')).toEqual([
      ['3', 112],
      ['3.5', 60],
      ['4', 40],
    ]);
    expect(await ranked('ext.Signed')).toEqual([
      ['2024-01-05', 112],
      ['2024-02-01', 60],
    ]);
  });

  test('an order’s own value comes before its account’s, unless one of them is named', async () => {
    expect(await ranked('ext.Wave')).toEqual([
      ['Old', 112],
      ['Web', 60],
    ]);
    expect(await ranked('accounts.ext.Wave')).toEqual([
      ['Old', 112],
      ['New', 60],
    ]);
    expect(await ranked('orders.ext.Wave')).toEqual([['Web', 60]]);
  });

  test('of order lines leaves orders without lines to those that name none', async () => {
    expect(await ranked('ext.batch')).toEqual([
      ['L1', 7],
      ['L2', 5],
    ]);
  });

  test('any header does', async () => {
    expect(await ranked(`ext.${HOSTILE}`)).toEqual([
      ['a', 140],
      ['b', 60],
    ]);
  });

  test('gives the words of the ranking, and says what names none', async () => {
    const { result } = await ask(database, 'rank ext.渠道经理');
    expect(result.tables[0]?.title).toEqual({ en: 'Values of 渠道经理 by sales', zh: '渠道经理销售额排名' });
    expect(result.findings.find(({ code }) => code === 'rank/unnamed')?.text).toEqual({
      en: 'No 渠道经理 is named for part of sales (40), which is included in the others.',
      zh: '未注明渠道经理的销售额为 40，计入“其余”。',
    });
  });

  test('breaks series down; the series of what has no value is called so', async () => {
    const tested = tableOf(await ask(database, 'anomalies series --every month --by ext.渠道经理'), 'tested');
    expect(columnsOf(tested, 'member')).toEqual([['王经理'], ['李经理'], ['']]);
    expect(tested.columns[0]?.words?.['']).toEqual({ en: '(no value)', zh: '（未填写）' });
  });

  test('is read from a lake too', async () => {
    const { answer } = await askOn(await openLake(await lakeOf(database)), 'rank ext.Wave');
    expect(columnsOf(tableOf(answer, 'ranking'), 'name', 'value')).toEqual([
      ['Old', 112],
      ['Web', 60],
    ]);
  });

  test.each([
    ['ext.渠道经里', 'Did you mean "ext.渠道经理"?'],
    ['ext.Wavve', 'Did you mean "ext.Wave" or "orders.ext.Wave" or "accounts.ext.Wave"?'],
    ['accounts.ext.Batch', 'Did you mean "ext.Batch"?'],
    ['ext.foobarbaz', /^Available: ext\.Batch, ext\.Wave, .*ext\.Signed/],
    ['渠道经理', /ext\.NAME/],
  ])('%s, which is none, is a mistake that lists near names', async (by, advice) => {
    const failed = ask(database, `rank ${by}`).catch(
      (error: unknown) => [error].flatMap((one) => Object(one).errors ?? one)[0],
    );
    expect(await failed).toMatchObject({ exit: 2, advice: { en: expect.stringMatching(advice) } });
  });
});
