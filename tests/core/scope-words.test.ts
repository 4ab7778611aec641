import { expect, test } from 'vitest';
import { filterWords, spanWords } from '../../src/core/scope-words.ts';

test.each([
  ['2024-01-01', '2024-03-31', '2024-01-01 to 2024-03-31', '2024-01-01 至 2024-03-31'],
  ['2024-01-01', null, 'from 2024-01-01', '2024-01-01 起'],
  [null, '2024-03-31', 'until 2024-03-31', '至 2024-03-31'],
])('dates from %s to %s in words', (from, to, en, zh) => {
  expect(spanWords({ from, to })).toEqual({ en, zh });
});

test('all dates need no words', () => {
  expect(spanWords({ from: null, to: null })).toBeNull();
});

test('a filter stands under its label, a flag without one under its name', () => {
  expect(filterWords({ region: ['华东', '华南'], where: ["tier = 'A'"], measure: ['orders'] })).toEqual([
    { label: { en: 'Region', zh: '大区' }, value: { en: '华东, 华南', zh: '华东、华南' } },
    { label: { en: 'Condition', zh: '条件' }, value: { en: "tier = 'A'", zh: "tier = 'A'" } },
    { label: { en: 'measure', zh: 'measure' }, value: { en: 'orders', zh: 'orders' } },
  ]);
});
