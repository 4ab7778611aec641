import { describe, expect, test } from 'vitest';
import { sortWords } from '../../src/cli/split-words.ts';
import type { Flag } from '../../src/core/flags.ts';
import { acrm, acrmAlone } from './program.ts';

const flag = (name: string, kind: Flag['kind'], more: Partial<Flag> = {}): Flag => ({
  name,
  kind,
  placeholder: 'X',
  about: { en: name, zh: name },
  ...more,
});

const FLAGS = [
  flag('top', 'value'),
  flag('format', 'value', { short: 'f' }),
  flag('owner', 'list'),
  flag('between', 'list', { words: 2 }),
  flag('gross', 'switch'),
  flag('progress', 'negated'),
];

const sort = (line: readonly string[], capacity = 1): readonly (readonly string[])[] => {
  const { options, operands, problems } = sortWords(line, FLAGS, capacity);
  return [options, operands, problems.map(({ code }) => code)];
};

describe('words of a line', () => {
  test.each([
    ['flags before and after arguments', ['--top', '5', 'accounts', '--gross'], ['--top=5', '--gross'], ['accounts']],
    ['a value in the same word', ['--top=5', '-fcsv', '-f=md'], ['--top=5', '--format=csv', '--format=md'], []],
    ['a list takes one word while an argument is open', ['--owner', 'Ann', 'accounts'], ['--owner=Ann'], ['accounts']],
    ['and more once it is there', ['accounts', '--owner', 'Ann', 'Bob'], ['--owner=Ann', '--owner=Bob'], ['accounts']],
    [
      'a pair takes two',
      ['--between', '2024-01-01', '2024-02-01', 'x'],
      ['--between=2024-01-01', '--between=2024-02-01'],
      ['x'],
    ],
    ['negative numbers are values', ['--top', '-5', '-3'], ['--top=-5'], ['-3']],
    ['an empty value is a value', ['--top', ''], ['--top='], []],
    ['after -- all are arguments', ['--gross', '--', '--top'], ['--gross'], ['--top']],
    ['a query that begins with a comment', ['-- all\nselect 1'], [], ['-- all\nselect 1']],
    ['what is on by default is turned off', ['--no-progress'], ['--no-progress'], []],
    ['stdin', ['-'], [], ['-']],
  ])('%s', (_, line, options, operands) => {
    expect(sort(line)).toEqual([options, operands, []]);
  });

  test.each([
    [['--topp', '5'], 'arguments/unknown-flag'],
    [['-z'], 'arguments/unknown-flag'],
    [['--top'], 'arguments/value-missing'],
    [['--top', '--gross'], 'arguments/value-missing'],
    [['--between', '2024-01-01'], 'arguments/value-missing'],
    [['--gross=yes'], 'arguments/value-unwanted'],
  ])('%j is refused', (line, code) => {
    expect(sort(line)[2]).toEqual([code]);
  });

  test('without arguments a list takes all that follows', () => {
    expect(sort(['--owner', 'Ann', 'Bob', '--gross', '--owner', 'Eve'], 0)[0]).toEqual([
      '--owner=Ann',
      '--owner=Bob',
      '--gross',
      '--owner=Eve',
    ]);
  });
});

describe('what the user must change is exit 2, one sentence and what to do', () => {
  test.each([
    ['an unknown command', ['docter'], ['Unknown command "docter"', '"doctor"']],
    ['an unknown command after a flag', ['--lang', 'en', 'docter'], ['"doctor"']],
    ['an unknown flag', ['doctor', '--quite'], ['--quite', '"--quiet"']],
    ['an unknown flag before any command', ['--quite'], ['--quite', '"--quiet"']],
    ['a flag without its value', ['doctor', '--db'], ['--db needs a value', '--db FILE']],
    ['a wrong choice', ['completion', 'bsh'], ['SHELL is "bsh"', 'bash, zsh, fish', 'Did you mean "bash"']],
    ['a missing argument', ['completion'], ['SHELL is missing', 'bash, zsh, fish']],
    ['one argument too many', ['doctor', 'now'], ['"now"']],
    ['an unknown format', ['doctor', '-f', 'cvs'], ['"cvs"', '"csv"']],
    ['an unknown language', ['doctor', '--lang', 'fr'], ['--lang is "fr"', 'en, zh']],
    ['an extension that names no format', ['doctor', '-o', 'checks.doc'], ['checks.doc', '-f']],
    ['a name that the result does not have', ['doctor', '--only', 'cheks'], ['"cheks"', '"checks"']],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await acrm(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
    expect(err).not.toMatch(/^ {4}at /m);
  });

  test('all wrong words of a line come at once, in the chosen language', async () => {
    const { err } = await acrm(['doctor', '--quite', '--lang', 'zh', 'now', '--db']);
    expect(err.match(/^acrm: /gm)).toHaveLength(3);
    expect(err).toContain('此命令没有选项 --quite');
  });

  test('and so it is in a process of its own', async () => {
    expect(acrmAlone(['docter'])).toEqual(await acrm(['docter']));
  });

  test('--debug shows the stack', async () => {
    expect((await acrm(['doctor', '--only', 'x', '--debug'])).err).toMatch(/^ +at /m);
  });
});
