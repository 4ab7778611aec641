import { describe, expect, it } from 'vitest';
import type { Cell, Unit } from '../../src/core/table.ts';
import { columnFormatter, formatCell, formatChange, formatFigure, formatShort } from '../../src/render/format.ts';
import { column } from './sample.ts';

const cell = (value: Cell, unit: Unit): string => formatCell(value, { unit }, 'en');

describe('formatCell', () => {
  it.each<[Cell, Unit, string]>([
    [null, 'money', '—'],
    [null, 'text', '—'],
    [Number.NaN, 'number', '—'],
    [5009, 'count', '5,009'],
    [2.5, 'count', '2.5'],
    [742836945.55, 'count', '742,836,946'],
    ['9007199254740993', 'count', '9,007,199,254,740,993'],
    [25043.05, 'money', '25,043.05'],
    [25043.5, 'money', '25,043.50'],
    [100, 'money', '100'],
    [2297200.8603, 'money', '2,297,201'],
    ['12345678901234567890.126', 'money', '12,345,678,901,234,567,890'],
    [-0.001, 'money', '0.00'],
    [0.12345, 'share', '12.3%'],
    [1, 'share', '100.0%'],
    [0, 'share', '0.0%'],
    [0.0001, 'share', '<0.1%'],
    [-0.0001, 'share', '>-0.1%'],
    [3, 'days', '3'],
    [3.25, 'days', '3.3'],
    [4, 'score', '4'],
    [0.123456, 'number', '0.1235'],
    [1e-9, 'number', '0.0000'],
    ['2017-12-30', 'date', '2017-12-30'],
    ['007', 'id', '007'],
    [42, 'id', '42'],
    ['n/a', 'count', 'n/a'],
    [true, 'flag', 'yes'],
    [0, 'flag', 'no'],
  ])('%j as %s is %s', (value, unit, expected) => {
    expect(cell(value, unit)).toBe(expected);
  });

  it('speaks Chinese and translates words, whatever their names', () => {
    const stage = column('stage', 'text', undefined, { won: { en: 'Won', zh: '赢单' } });
    expect(formatCell(true, { unit: 'flag' }, 'zh')).toBe('是');
    expect(formatCell('won', stage, 'zh')).toBe('赢单');
    expect(formatCell('toString', stage, 'zh')).toBe('toString');
  });

  it('gives one column one number of decimals', () => {
    const cells = [1, 2.5, null];
    expect(cells.map(columnFormatter({ unit: 'money' }, cells, 'en'))).toEqual(['1.00', '2.50', '—']);
  });
});

describe('formatShort', () => {
  it.each<[number, Unit, string, string]>([
    [1234567, 'money', '1.23M', '123.5万'],
    [123400, 'money', '123.4K', '12.3万'],
    [123456789, 'count', '123.5M', '1.23亿'],
    [999_999, 'count', '1M', '100万'],
    [999_960_000, 'count', '1B', '10亿'],
    [99_999_999, 'count', '100M', '1亿'],
    [996, 'count', '996', '996'],
    [9_999, 'count', '10K', '9,999'],
    [10_000, 'count', '10K', '1万'],
    [-2_500_000, 'money', '-2.5M', '-250万'],
    [0, 'money', '0', '0'],
    [0.123, 'share', '12.3%', '12.3%'],
    [0.5, 'share', '50%', '50%'],
    [12.345, 'money', '12.35', '12.35'],
  ])('%d %s', (value, unit, en, zh) => {
    expect(formatShort(value, unit, 'en')).toBe(en);
    expect(formatShort(value, unit, 'zh')).toBe(zh);
  });

  it('leaves readable headlines whole', () => {
    expect(formatFigure(733215.2549, 'money', 'en')).toBe('733,215');
    expect(formatFigure(733215.2549, 'money', 'zh')).toBe('73.3万');
    expect(formatFigure(null, 'money', 'en')).toBe('—');
  });

  it('signs a change', () => {
    const changes = [0.123, -0.05, 0, null].map((change) => formatChange(change, 'money', 'en'));
    expect(changes).toEqual(['+12.3%', '-5.0%', '0.0%', '—']);
  });

  it('gives the change of a share in points', () => {
    expect([0.01, -0.001, 0].map((change) => formatChange(change, 'share', 'en'))).toEqual([
      '+1.0 pp',
      '-0.1 pp',
      '0.0 pp',
    ]);
    expect(formatChange(0.01, 'share', 'zh')).toBe('+1.0 个百分点');
    expect(formatChange(0.0001, 'share', 'zh')).toBe('<0.1 个百分点');
  });
});
