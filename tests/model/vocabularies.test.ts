import { describe, expect, it, test } from 'vitest';
import { foldWord } from '../../src/model/fold-word.ts';
import { INDUSTRIES } from '../../src/model/industries.ts';
import { CHANNELS, SOURCES, TIERS } from '../../src/model/market-words.ts';
import {
  ACCOUNT_STATUS,
  booleanOf,
  codeOf,
  LEAD_STATUS,
  OPPORTUNITY_STATUS,
  VOCABULARIES,
} from '../../src/model/vocabularies.ts';

describe.each(Object.entries({ ...VOCABULARIES, INDUSTRIES, SOURCES, TIERS, CHANNELS }))('%s', (_, words) => {
  it('has no spelling for two words', () => {
    const all = words.flatMap(({ code, aliases }) => [...new Set([code, ...aliases].map(foldWord))]);
    expect(all.filter((spelling, index) => spelling === '' || all.indexOf(spelling) !== index)).toEqual([]);
  });
});

test('a word that is further in than another is a part of it', () => {
  const [biotechnology] = INDUSTRIES.filter(({ code }) => code === 'biotechnology');
  expect(biotechnology).toMatchObject({ within: 'pharmaceuticals', label: { zh: '生物技术' } });
  expect(INDUSTRIES.find(({ code }) => code === 'pharmaceuticals')).not.toHaveProperty('within');
});

describe('codeOf', () => {
  it.each([
    ['活跃', 'active'],
    ['合作中', 'active'],
    ['暂停', 'paused'],
    ['流失', 'lost'],
    ['潜在客户', 'potential'],
    ['ON-HOLD', 'paused'],
    ['什么', null],
    ['', null],
  ])('account status %s is %s', (value, code) => expect(codeOf(ACCOUNT_STATUS, value)).toBe(code));

  it.each([
    ['Contact in Future', 'nurturing'],
    ['Contacted', 'contacted'],
    ['Pre Qualified', 'qualified'],
    ['Lost Lead', 'lost'],
    ['Not Contacted', 'new'],
    ['Attempted to Contact', 'contacted'],
    ['Junk Lead', 'lost'],
    ['Closed - Converted', 'converted'],
    ['Open - Not Contacted', 'new'],
  ])('lead status %s is %s', (value, code) => expect(codeOf(LEAD_STATUS, value)).toBe(code));

  it.each([
    ['Open', 'open'],
    ['Canceled', 'lost'],
    ['In Progress', 'open'],
    ['Out-Sold', 'lost'],
    ['赢单', 'won'],
  ])('opportunity status %s is %s', (value, code) => expect(codeOf(OPPORTUNITY_STATUS, value)).toBe(code));

  it('asks the spellings of acrm.yaml first, new words among them', () => {
    expect(codeOf(ACCOUNT_STATUS, '试用', { trial: ['试用'] })).toBe('trial');
    expect(codeOf(ACCOUNT_STATUS, '暂停', { lost: ['暂停'] })).toBe('lost');
  });
});

describe('booleanOf', () => {
  it.each(['yes', 'TRUE', '是', 'Y', '1', '√', '✓', '退回', ' 有 '])('%s is true', (value) =>
    expect(booleanOf(value)).toBe(true),
  );
  it.each(['no', 'False', '否', 'n', '0', '×', '没有'])('%s is false', (value) => expect(booleanOf(value)).toBe(false));
  it.each(['', 'maybe', '2', '也许'])('"%s" is neither', (value) => expect(booleanOf(value)).toBeNull());
});
