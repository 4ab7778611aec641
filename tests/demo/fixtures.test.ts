import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Row } from './reading.ts';
import { cell, records, sumBy } from './reading.ts';

const fixture = (path: string, encoding?: string): readonly Row[] =>
  records(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)), encoding);

/** The figures of each fixture's README, so that neither page nor file moves alone. */
test('tiny', () => {
  const lines = fixture('tiny/order_lines.csv');
  expect(lines).toHaveLength(20);
  expect(new Set(lines.map((row) => cell(row, 'Order ID'))).size).toBe(12);
  expect(sumBy(lines, 'Account ID', 'Amount')).toEqual({ A1: 5000, A2: 2500, A3: 1500, A4: 700, A5: 300 });
  expect(sumBy(lines, 'Product ID', 'Amount')).toEqual({ P4: 6000, P1: 1200, P2: 2400, P3: 400 });
  expect(sumBy(lines, 'Account ID', 'Profit')).toEqual({ A1: 1730, A2: 970, A3: 550, A4: 200, A5: 110 });
  expect(sumBy(lines, 'Region', 'Amount')).toEqual({ North: 6000, South: 4000 });
});

test('chinese', () => {
  const lines = fixture('chinese/订单明细.csv');
  expect(sumBy(lines, '客户编号', '金额')).toEqual({ K01: 55000, K02: 25000, K03: 12000, K04: 7000, K05: 1000 });
  expect(sumBy(lines, '大区', '金额')).toEqual({ 华北: 56000, 华东: 37000, 华南: 7000 });
  const names = fixture('chinese/客户.csv', 'gb18030').map((row) => cell(row, '客户名称'));
  expect(new Set(names)).toEqual(new Set(lines.map((row) => cell(row, '客户名称'))));
});

test('ties', () => {
  const lines = fixture('ties/order_lines.csv');
  expect(sumBy(lines, 'Account ID', 'Amount')).toEqual({ T1: 600, T2: 600, T3: 300, T4: 300, T5: 200, T6: 100 });
  expect(sumBy(lines, 'Product ID', 'Amount')).toEqual({ P1: 1200, P2: 900 });
});

test('empty', () => {
  for (const name of ['accounts', 'order_lines', 'opportunities']) expect(fixture(`empty/${name}.csv`)).toEqual([]);
});

test('pipeline', () => {
  const deals = fixture('pipeline/opportunities.csv');
  expect(deals).toHaveLength(12);
  expect(sumBy(deals, 'Stage', 'Amount')).toEqual({
    Prospecting: 30000,
    Qualification: 5000,
    'Needs Analysis': 15000,
    'Negotiation/Review': 40000,
    'Closed Won': 90000,
    'Closed Lost': 20000,
  });
  expect(sumBy(deals, 'Opportunity Owner', 'Amount')).toEqual({ 'Ann Archer': 110000, 'Ben Brook': 90000 });
  const reached = new Map<string, Set<string>>();
  const steps = fixture('pipeline/opportunity_history.csv').map((row) => [
    cell(row, 'To Stage'),
    cell(row, 'Opportunity ID'),
  ]);
  expect(steps).toHaveLength(36);
  for (const [stage = '', id = ''] of [
    ...steps,
    ...deals.map((row) => [cell(row, 'Stage'), cell(row, 'Opportunity ID')]),
  ]) {
    reached.set(stage, (reached.get(stage) ?? new Set()).add(id));
  }
  expect(Object.fromEntries([...reached].map(([stage, ids]) => [stage, ids.size]))).toEqual({
    Prospecting: 9,
    Qualification: 8,
    'Needs Analysis': 4,
    'Proposal/Price Quote': 6,
    'Negotiation/Review': 3,
    'Closed Won': 4,
    'Closed Lost': 3,
  });
});

test('returns', () => {
  const lines = fixture('returns/order_lines.csv');
  expect(sumBy(lines, 'Account ID', 'Amount')).toEqual({ R1: 700, R2: 600, R3: 400, R4: -200 });
  const sold = lines.filter((row) => !cell(row, 'Amount').startsWith('-'));
  expect(sumBy(sold, 'Account ID', 'Amount')).toEqual({ R1: 900, R2: 600, R3: 500 });
  expect(fixture('returns/returns.csv').map((row) => cell(row, 'Order ID'))).toEqual(['O05']);
});

test('hostile', () => {
  const lines = fixture('hostile/order_lines.csv');
  expect(sumBy(lines, 'Region', 'Amount')).toEqual({ "North'; --": 11000, '<South>': 10000 });
  expect(new Set(lines.map((row) => cell(row, 'Account Name'))).size).toBe(20);
});
