import { describe, expect, test } from 'vitest';
import { projectOf } from '../../src/settings/settings.ts';
import { ask, columnsOf, fixtureStore, tableOf } from './fixture-store.ts';

const counts = async (line: string): Promise<unknown[]> => {
  const stages = tableOf(await ask(await fixtureStore('pipeline'), line), 'stages');
  return columnsOf(stages, 'deals').map(([deals]) => deals);
};

describe('funnel', () => {
  test('snapshot counts deals by the stage they are in', async () => {
    const stages = tableOf(await ask(await fixtureStore('pipeline'), 'funnel'), 'stages');
    expect(columnsOf(stages, 'deals', 'amount')).toEqual([
      [2, 30_000],
      [1, 5_000],
      [1, 15_000],
      [0, 0],
      [1, 40_000],
      [4, 90_000],
      [3, 20_000],
    ]);
  });

  test.each([
    ['implied', [12, 9, 7, 7, 5, 4]],
    ['any', [9, 8, 4, 6, 3, 4]],
    ['strict', [9, 7, 4, 4, 2, 2]],
  ])('cohort, %s', async (order, expected) => {
    expect(await counts(`funnel --mode cohort --order ${order}`)).toEqual(expected);
  });

  test('a win rate of few deals is marked and has its interval', async () => {
    const outcome = tableOf(await ask(await fixtureStore('pipeline'), 'funnel'), 'outcome');
    expect(columnsOf(outcome, 'won', 'lost', 'open', 'closed', 'low_n')).toEqual([[4, 3, 5, 7, true]]);
  });

  test('nothing closed: no rate rather than zero', async () => {
    const answer = await ask(await fixtureStore('pipeline'), 'funnel --period 1999');
    expect(columnsOf(tableOf(answer, 'outcome'), 'closed', 'win_rate', 'low', 'high')).toEqual([[0, null, null, null]]);
  });

  test('filters reach it', async () => {
    const scope = { filters: { owner: ['Ann Archer'] } };
    const outcome = tableOf(await ask(await fixtureStore('pipeline'), 'funnel', { scope }), 'outcome');
    expect(columnsOf(outcome, 'won', 'lost', 'open')).toEqual([[2, 1, 3]]);
  });

  test('stages of one’s own take the place that acrm.yaml gives them', async () => {
    const project = projectOf({ stages: [{ stage: 'Negotiation/Review', after: 'Prospecting' }] });
    const stages = tableOf(await ask(await fixtureStore('pipeline'), 'funnel', { project }), 'stages');
    expect(columnsOf(stages, 'stage').slice(0, 2)).toEqual([['Prospecting'], ['Negotiation/Review']]);
  });
});
