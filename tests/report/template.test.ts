import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/report/command-line.ts';
import { mistakes } from '../../src/report/problems.ts';
import { parseTemplate } from '../../src/report/template.ts';

const TEMPLATE = `---
title: {en: Mine, zh: 我的报告}
about: The same in both
---

# {en: Top customers, zh: 客户排名}

Plain words
over two lines.

{en: "Sales, net", zh: 净销售额}

\`\`\`acrm
rank accounts --measure amount --owner "Darcel Schlecht"
---
show: [chart pareto, ranking]
limit: 5
optional: true
findings: false
else: rank products
\`\`\`

## 第二节
一行
两行
~~~acrm
figures
---
as: figures
~~~
`;

describe('a template', () => {
  it('becomes sections of words and command lines, each with its line', () => {
    expect(parseTemplate(TEMPLATE)).toEqual({
      problems: [],
      template: {
        title: { en: 'Mine', zh: '我的报告' },
        about: { en: 'The same in both', zh: 'The same in both' },
        audience: { en: '', zh: '' },
        sections: [
          {
            title: { en: 'Top customers', zh: '客户排名' },
            parts: [
              { kind: 'text', text: { en: 'Plain words over two lines.', zh: 'Plain words over two lines.' } },
              { kind: 'text', text: { en: 'Sales, net', zh: '净销售额' } },
              {
                kind: 'analysis',
                command: { line: 14, words: ['rank', 'accounts', '--measure', 'amount', '--owner', 'Darcel Schlecht'] },
                otherwise: { line: 20, words: ['rank', 'products'] },
                show: {
                  line: 16,
                  items: [
                    { kind: 'chart', name: 'pareto' },
                    { kind: 'any', name: 'ranking' },
                  ],
                },
                limit: 5,
                optional: true,
                figures: false,
                findings: false,
              },
            ],
          },
          {
            title: { en: '第二节', zh: '第二节' },
            parts: [
              { kind: 'text', text: { en: '一行两行', zh: '一行两行' } },
              {
                kind: 'analysis',
                command: { line: 27, words: ['figures'] },
                otherwise: null,
                show: null,
                limit: null,
                optional: false,
                figures: true,
                findings: true,
              },
            ],
          },
        ],
      },
    });
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    expect(parseTemplate(`\uFEFF${TEMPLATE.replaceAll('\n', '\r\n')}`)).toEqual(parseTemplate(TEMPLATE));
  });

  it('tells all its mistakes at once, each with its line', () => {
    const source = [
      '---',
      'titel: Mine',
      '---',
      'Words too early',
      '# {en: Only English}',
      '### Deep',
      '```acrm',
      'rank accounts',
      'rank products',
      '---',
      'limt: 5',
      'limit: none',
      'show: pareto',
      '```',
      '```sql',
      'select 1',
      '```',
      '```acrm',
      '---',
      'optional: true',
      '```',
      '```acrm',
      'rank "accounts',
      '```',
      '```acrm',
      'rank accounts',
      '---',
      'show: [pareto',
      '```',
      '```acrm',
      'rank',
    ].join('\n');
    const { en, zh } = mistakes('mine.md', parseTemplate(source).problems).text;
    expect(en.split('\n').map((line) => line.trim())).toEqual([
      'mine.md:2: "title" is missing or wrong, expected text, or both languages as {en: Sales, zh: 销售}.',
      'mine.md:2: "titel" is not allowed here. Did you mean "title"?',
      'mine.md:4: This text is before the first heading. Begin a section with # first, or move the text into about: above.',
      'mine.md:5: Text in both languages is expected here. Write {en: Sales, zh: 销售}, with quotes around text that contains commas or colons.',
      'mine.md:6: Sections cannot contain further headings. Begin a section with # or ##.',
      'mine.md:9: A block can contain only one command line. Put this one in its own block; options follow a line ---.',
      'mine.md:11: "limt" is not allowed here. Did you mean "limit"?',
      'mine.md:12: "limit" is missing or wrong, expected a whole number above 0.',
      'mine.md:13: "show" is missing or wrong, expected names of charts and tables in brackets, such as [pareto, ranking].',
      'mine.md:15: A "sql" block cannot be used in a report. Begin it with ```acrm.',
      'mine.md:19: The block has no command line. Write one such as: rank accounts --top 10',
      'mine.md:23: A quotation mark in this command line is not closed. Close it.',
      expect.stringMatching(
        /^mine\.md:28: This is not YAML: Flow sequence in block collection must be .*\. Write one "key: value" per line/,
      ),
      'mine.md:30: This block is not closed. Close it with a line ```.',
    ]);
    expect(zh.split('\n').map((line) => line.trim().split(':')[1])).toEqual(
      en.split('\n').map((line) => line.trim().split(':')[1]),
    );
    expect(zh).toContain('mine.md:6: 章节之下不能再设标题。请用 # 或 ## 开始一节。');
  });

  it.each([
    [
      '',
      [
        [1, 'The template does not begin with a title.'],
        [1, 'The template has no section.'],
      ],
    ],
    ['---\ntitle: Mine\n---\n', [[1, 'The template has no section.']]],
    ['# A\nwords', [[1, 'The template does not begin with a title.']]],
    ['---\ntitle: [Mine\n---\n# A', [[2, expect.stringContaining('This is not YAML')]]],
    ['---\njust words\n---\n# A', [[2, 'Lines of the form "key: value" are expected here.']]],
  ])('says what is missing from %j', (source, expected) => {
    expect(parseTemplate(source).problems.map(({ line, text }) => [line, text.en])).toEqual(expected);
  });
});

describe('a command line', () => {
  it.each([
    ['rank accounts', ['rank', 'accounts']],
    ['acrm  rank\taccounts ', ['rank', 'accounts']],
    [`rank --owner "O'Neil Ann" --where='tier = "A"'`, ['rank', '--owner', "O'Neil Ann", '--where=tier = "A"']],
    [`rank ''`, ['rank', '']],
    ['rank "open', null],
  ])('splits %j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });
});
