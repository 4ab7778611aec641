import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { KnownError, userError } from '../../src/core/errors.ts';
import { type Column, cell } from '../../src/core/table.ts';
import { makeReport } from '../../src/report/report.ts';
import { effectsWith, missing, note, provenance, rankingOf, table, templateOf } from './world.ts';

const COVER = { title: null, author: null, lang: 'en' } as const;

const make = (source: string, answers: Readonly<Record<string, Answer | Error>>) =>
  makeReport({ file: 'mine.md', source }, COVER, effectsWith(answers));

const block = (...lines: readonly string[]): string => ['```acrm', ...lines, '```'].join('\n');

const failure = async (source: string, answers: Readonly<Record<string, Answer | Error>>): Promise<KnownError> => {
  const error: unknown = await make(source, answers).catch((thrown: unknown) => thrown);
  if (error instanceof KnownError) return error;
  throw new Error(`not a known error: ${String(error)}`);
};

describe('a report', () => {
  it('puts the charts and tables of each block between its words, under names of their own', async () => {
    const source = templateOf(
      '# Customers',
      'Words.',
      block('rank accounts', '---', 'show: [chart pareto, table ranking]', 'limit: 1'),
      '# Products',
      block('rank products'),
    );
    const { document, result, scope } = await make(source, {
      'rank accounts': rankingOf('C'),
      'rank products': rankingOf('P'),
    });
    const shown = document.sections.map(({ blocks }) =>
      blocks.map((one) => {
        if (one.kind === 'text') return one.text.en;
        if (one.kind === 'findings') return one.findings.map(({ text }) => text.en);
        return one.kind === 'chart' ? `chart ${one.chart.name} of ${one.table.name}` : `${one.kind} ${one.table.name}`;
      }),
    );
    expect(shown).toEqual([
      ['Words.', 'chart pareto of ranking', 'table ranking', ['C lead']],
      [
        'chart products.ranking of products.ranking',
        'chart products.pareto of products.ranking',
        'table products.ranking',
        'table products.reconciliation',
        ['P lead'],
      ],
    ]);
    expect(document.sections[0]?.blocks[2]).toMatchObject({ kind: 'table', limit: 1 });
    expect(result.tables.map(({ name }) => name)).toEqual([
      'ranking',
      'reconciliation',
      'products.ranking',
      'products.reconciliation',
    ]);
    expect(result.charts.map(({ name, table: drawn }) => [name, drawn])).toEqual([
      ['ranking', 'ranking'],
      ['pareto', 'ranking'],
      ['products.ranking', 'products.ranking'],
      ['products.pareto', 'products.ranking'],
    ]);
    expect(scope).toEqual({ asOf: '2017-12-30', period: { from: '2017-01-01', to: null }, filters: {} });
  });

  it('cites cells that are there, and those that the analysis cited', async () => {
    const source = templateOf(
      '# A',
      block('rank accounts'),
      block('rank products'),
      block('rank owners', '---', 'show: []'),
    );
    const answers = { 'rank accounts': rankingOf('C'), 'rank products': rankingOf('P'), 'rank owners': rankingOf('O') };
    const { document, result } = await make(source, answers);
    const cited = result.findings.map(({ text, cites }) => {
      const [cite] = cites;
      const found = result.tables.find(({ name }) => name === cite?.table);
      if (cite === undefined || found === undefined) return [text.en, null];
      return [text.en, cell(found, cite.row, cite.column), cell(found, cite.row, 'name')];
    });
    expect(cited).toEqual([
      ['C lead', 20, 'C A'],
      ['P lead', 20, 'P A'],
      ['O lead', 20, 'O A'],
    ]);
    for (const one of document.sections.flatMap(({ blocks }) => blocks)) {
      if (one.kind !== 'findings') continue;
      for (const cite of one.findings.flatMap(({ cites }) => cites))
        expect(one.tables.map(({ name }) => name)).toContain(cite.table);
    }
  });

  it('asks each command line once, and tells a finding once', async () => {
    const source = templateOf(
      '# A',
      block('rank accounts', '---', 'show: [pareto]'),
      '# B',
      block('rank accounts', '---', 'show: [table ranking]'),
      block('rank products'),
    );
    const effects = effectsWith({
      'rank accounts': rankingOf('C', 'same words'),
      'rank products': rankingOf('P', 'same words'),
    });
    const { document, result } = await makeReport({ file: 'mine.md', source }, COVER, effects);
    expect(effects.asked).toEqual(['rank accounts', 'rank products']);
    expect(result.tables.map(({ name }) => name)).toEqual([
      'ranking',
      'reconciliation',
      'products.ranking',
      'products.reconciliation',
    ]);
    expect(document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'findings')).toHaveLength(1);
    expect(document.sections[1]?.sources).toHaveLength(2);
  });

  it('leaves findings out where the block says so', async () => {
    const { document, result } = await make(templateOf('# A', block('rank accounts', '---', 'findings: false')), {
      'rank accounts': rankingOf('C'),
    });
    expect(document.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['chart', 'chart', 'table', 'table']);
    expect(result.findings).toEqual([]);
  });

  it('carries title, author, language, and the facts that hold for all of it', async () => {
    const west = { ...rankingOf('W'), provenance: provenance('rank', { region: ['West'], owner: ['Ann', 'Bob'] }) };
    const ann = { ...rankingOf('A'), provenance: provenance('rank', { owner: ['Ann', 'Bob'] }) };
    const source = templateOf('# A', block('rank accounts --region West'), block('rank products'));
    const effects = effectsWith({ 'rank accounts --region West': west, 'rank products': ann });
    const { document, scope } = await makeReport(
      { file: 'mine.md', source },
      { title: 'Superstore', author: 'Ann', lang: 'zh' },
      effects,
    );
    expect(document).toMatchObject({ title: { en: 'Superstore', zh: 'Superstore' }, author: 'Ann', lang: 'zh' });
    expect(document.facts).toEqual([
      { label: { en: 'As of', zh: '截至' }, value: { en: '2017-12-30', zh: '2017-12-30' } },
      { label: { en: 'Period', zh: '统计期间' }, value: { en: 'from 2017-01-01', zh: '2017-01-01 起' } },
      { label: { en: 'Owner', zh: '负责人' }, value: { en: 'Ann, Bob', zh: 'Ann、Bob' } },
    ]);
    expect(scope.filters).toEqual({ owner: ['Ann', 'Bob'] });
  });

  it('shows a table of one row as figures with their change', async () => {
    const figures = table(
      'figures',
      {
        period_from: 'date',
        period_to: 'date',
        before_from: 'date',
        before_to: 'date',
        revenue: 'money',
        revenue_before: 'money',
        revenue_change: 'share',
        lost: 'count',
        lost_before: 'count',
        margin: 'share',
        margin_before: 'share',
      },
      ['2017-01-01', '2017-12-31', '2016-01-01', '2016-12-31', 733, 609, 0.2036, 5, null, null, null],
    );
    const columns = figures.columns.map((column): Column => {
      if (column.name === 'revenue') return { ...column, good: 'up' };
      return column.name === 'lost' ? { ...column, good: 'down' } : column;
    });
    const answer: Answer = {
      ...rankingOf('x'),
      result: {
        tables: [{ ...figures, columns }],
        charts: [],
        findings: [note('figures/up', 'up', 'figures', 0, 'revenue')],
      },
    };
    const { document } = await make(templateOf('# A', block('figures', '---', 'as: figures')), { figures: answer });
    expect(document.sections[0]?.blocks[0]).toMatchObject({
      kind: 'figures',
      note: {
        en: '2017-01-01 to 2017-12-31, compared with 2016-01-01 to 2016-12-31',
        zh: '2017-01-01 至 2017-12-31，对比 2016-01-01 至 2016-12-31',
      },
      figures: [
        { label: { en: 'revenue' }, unit: 'money', value: 733, before: 609, change: 0.2036, good: 'up' },
        { label: { en: 'lost' }, unit: 'count', value: 5, before: null, change: null, good: 'down' },
      ],
    });
  });
});

