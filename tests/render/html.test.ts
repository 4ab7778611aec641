import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../src/core/text.ts';
import { tableHtml } from '../../src/render/html/table.ts';
import { render } from '../../src/render/index.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { answered, column, ranking, report, table } from './sample.ts';

const page = async (lang: 'en' | 'zh'): Promise<string> => String(await render(report(lang), 'html'));

describe('page', () => {
  it('asks the network for nothing and runs only what its policy names by hash', async () => {
    const html = await page('en');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const inside = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash(inside('style'))}`);
    expect(policy).toContain(`script-src ${hash(inside('script'))}`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/(src|href)="(?!#)|url\((?!#)|@import| style="| on[a-z]+="/);
  });

  it('is in the language of the document, with facts, cards, definitions and SQL', async () => {
    const html = await page('zh');
    for (const part of [
      '<html lang="zh-CN">',
      '销售总览',
      '统计期间',
      '229.7万',
      '▲',
      'title="2,297,201"',
      '口径与数据来源',
      'amount &lt; 1e9',
      '显示 8 行，共 10 行',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('has ids of which no two are alike', async () => {
    const ids = [...(await page('en')).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same each time', async () => {
    expect(await page('en')).toBe(await page('en'));
  });

  it('shows one analysis under its title, once', async () => {
    const html = String(await render(answered('en'), 'html'));
    expect(html.match(/>Ranking of customers</g)).toHaveLength(2);
    expect(html).toContain('<svg');
  });
});

describe('tables', () => {
  it('show every value as text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (value) => {
        const html = tableHtml(table('t', same(value), [column(value, 'text')], [[value]]), undefined, 'id', 'en');
        const tags = [...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
        expect(tags.join(' ')).toBe(
          'div div table caption caption thead tr th th tr thead tbody tr th th tr tbody table div div',
        );
        expect(html).not.toMatch(HARMFUL);
      }),
    );
  });

  it('say when they are empty', () => {
    expect(tableHtml({ ...ranking, rows: [] }, undefined, 'id', 'zh')).toContain('无数据');
  });

  it('carry exact values to sort by', () => {
    expect(tableHtml(ranking, undefined, 'id', 'en')).toContain('data-value="19052.218">19,052.22<');
  });
});
