import type { z } from 'zod';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Text } from '../core/text.ts';
import { readMistake } from './mistake.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'keys with values', zh: '键值对' },
  record: { en: 'keys with values', zh: '键值对' },
};

/** One mistake as a sentence that names the place, the value and what was expected; `keys` are those allowed there. */
export function saying(issue: Issue, keys: readonly string[]): Text {
  const place = issue.path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const value = JSON.stringify(issue.input) ?? '';
  const expected = (what: Text): Text =>
    issue.input === undefined
      ? { en: `${place} is missing; expected ${what.en}.`, zh: `缺少 ${place}，应为${what.zh}。` }
      : {
          en: `${place || 'the file'} is ${value}, expected ${what.en}.`,
          zh: `${place || '文件内容'} 的值为 ${value}，应为${what.zh}。`,
        };
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(place, issue.keys[0] ?? '', keys);
    case 'invalid_type':
      return expected(TYPES[issue.expected] ?? { en: issue.expected, zh: issue.expected });
    case 'invalid_value':
      return expected(oneOf(issue.values.map(String)));
    case 'too_small':
    case 'too_big':
      return expected(range(issue));
    default:
      return checked(place, value, issue);
  }
}

function unknownKey(place: string, key: string, keys: readonly string[]): Text {
  const all = { en: `Allowed: ${keys.join(', ')}.`, zh: `可用的键：${keys.join('、')}。` };
  const advice = didYouMean(nearest(key, keys), all);
  const where = place === '' ? { en: '', zh: '' } : { en: ` in ${place}`, zh: `${place} 中的 ` };
  return { en: `unknown key "${key}"${where.en}. ${advice.en}`, zh: `未知的键 ${where.zh}"${key}"。${advice.zh}` };
}

const oneOf = (values: readonly string[]): Text => ({
  en: `one of ${values.join(', ')}`,
  zh: `以下之一：${values.join('、')}`,
});

function range(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Text {
  if (issue.origin === 'string') return { en: 'text that is not empty', zh: '非空文本' };
  if (issue.origin === 'array' && issue.code === 'too_small') return { en: 'a list that is not empty', zh: '非空列表' };
  return issue.code === 'too_small'
    ? { en: `${issue.minimum} or more`, zh: `不小于 ${issue.minimum} 的数` }
    : { en: `${issue.maximum} or less`, zh: `不大于 ${issue.maximum} 的数` };
}

/** What a schema of ours says of the value; a message that it did not write stands as it is. */
function checked(place: string, value: string, { message }: Issue): Text {
  const said = readMistake(message);
  if (said === null) return { en: `${place}: ${message}.`, zh: `${place}：${message}。` };
  const put = (sentence: string): string =>
    sentence.includes('{value}') ? sentence.replace('{value}', () => value) : `${value} ${sentence}`;
  return { en: `${place} ${put(said.en)}`, zh: `${place} ${put(said.zh)}` };
}