describe('what the database does not have', () => {
  const empty = (): Answer => {
    const { result, ...rest } = rankingOf('x');
    return {
      ...rest,
      result: { tables: result.tables.map((one) => ({ ...one, rows: [] })), charts: result.charts, findings: [] },
    };
  };

  it('is left out with its section where the block is optional', async () => {
    const source = templateOf(
      '# Sales',
      block('rank accounts'),
      '# Pipeline',
      'About deals.',
      block('funnel', '---', 'optional: true'),
      '# Notes',
      'Words alone.',
    );
    const { document } = await make(source, {
      'rank accounts': rankingOf('C'),
      funnel: missing('funnel', 'opportunities'),
    });
    expect(document.sections.map(({ title }) => title?.en)).toEqual(['Sales', 'Notes']);
  });

  it('is an error where it is not', async () => {
    const error = await failure(templateOf('# A', block('funnel')), { funnel: missing('funnel', 'opportunities') });
    expect([error.exit, error.code]).toEqual([2, 'analysis/missing-entity']);
  });

  it('is replaced by the other command line, also where rows are there but none has a name', async () => {
    const source = templateOf(
      '# A',
      block('rank regions', '---', 'show: [table ranking]', 'optional: true', 'else: rank provinces'),
    );
    const nameless = {
      ...rankingOf('x'),
      result: { ...rankingOf('x').result, tables: [table('ranking', { rank: 'count', name: 'text' }, [1, null])] },
    };
    for (const nothing of [empty(), nameless, missing('rank', 'orders')]) {
      const { document } = await make(source, { 'rank regions': nothing, 'rank provinces': rankingOf('Province') });
      expect(document.sections[0]?.blocks[0]).toMatchObject({
        table: {
          rows: [
            [1, 'Province A', 20],
            [2, 'Province B', 10],
          ],
        },
      });
    }
  });

  it('is an empty table where the block is not optional', async () => {
    const { document } = await make(templateOf('# A', block('rank accounts', '---', 'show: [table ranking]')), {
      'rank accounts': empty(),
    });
    expect(document.sections[0]?.blocks).toMatchObject([{ kind: 'table', table: { rows: [] } }]);
  });

  it('is told in its place where an optional analysis refuses the data', async () => {
    const refusal = userError('rank/currencies', { en: 'Sales are in EUR and USD.', zh: '销售额含 EUR 与 USD。' });
    const source = templateOf('# A', block('rank accounts', '---', 'optional: true'));
    const { document } = await make(source, { 'rank accounts': refusal });
    expect(document.sections[0]?.blocks).toEqual([{ kind: 'text', text: refusal.text }]);
    expect((await failure(templateOf('# A', block('rank accounts')), { 'rank accounts': refusal })).code).toBe(
      'rank/currencies',
    );
  });

  it('stops the report where it is everything, and says what to load', async () => {
    const source = templateOf(
      '# A',
      block('rank accounts', '---', 'optional: true'),
      '# B',
      block('funnel', '---', 'optional: true'),
      '# C',
      block('loads', '---', 'optional: true'),
    );
    const error = await failure(source, {
      loads: rankingOf('Loads'),
      'rank accounts': missing('rank', 'orders'),
      funnel: missing('funnel', 'opportunities'),
    });
    expect([error.exit, error.code]).toEqual([2, 'report/nothing']);
    expect(error.advice).toEqual({
      en: 'Load an export with any of orders, order_items, opportunities: acrm load FILE. If dates or filters are set, widen them.',
      zh: '请先导入含有以下任一数据的文件：orders、order_items、opportunities（acrm load 文件）。如设置了日期或筛选条件，请放宽。',
    });
  });
});

