import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../src/core/text.ts';
import { renderTable } from '../../src/render/table.ts';
import { displayWidth, truncate } from '../../src/render/wide.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { answer, column, table } from './sample.ts';

describe('display width', () => {
  it.each([
    ['abc', 3],
    ['中文', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['한글', 4],
    ['—…', 2],
    ['❤️', 2],
    ['', 0],
  ])('%s is %d wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts to the width and never through a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
        expect(truncate(text, width)).not.toMatch(/[\ud800-\udfff]/u);
      }),
    );
  });
});

describe('terminal table', () => {
  const hostile = table(
    't',
    same('Hostile'),
    [column('name', 'text'), column('n', 'count')],
    HOSTILE.map((value, index) => [value, index * 1000]),
  );
  const result = { tables: [hostile], charts: [], findings: [] };

  it('keeps every row on one line, aligned, within the width, without control characters', () => {
    const lines = renderTable(result, { lang: 'en', width: 40 }).trimEnd().split('\n');
    expect(lines).toHaveLength(HOSTILE.length + 3);
    expect(new Set(lines.slice(1).map(displayWidth))).toEqual(new Set([40]));
    expect(lines.join('')).not.toMatch(HARMFUL);
  });

  it('never cuts a number', () => {
    const numbers = table('t', same('T'), [column('a', 'money'), column('b', 'money')], [[1234567.891, 98765432.1]]);
    expect(renderTable({ ...result, tables: [numbers] }, { lang: 'en', width: 10 })).toContain('1,234,568  98,765,432');
  });

  it('colours only when asked', () => {
    expect(renderTable(answer.result, { lang: 'en' })).not.toContain(String.fromCharCode(27));
    expect(renderTable(answer.result, { lang: 'en', color: true })).toContain('\u001b[1m');
  });

  it('prints the header of an empty result', () => {
    expect(renderTable({ ...result, tables: [{ ...hostile, rows: [] }] }, { lang: 'en' })).toBe(
      'Hostile\nname  n\n────  ─\n',
    );
  });
});
