import { describe, expect, it } from 'vitest';
import { type Lang, same } from '../../src/core/text.ts';
import { compileChart } from '../../src/render/chart/compile.ts';
import { drawChart } from '../../src/render/chart/draw.ts';
import { textWidth, wrap } from '../../src/render/chart/text-width.ts';
import { rasterise } from '../../src/render/png.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { charts, heat, ranking, stages, table, trend } from './sample.ts';

const DRAWN = [
  { chart: charts.bar, table: ranking },
  { chart: charts.pareto, table: ranking },
  { chart: charts.trend, table: trend },
  { chart: charts.funnel, table: stages },
  { chart: charts.heat, table: heat },
] as const;
const CASES = DRAWN.flatMap((drawn) => (['en', 'zh'] as const).map((lang) => [drawn.chart.name, lang, drawn] as const));

/** Places of all texts in the picture, by walking the groups and their translations. */
function textBoxes(svg: string): { readonly text: string; readonly left: number; readonly right: number }[] {
  const boxes = [];
  const path: number[] = [];
  for (const [, close, tag, attributes = '', content = ''] of svg.matchAll(/<(\/?)(g|text)\b([^>]*)>([^<]*)/g)) {
    if (close === '/') {
      if (tag === 'g') path.pop();
      continue;
    }
    const shift = Number(/transform="translate\((-?[\d.]+)/.exec(attributes)?.[1] ?? 0);
    if (tag === 'g') {
      path.push(shift);
      continue;
    }
    if (/rotate/.test(attributes)) continue;
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 11);
    const width = textWidth(content.replace(/&\w+;/g, 'x'), size);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const start =
      path.reduce((sum, each) => sum + each, shift) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    boxes.push({ text: content, left: start, right: start + width });
  }
  return boxes;
}

describe.each(CASES)('%s in %s', (_name, lang, drawn) => {
  it('shows every text in full and inside the picture', async () => {
    const svg = await drawChart(drawn, lang);
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const boxes = textBoxes(svg);
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined| style="|<script|href=/);
  });

  it('is the same each time', async () => {
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => drawChart(drawn, lang)));
    expect(new Set(others)).toEqual(new Set([first]));
  });
});

describe('words and units', () => {
  const svg = (index: 0 | 1 | 2 | 3 | 4, lang: Lang) => drawChart(DRAWN[index], lang);

  it('titles, words, months and large numbers follow the language', async () => {
    for (const word of ['销售额逐月增长', '100万', '4月']) expect(await svg(2, 'zh')).toContain(`>${word}<`);
    for (const word of ['Sales grow from month to month', '1M', 'April'])
      expect(await svg(2, 'en')).toContain(`>${word}<`);
    expect(await svg(2, 'zh')).not.toMatch(/(mark|container|Title text)/);
    expect(await svg(3, 'zh')).toContain('>初步接触<');
    expect(await svg(1, 'zh')).toMatch(/>累计占比</);
  });

  it('transforms pass on labels, words and units', async () => {
    const spec = {
      transform: [
        { fold: ['amount', 'orders'] },
        { aggregate: [{ op: 'sum', field: 'value', as: 'total' }], groupby: ['key'] },
      ],
      mark: 'bar',
      encoding: { y: { field: 'key', type: 'nominal' }, x: { field: 'total', type: 'quantitative' } },
    };
    const drawn = await drawChart({ chart: { ...charts.trend, spec }, table: trend }, 'zh');
    expect(drawn).toMatch(/>订单数</);
    expect(drawn).toMatch(/\d万</);
  });

  it('shares beside bars have one decimal each', async () => {
    const encoding = {
      y: { field: 'name', type: 'nominal', title: null },
      text: { field: 'share', type: 'quantitative' },
    };
    const unit = ranking.columns.find(({ name }) => name === 'share')?.unit;
    const rows = [0.04, 0.038, 1].map((share, index) => [index, 'x', `N${index}`, 1, share, share]);
    const drawn = await drawChart(
      { chart: { ...charts.bar, spec: { mark: 'text', encoding } }, table: { ...ranking, rows } },
      'en',
    );
    expect(unit).toBe('share');
    expect([...drawn.matchAll(/>([\d.]+%)</g)].map(([, share]) => share)).toEqual(['4.0%', '3.8%', '100.0%']);
  });

  it('an empty table says so', async () => {
    expect(await drawChart({ chart: charts.bar, table: { ...ranking, rows: [] } }, 'zh')).toContain('>无数据<');
  });
});

describe('what is refused', () => {
  const compile = (spec: object) => compileChart({ ...charts.bar, spec }, ranking, 'en');
  it('an unknown field', () =>
    expect(compile({ mark: 'bar', encoding: { x: { field: 'nope', type: 'quantitative' } } })).rejects.toThrow('nope'));
  it('an unknown field in an expression', () =>
    expect(compile({ transform: [{ calculate: 'datum.nope * 2', as: 'x' }], mark: 'bar' })).rejects.toThrow('nope'));
  it('a warning of the compiler', () =>
    expect(
      compile({
        mark: 'bar',
        encoding: { x: { field: 'value', type: 'quantitative' }, shape: { field: 'name', type: 'nominal' } },
      }),
    ).rejects.toThrow('shape'));
  it('a colour that the theme does not have', () =>
    expect(compile({ mark: { type: 'bar', color: 'theme:99' } })).rejects.toThrow('theme:99'));
});

it('hostile names stay text', async () => {
  const names = table(
    'ranking',
    same('T'),
    ranking.columns,
    HOSTILE.map((name, index) => [index, 'x', name, index + 1, 0.1, 0.1]),
  );
  const svg = await drawChart({ chart: charts.bar, table: names }, 'en');
  expect(svg).not.toMatch(/<script/);
  expect(svg).not.toMatch(HARMFUL);
});

it('PNG has twice the pixels', async () => {
  const svg = await drawChart(DRAWN[3], 'zh');
  const png = Buffer.from(await rasterise(svg));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1600);
});

it('wraps titles at words and between Chinese characters', () => {
  expect(wrap('one two three', 10, 40)).toEqual(['one two', 'three']);
  expect(wrap('一二三四', 10, 25)).toEqual(['一二', '三四']);
});