describe('mistakes of a template', () => {
  it('are all told, with line and near names, those that only running shows among them', async () => {
    const source = templateOf(
      '# A',
      block('rnak accounts'),
      block('rank acounts'),
      block('load file.csv'),
      block('dedupe explian'),
      block('rank accounts', '---', 'show: [paretto, table pareto]', 'else: funel'),
      block('rank accounts', '---', 'show: [paretto, table pareto]'),
      '### Deep',
    );
    const wrong = new AggregateError([
      userError(
        'arguments/value',
        { en: 'BY is "acounts".', zh: 'BY 的值 "acounts" 不对。' },
        { en: 'Did you mean "accounts"?', zh: '是否想用 "accounts"？' },
      ),
    ]);
    const error = await failure(source, { 'rank acounts': wrong });
    expect([error.exit, error.code, error.advice]).toEqual([2, 'report/template', null]);
    expect(error.text.en.split('\n').map((line) => line.trim())).toEqual([
      'mine.md:6: Unknown command "rnak". Did you mean "rank"?',
      'mine.md:9: BY is "acounts". Did you mean "accounts"?',
      'mine.md:12: "load" is not an analysis and cannot be used in a report. Analyses: rank, figures, funnel, loads, dedupe explain.',
      'mine.md:15: Unknown command "dedupe explian". Did you mean "dedupe explain"?',
      'mine.md:21: Unknown command "funel". Did you mean "funnel"?',
      'mine.md:26: This analysis has no chart or table "paretto". Did you mean "pareto"?',
      'mine.md:26: This analysis has no table "pareto". Available: ranking, reconciliation.',
      'mine.md:28: Sections cannot contain further headings. Begin a section with # or ##.',
    ]);
    expect(error.text.zh).toContain('mine.md:9: BY 的值 "acounts" 不对。是否想用 "accounts"？');
  });

  it('come before trouble of another kind, which is told where there are none', async () => {
    const trouble = new KnownError(3, 'database/locked', { en: 'Locked.', zh: '已锁定。' });
    expect((await failure(templateOf('# A', block('rank accounts')), { 'rank accounts': trouble })).code).toBe(
      'database/locked',
    );
    expect(
      (await failure(templateOf('# A', block('rank accounts'), block('rnak')), { 'rank accounts': trouble })).code,
    ).toBe('report/template');
  });
});
