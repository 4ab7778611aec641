import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { type Lang, same } from '../../src/core/text.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { type Format, type RenderOptions, render } from '../../src/render/index.ts';
import { escapeMarkdown } from '../../src/render/md.ts';
import { renderTsv } from '../../src/render/tsv.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { answer, answered, column, report, stages, table, trend } from './sample.ts';

const text = async (format: Format, lang: Lang, options: RenderOptions = {}): Promise<string> =>
  String(await render(answered(lang), format, options));

describe('goldens', () => {
  for (const lang of ['en', 'zh'] as const) {
    it.each(['table', 'md', 'json'] as const)(`%s in ${lang}`, async (format) => {
      await expect(await text(format, lang, { width: 80 })).toMatchFileSnapshot(
        `../golden/render/ranking.${lang}.${format === 'table' ? 'txt' : format}`,
      );
    });
  }
  it.each(['csv', 'tsv', 'ndjson'] as const)('%s', async (format) => {
    await expect(await text(format, 'zh', { only: 'stages' })).toMatchFileSnapshot(`../golden/render/stages.${format}`);
  });
  it('a report in md', async () => {
    await expect(String(await render(report('en'), 'md'))).toMatchFileSnapshot('../golden/render/report.en.md');
  });
});

/** Half a surrogate pair has no writing in UTF-8. */
const WRITABLE = HOSTILE.filter((text) => !/[\ud800-\udfff]/u.test(text));
const cells = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom(...WRITABLE)), { minLength: 1 });

describe('csv and tsv', () => {
  it.each([
    [renderCsv, ','],
    [renderTsv, '\t'],
  ] as const)('come back as they were (%#)', (render, delimiter) => {
    fc.assert(
      fc.property(cells, (rows) => {
        const written = render(table('t', same('t'), [column('a', 'text'), column('b",\t', 'text')], rows));
        expect(parse(written, { delimiter, record_delimiter: '\n' })).toEqual([['a', 'b",\t'], ...rows]);
      }),
    );
  });

  it('tell absent from empty, and keep raw values', () => {
    const rows = [[null, '', true, 0.5, 1e21, '12345678901234567890.5']];
    const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      column(name, 'text', undefined, { true: same('YES') }),
    );
    expect(renderCsv(table('t', same('t'), columns, rows))).toBe(
      'a,b,c,d,e,f\n,"",true,0.5,1e+21,12345678901234567890.5\n',
    );
  });

  it('have a header without rows', () => {
    expect(renderCsv(table('t', same('t'), [column('a', 'text')], []))).toBe('a\n');
  });
});

describe('markdown', () => {
  it.each([
    ['Ashbrook & Sons', 'Ashbrook & Sons'],
    ['R&D', 'R&D'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['&#60;', '&amp;#60;'],
    ['&<b>', '&&lt;b&gt;'],
  ])('%s is written %s', (value, escaped) => expect(escapeMarkdown(value)).toBe(escaped));

  it('an answer is headed by its table, once', async () => {
    const written = await text('md', 'en', { only: 'stages' });
    expect(written.match(/^#.*/gm)).toEqual(['# Deals by stage']);
  });

  it('keeps every value in its cell, without markup', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (value) => {
        const escaped = escapeMarkdown(value);
        expect(escaped).not.toMatch(/[\n\r<>]/);
        expect(escaped).not.toMatch(HARMFUL);
        expect(escaped.replace(/\\[\\`*_[\]|~$]/g, '')).not.toMatch(/[|`*_[\]~]/);
      }),
    );
  });
});

describe('columns that repeat another', () => {
  const repeated = { ...column('region', 'id'), redundant: true } as const;
  const regions = table('t', same('T'), [repeated, column('name', 'text')], [['Fenland', 'Fenland']]);
  const result = { tables: [regions], charts: [], findings: [] };
  const written = async (format: 'table' | 'md' | 'html' | 'csv' | 'json'): Promise<number> =>
    String(await render(answered('en', result), format, { only: 't' })).split('Fenland').length - 1;
  it.each(['table', 'md', 'html'] as const)('%s leaves them out', async (format) =>
    expect(await written(format)).toBe(1),
  );
  it.each(['csv', 'json'] as const)('%s keeps them', async (format) => expect(await written(format)).toBe(2));
});

describe('choice of parts', () => {
  const refusal = async (run: () => Promise<unknown>): Promise<KnownError> => {
    const error: unknown = await run().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof KnownError) return error;
    throw error ?? new Error('nothing was refused');
  };

  it.each(['table', 'csv', 'json', 'md', 'html', 'svg'] as const)(
    'a wrong name in %s lists near ones',
    async (format) => {
      const error = await refusal(() => text(format, 'en', { only: 'rankin' }));
      expect([error.exit, error.code, error.advice?.en]).toEqual([2, 'render/unknown-name', 'Did you mean "ranking"?']);
    },
  );

  it('a picture without a chart names the formats that work', async () => {
    const bare = answered('en', { ...answer.result, charts: [] });
    const error = await refusal(() => render(bare, 'svg'));
    expect(error.advice?.en).toContain('html');
  });

  it('a report is its first table in csv, and any that is asked for', async () => {
    expect(String(await render(report('en'), 'csv'))).toBe(renderCsv(trend));
    expect(String(await render(report('en'), 'csv', { only: 'stages' }))).toBe(renderCsv(stages));
  });

  it('words alone are no csv, which says what they can be', async () => {
    const words = { ...report('en'), result: { tables: [], charts: [], findings: [] } };
    const error = await refusal(() => render(words, 'csv'));
    expect([error.exit, error.code]).toEqual([2, 'render/no-table']);
    expect(error.advice?.en).toContain('html');
  });

  it('only one table in json', async () => {
    expect(Object.keys(JSON.parse(await text('json', 'en', { only: 'stages' })).tables)).toEqual(['stages']);
  });
});
