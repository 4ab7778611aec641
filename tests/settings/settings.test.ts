import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KnownError } from '../../src/core/errors.ts';
import { readYaml } from '../../src/settings/read-yaml.ts';
import { configSchema, parseConfig } from '../../src/settings/settings.ts';

function mistakes(text: string): KnownError {
  try {
    parseConfig(text, 'acrm.yaml');
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('parseConfig', () => {
  it('takes everything that it declares', () => {
    const text = `
db: sales.duckdb
lang: zh
currency: CNY
fiscal_year_start: 4
week_start: monday
timezone: Asia/Shanghai
stages:
  - stage: 法务审核
    aliases: [Legal]
    after: 方案报价
  - { stage: Deal Done, outcome: won }
exclude_accounts: name like 'TEST%'
vocabularies:
  status: { active: [热络], trial: [试用] }
`;
    expect(readYaml(text, 'acrm.yaml', configSchema)).toEqual({
      db: 'sales.duckdb',
      lang: 'zh',
      currency: 'CNY',
      fiscal_year_start: 4,
      week_start: 'monday',
      timezone: 'Asia/Shanghai',
      stages: [
        { stage: '法务审核', aliases: ['Legal'], after: '方案报价' },
        { stage: 'Deal Done', outcome: 'won' },
      ],
      exclude_accounts: "name like 'TEST%'",
      vocabularies: { status: { active: ['热络'], trial: ['试用'] } },
    });
  });

  it.each(['', '# nothing yet\n', 'stages:\n  # - stage: x\ndb:\n'])('takes %j as no settings', (text) => {
    expect(readYaml(text, 'acrm.yaml', configSchema)).toEqual({});
  });

  it('tells all mistakes at once, each with its line and near names', () => {
    const error = mistakes(`langg: zh
lang: fr
fiscal_year_start: 13
currency: yuan
timezone: Asia/Shangai
db: 5
stages:
  - stage: Pilot
    afer: Proposal
  - stage: Legal
    after: Propsal
  - aliases: [x]
  - stage: pilot
    position: 2
    after: Won
vocabularies:
  statuss: {}
`);
    expect(error.exit).toBe(2);
    expect(error.code).toBe('config/invalid');
    expect(error.text.en.split('\n')).toEqual([
      'The settings in acrm.yaml have 12 mistakes:',
      '  acrm.yaml:1: unknown key "langg". Did you mean "lang"?',
      '  acrm.yaml:2: lang is "fr", expected one of en, zh.',
      '  acrm.yaml:3: fiscal_year_start is 13, expected 12 or less.',
      '  acrm.yaml:4: currency "yuan" is not a currency; write its ISO code in three capital letters, like CNY.',
      '  acrm.yaml:5: timezone "Asia/Shangai" is not a time zone; write one like Asia/Shanghai.',
      '  acrm.yaml:6: db is 5, expected text.',
      '  acrm.yaml:9: unknown key "afer" in stages[1]. Did you mean "after"?',
      '  acrm.yaml:11: stages[2].after names no known stage: "Propsal". Did you mean "Proposal" or "Propose"?',
      '  acrm.yaml:12: stages[3].stage is missing; expected text.',
      '  acrm.yaml:13: stages[4].stage "pilot" is declared twice.',
      '  acrm.yaml:15: stages[4].after "Won" cannot be combined with position; keep one of the two.',
      '  acrm.yaml:17: unknown key "statuss" in vocabularies. Did you mean "status"?',
    ]);
    expect(error.text.zh).toContain('acrm.yaml:2: lang 的值为 "fr"，应为以下之一：en、zh。');
  });

  it.each([
    ['db: "a\n', 2],
    ['db: a\ndb: b\n', 2],
    ['a: [1, 2\nb: c\n', 2],
  ])('tells the line of broken YAML: %j', (text, line) => {
    expect(mistakes(text).text.en).toMatch(new RegExp(`acrm.yaml:${line}: not valid YAML`));
  });

  it.each(['- a\n', 'just words\n'])('wants keys with values, not %j', (text) => {
    expect(mistakes(text).text.en).toContain('acrm.yaml:1: the file is');
  });
});

describe('configSchema', () => {
  it('describes itself for editors', () => {
    const described = z.toJSONSchema(configSchema);
    expect(described.additionalProperties).toBe(false);
    expect(described.required).toBeUndefined();
    expect(Object.keys(described.properties ?? {})).toContain('exclude_accounts');
  });
});
