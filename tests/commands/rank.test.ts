import { describe, expect, test } from 'vitest';
import { ask, columnsOf, fixtureStore, tableOf } from './fixture-store.ts';

const codes = async (fixture: string, line: string): Promise<string[]> =>
  (await ask(await fixtureStore(fixture), line)).result.findings.map(({ code }) => code);

describe('rank', () => {
  test('ties share the better rank and stand in the order of their ids', async () => {
    const answer = await ask(await fixtureStore('ties'), 'rank accounts');
    expect(columnsOf(tableOf(answer, 'ranking'), 'rank', 'id', 'value')).toEqual([
      [1, 'T1', 600],
      [1, 'T2', 600],
      [3, 'T3', 300],
      [3, 'T4', 300],
      [5, 'T5', 200],
      [6, 'T6', 100],
    ]);
  });

  test.each([
    ['rank accounts', 'Customers by sales', '客户销售额排名'],
    ['rank products --measure profit', 'Products by profit', '产品利润排名'],
    ['rank regions --measure orders', 'Regions by orders', '大区订单数排名'],
  ])('%s: its tables are called by what they rank', async (line, en, zh) => {
    const { result } = await ask(await fixtureStore('tiny'), line);
    expect(result.tables.map(({ title }) => title)).toEqual([
      { en, zh },
      { en: `${en}: reconciliation`, zh: `${zh}：对账` },
      { en: `${en}: concentration`, zh: `${zh}：集中度` },
    ]);
  });

  test('a cut through a tie is told, and the parts make the total', async () => {
    const answer = await ask(await fixtureStore('ties'), 'rank accounts --top 1');
    expect(columnsOf(tableOf(answer, 'ranking'), 'id')).toEqual([['T1']]);
    expect(columnsOf(tableOf(answer, 'reconciliation'), 'part', 'members', 'value')).toEqual([
      ['listed', 1, 600],
      ['others', 5, 1500],
      ['total', 6, 2100],
    ]);
    expect(answer.result.findings.map(({ code }) => code)).toContain('rank/tied');
    expect(await codes('ties', 'rank accounts --top 2')).not.toContain('rank/tied');
  });

  test('returns and returned orders are deducted; --gross leaves negative lines out', async () => {
    const net = await ask(await fixtureStore('returns'), 'rank accounts');
    expect(columnsOf(tableOf(net, 'ranking'), 'id', 'value')).toEqual([
      ['R1', 700],
      ['R2', 400],
      ['R3', 400],
      ['R4', -200],
    ]);
    const gross = await ask(await fixtureStore('returns'), 'rank accounts --gross');
    expect(columnsOf(tableOf(gross, 'reconciliation'), 'value').at(-1)).toEqual([2000]);
  });

  test('where a sum is below zero no share of members is claimed, and the running share says why it passes 100%', async () => {
    const answer = await ask(await fixtureStore('returns'), 'rank accounts');
    expect(tableOf(answer, 'concentration').rows).toEqual([
      [0.5, null, null],
      [0.8, null, null],
      [0.95, null, null],
    ]);
    expect(answer.result.findings.map(({ code }) => code)).toContain('rank/below-zero');
  });

  test('orders counts orders above zero', async () => {
    const answer = await ask(await fixtureStore('returns'), 'rank accounts --measure orders');
    expect(columnsOf(tableOf(answer, 'ranking'), 'id', 'value').at(-1)).toEqual(['R4', 0]);
    expect(tableOf(answer, 'ranking').columns.find(({ name }) => name === 'value')).toMatchObject({
      unit: 'count',
      label: { zh: '订单数' },
    });
  });

  test.each([
    [
      'products',
      [
        ['Q1', '数字示波器', 48_000],
        ['Q2', '生物显微镜', 46_000],
        ['Q3', '测试探头', 6_000],
      ],
    ],
    [
      'regions',
      [
        ['华北', '华北', 56_000],
        ['华东', '华东', 37_000],
        ['华南', '华南', 7_000],
      ],
    ],
    [
      'owners',
      [
        ['王芳', '王芳', 56_000],
        ['李强', '李强', 37_000],
        ['赵敏', '赵敏', 7_000],
      ],
    ],
  ])('ranks Chinese %s', async (by, expected) => {
    const answer = await ask(await fixtureStore('chinese'), `rank ${by}`);
    expect(columnsOf(tableOf(answer, 'ranking'), 'id', 'name', 'value')).toEqual(expected);
  });

  test.each([
    ['regions', true],
    ['accounts', undefined],
  ])('the ids of %s are redundant for people: %s', async (by, redundant) => {
    const { columns } = tableOf(await ask(await fixtureStore('tiny'), `rank ${by}`), 'ranking');
    expect(columns.find(({ name }) => name === 'id')?.redundant).toBe(redundant);
  });

  test('hostile names come out as they went in', async () => {
    const answer = await ask(await fixtureStore('hostile'), 'rank accounts --all');
    expect(columnsOf(tableOf(answer, 'ranking'), 'value').map(([value]) => value)).toEqual(
      Array.from({ length: 20 }, (_, at) => 2000 - 100 * at),
    );
    const regions = await ask(await fixtureStore('hostile'), 'rank regions');
    expect(columnsOf(tableOf(regions, 'ranking'), 'id', 'value')).toEqual([
      ["North'; --", 11_000],
      ['<South>', 10_000],
    ]);
  });

  test('a customer whose own record lies outside the filter still has a name', async () => {
    const answer = await ask(await fixtureStore('tiny'), 'rank accounts --region South --top 1');
    expect(columnsOf(tableOf(answer, 'ranking'), 'id', 'name')).toEqual([['A2', 'Birch Foods']]);
  });

  test('a period without sales gives headers and no rows', async () => {
    const answer = await ask(await fixtureStore('tiny'), 'rank accounts --period 1999');
    expect(tableOf(answer, 'ranking').rows).toEqual([]);
    expect(columnsOf(tableOf(answer, 'reconciliation'), 'members', 'value', 'share').at(-1)).toEqual([0, 0, null]);
  });

  test('a measure that the data does not have is an error that says so', async () => {
    await expect(ask(await fixtureStore('ties'), 'rank accounts --measure profit')).rejects.toMatchObject({
      exit: 2,
      code: 'rank/no-measure',
    });
  });
});
