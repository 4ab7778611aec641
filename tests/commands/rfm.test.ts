import { describe, expect, test } from 'vitest';
import { openScratch } from '../../src/engine/duckdb/open.ts';
import { readQuery } from '../../src/engine/sql-files.ts';
import { ask, columnsOf, fixtureStore, tableOf } from './fixture-store.ts';

describe('rfm', () => {
  test('equal values get equal scores', async () => {
    const answer = await ask(await fixtureStore('ties'), 'rfm');
    const scores = columnsOf(tableOf(answer, 'scores'), 'account_id', 'recency_days', 'r', 'f', 'm').sort();
    expect(scores).toEqual([
      ['T1', 0, 3, 3, 4],
      ['T2', 0, 3, 3, 4],
      ['T3', 29, 1, 1, 2],
      ['T4', 15, 2, 3, 2],
      ['T5', 0, 3, 1, 1],
      ['T6', 56, 1, 1, 1],
    ]);
  });

  test('recent is better, often is better, more is better', async () => {
    const scores = tableOf(await ask(await fixtureStore('tiny'), 'rfm'), 'scores');
    expect(columnsOf(scores, 'account_id', 'recency_days', 'r', 'f', 'm').sort()).toEqual([
      ['A1', 0, 5, 5, 5],
      ['A2', 41, 3, 4, 4],
      ['A3', 73, 1, 2, 3],
      ['A4', 20, 4, 2, 2],
      ['A5', 59, 2, 1, 1],
    ]);
  });

  test('who only returned goods does not count; money is net of returns', async () => {
    const scores = tableOf(await ask(await fixtureStore('returns'), 'rfm'), 'scores');
    expect(columnsOf(scores, 'account_id', 'frequency', 'monetary').sort()).toEqual([
      ['R1', 2, 700],
      ['R2', 1, 400],
      ['R3', 1, 400],
    ]);
  });

  test('orders after the as-of date count with recency 0, and that is said', async () => {
    const answer = await ask(await fixtureStore('tiny'), 'rfm --as-of 2024-05-01');
    expect(columnsOf(tableOf(answer, 'coverage'), 'scored', 'later')).toEqual([[5, 4]]);
    expect(answer.result.findings.map(({ code }) => code)).toContain('rfm/later-orders');
    const scores = columnsOf(tableOf(answer, 'scores'), 'account_id', 'recency_days');
    expect(Object.fromEntries(scores)).toMatchObject({ A1: 0, A3: 13 });
  });

  test('a period without orders gives every segment with nobody in it', async () => {
    const answer = await ask(await fixtureStore('tiny'), 'rfm --period 1999');
    expect(columnsOf(tableOf(answer, 'segments'), 'customers')).toEqual(Array.from({ length: 11 }, () => [0]));
    expect(tableOf(answer, 'scores').rows).toEqual([]);
    expect(answer.result.findings).toEqual([]);
  });

  test('every combination of scores has exactly one rule', async () => {
    const engine = await openScratch();
    const rules = (await engine.query(readQuery(['rfm'], 'rules'))).rows;
    await engine.close();
    const steps = [1, 2, 3, 4, 5];
    const cube = steps.flatMap((r) => steps.flatMap((f) => steps.map((m) => ({ r, mean: (f + m) / 2 }))));
    const fits = cube.map(
      ({ r, mean }) =>
        rules.filter(
          ([, , rFrom, rTo, from, to]) =>
            r >= Number(rFrom) && r <= Number(rTo) && mean >= Number(from) && mean <= Number(to),
        ).length,
    );
    expect(fits).toEqual(cube.map(() => 1));
    expect(new Set(rules.map(([, segment]) => segment)).size).toBe(11);
  });

  test('every rule and segment has its Chinese words', async () => {
    const rules = tableOf(await ask(await fixtureStore('tiny'), 'rfm'), 'rules');
    for (const name of ['segment', 'meaning']) {
      const words = rules.columns.find((column) => column.name === name)?.words ?? {};
      for (const [value] of columnsOf(rules, name))
        expect(words[String(value)]?.zh, String(value)).toMatch(/\p{Script=Han}/u);
    }
  });
});
