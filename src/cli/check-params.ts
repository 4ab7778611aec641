import { z } from 'zod';
import type { Bound, Command } from '../core/command.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import { type ParamFlag, paramFlags } from '../core/param-flags.ts';
import { same, type Text } from '../core/text.ts';

const CHINESE = z.locales.zhCN().localeError;

type Issue = z.core.$ZodIssue;

type Given = Readonly<Record<string, unknown>>;

/** Binds a command to its parameters; every wrong value is told with its flag, what it is and what was expected. */
export function bindCommand(command: Command, given: Given): Bound {
  try {
    return command.bind(given);
  } catch (error) {
    throw error instanceof z.ZodError ? problemsOf(command, given, error) : error;
  }
}

function problemsOf({ params: schema }: Command, given: Given, { issues }: z.ZodError): AggregateError {
  const chinese = schema.safeParse(given, { error: CHINESE });
  const flags = paramFlags(schema);
  const problems = issues.map((issue, at) => {
    const flag = flags.find(({ key }) => key === issue.path[0]);
    return flag === undefined
      ? general(issue, chinese, at)
      : problemOf(flag, valueAt(given, issue.path), expectation(flag, issue, chinese, at));
  });
  return new AggregateError(problems);
}

function problemOf(flag: ParamFlag, value: unknown, expected: Text): KnownError {
  const choices = flag.choices ?? [];
  const otherwise = choices.length > 0 ? oneOf(formsOf(flag)) : see(flag);
  const fits = didYouMean(nearest(String(value ?? ''), choices), otherwise);
  const name = flag.argument === undefined ? `--${flag.name}` : flag.placeholder;
  if (value === undefined) {
    return userError(
      'arguments/missing',
      { en: `${name} is missing: ${flag.about.en}.`, zh: `缺少 ${name}：${flag.about.zh}。` },
      otherwise,
    );
  }
  return userError(
    'arguments/value',
    {
      en: `${name} is "${shown(value)}", expected ${expected.en}.`,
      zh: `${name} 的值 "${shown(value)}" 不对，应为${expected.zh}。`,
    },
    fits,
  );
}

function expectation(flag: ParamFlag, issue: Issue, chinese: z.ZodSafeParseResult<unknown>, at: number): Text {
  if (flag.choices !== undefined)
    return { en: `one of ${formsOf(flag).join(', ')}`, zh: `以下之一：${formsOf(flag).join('、')}` };
  if (issue.code === 'too_small') return bound(issue.minimum, issue.inclusive !== false, 'least');
  if (issue.code === 'too_big') return bound(issue.maximum, issue.inclusive !== false, 'most');
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? same(issue.expected);
  return { en: lowered(issue.message), zh: chinese.error?.issues[at]?.message ?? issue.message };
}

const TYPES: Readonly<Record<string, Text>> = {
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  string: { en: 'text', zh: '文字' },
  date: { en: 'a date such as 2024-03-31', zh: '日期，例如 2024-03-31' },
};

const bound = (limit: number | bigint, inclusive: boolean, side: 'least' | 'most'): Text => {
  const comparison =
    side === 'least'
      ? { en: inclusive ? 'at least' : 'more than', zh: inclusive ? '不小于' : '大于' }
      : { en: inclusive ? 'at most' : 'less than', zh: inclusive ? '不大于' : '小于' };
  return { en: `${comparison.en} ${limit}`, zh: `${comparison.zh} ${limit}` };
};

const general = (issue: Issue, chinese: z.ZodSafeParseResult<unknown>, at: number): KnownError =>
  userError('arguments/combination', { en: issue.message, zh: chinese.error?.issues[at]?.message ?? issue.message });

const formsOf = ({ choices = [], furtherForm }: ParamFlag): readonly string[] =>
  furtherForm === undefined ? choices : [...choices, furtherForm];

const oneOf = (choices: readonly string[]): Text => ({
  en: `Choose one of ${choices.join(', ')}.`,
  zh: `可选：${choices.join('、')}。`,
});

const see = (flag: ParamFlag): Text => ({
  en: `${flag.placeholder}: ${flag.about.en}.`,
  zh: `${flag.placeholder}：${flag.about.zh}。`,
});

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = Reflect.get(value, key);
  }
  return value;
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
