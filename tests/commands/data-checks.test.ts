import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { ask, columnsOf, fixtureStore, tableOf } from './fixture-store.ts';

const LINES = `Order ID,Order Date,Customer ID,Customer Name,Amount,Currency
1,2024-01-01,A1,Acme,10,USD
2,2024-02-01,A2,Bolt,20,CNY
3,2024-03-01,A2,Bolt,30,CNY
4,,A2,Bolt,40,CNY
`;
const DEALS = `Opportunity ID,Opportunity Name,Stage,Amount,Currency,Created Date
1,One,Won,10,USD,2024-01-01
2,Two,Lost,20,EUR,
`;

const folder = scratchFolder();
const database = join(folder.path, 'money.duckdb');
beforeAll(async () => {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder.path, name), text);
    return join(folder.path, name);
  };
  await load(database, [write('lines.csv', LINES), write('deals.csv', DEALS)]);
});
afterAll(() => {
  folder.remove();
});

const codes = ({ result }: Answer): string[] => result.findings.map(({ code }) => code);

describe('several currencies', () => {
  test.each(['rank accounts', 'rfm', 'trend', 'figures'])('%s refuses to add them up', async (line) => {
    await expect(ask(database, line)).rejects.toMatchObject({
      exit: 2,
      code: 'analysis/currencies',
      text: { en: 'Sales in scope are in several currencies (CNY, USD), which cannot be added up.' },
      advice: { zh: '请逐一查看，例如 --currency CNY。' },
    });
  });

  test('deals are looked at by themselves', async () => {
    await expect(ask(database, 'funnel')).rejects.toMatchObject({ text: { zh: expect.stringContaining('EUR、USD') } });
  });

  test('one of them is a filter; a wrong one has near names', async () => {
    const ranking = tableOf(await ask(database, 'rank accounts --currency CNY'), 'ranking');
    expect(columnsOf(ranking, 'id', 'value')).toEqual([['A2', 90]]);
    await expect(ask(database, 'rank accounts --currency CNX')).rejects.toMatchObject({ advice: { en: /CNY/ } });
  });

  test('another filter that leaves one is enough; counts need none', async () => {
    const scope = { filters: {}, where: "name = 'Bolt'" };
    expect(tableOf(await ask(database, 'rank accounts', { scope }), 'ranking').rows).toHaveLength(1);
    expect(tableOf(await ask(database, 'rank accounts --measure orders'), 'ranking').rows).toHaveLength(2);
  });
});

describe('rows without a date', () => {
  test('are said to drop out of a period', async () => {
    const { result } = await ask(database, 'rank accounts --currency CNY --period 2024');
    expect(result.findings.find(({ code }) => code === 'scope/undated')?.text).toEqual({
      en: 'Sales: rows without a date (ordered_at) are in no period: 1.',
      zh: '销售：有 1 条没有日期（ordered_at），未计入任何期间。',
    });
  });

  test('count where no period was asked for, unless the analysis has one in any case', async () => {
    expect(codes(await ask(database, 'rank accounts --currency CNY'))).not.toContain('scope/undated');
    expect(codes(await ask(database, 'trend --currency CNY'))).toContain('scope/undated');
    expect(codes(await ask(database, 'figures --currency CNY'))).toContain('scope/undated');
  });

  test('any of several dates will do', async () => {
    expect(codes(await ask(database, 'funnel --currency EUR --period 2024'))).toContain('scope/undated');
    expect(codes(await ask(database, 'funnel --currency USD --period 2024'))).not.toContain('scope/undated');
  });

  test('figures tell of deals that were closed on no day', async () => {
    expect(codes(await ask(database, 'figures --currency USD'))).toContain('figures/undated-deals');
  });
});

describe('files without rows', () => {
  test.each(['rank accounts', 'rfm', 'trend', 'figures', 'funnel'])('%s prints headers and a warning', async (line) => {
    const answer = await ask(await fixtureStore('empty'), line);
    expect(codes(answer)).toContain('analysis/no-rows');
    expect(answer.result.tables.length).toBeGreaterThan(0);
  });

  test('what was never loaded is asked for', async () => {
    await expect(ask(await fixtureStore('pipeline'), 'rfm')).rejects.toMatchObject({
      exit: 2,
      code: 'analysis/missing-entity',
    });
  });
});
