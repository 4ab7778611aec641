import type { z } from 'zod';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Text } from '../core/text.ts';
import { CANONICAL_STAGES } from '../model/stage-names.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'keys with values', zh: '键值对' },
  record: { en: 'keys with values', zh: '键值对' },
};

/** What our own checks find, by the code that `config.ts` gives them. */
const CHECKS: Readonly<Record<string, Text>> = {
  'position-and-after': {
    en: 'stands beside position; give one of the two',
    zh: '不能与 position 同时填写，请只保留其一',
  },
  'declared-twice': { en: 'is declared twice', zh: '重复声明' },
  'unknown-timezone': {
    en: 'is not a time zone; write one like Asia/Shanghai',
    zh: '不是有效的时区，请写成 Asia/Shanghai 这样的名称',
  },
  'table-or-path': {
    en: 'must name either a table or a path',
    zh: '必须且只能指定 table 或 path 之一',
  },
  limit: { en: 'is neither a count such as 5 nor a share such as 1%', zh: '既不是行数（如 5），也不是比例（如 1%）' },
  percent: { en: 'is no share; write one like 20%', zh: '不是百分比，请写成 20% 这样的形式' },
  age: { en: 'is no age; write one like 36h, 30d or 2w', zh: '不是时长，请写成 36h、30d 或 2w 这样的形式' },
  country: {
    en: 'is no country; write its ISO code in two capital letters, like CN',
    zh: '不是国家代码，请写两个大写字母的 ISO 代码，如 CN',
  },
  'no-bound': {
    en: 'has no bound; give min or max, or change where rows are counted',
    zh: '缺少界限，请填写 min 或 max（统计行数时也可填写 change）',
  },
  tag: { en: 'is more than one tag; write an entry for each', zh: '含有多个标签，请为每个标签分别写一条' },
  'no-check': { en: 'names no check', zh: '未指定检查类型' },
  'currency-code': {
    en: 'is not a currency; write its ISO code in three capital letters, like CNY',
    zh: '不是币种代码，请写三个大写字母的 ISO 代码，如 CNY',
  },
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
  const all = { en: `It can be ${keys.join(', ')}.`, zh: `可用的键：${keys.join('、')}。` };
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

/** What a mistake says of itself. */
function saidOf(issue: Issue): Text | null {
  const sentence: unknown = issue.code === 'custom' ? issue.params?.['said'] : undefined;
  if (typeof sentence !== 'object' || sentence === null || !('en' in sentence) || !('zh' in sentence)) return null;
  return { en: String(sentence.en), zh: String(sentence.zh) };
}

function checked(place: string, value: string, issue: Issue): Text {
  const { message, input } = issue;
  const sentence = saidOf(issue);
  if (sentence !== null) return { en: `${place} ${value} ${sentence.en}`, zh: `${place} ${value} ${sentence.zh}` };
  const said = CHECKS[message];
  if (said !== undefined) return { en: `${place} ${value} ${said.en}.`, zh: `${place} ${value} ${said.zh}。` };
  if (message !== 'unknown-stage') return { en: `${place}: ${message}.`, zh: `${place}：${message}。` };
  const names = CANONICAL_STAGES.flatMap(({ aliases }) => aliases);
  const advice = didYouMean(nearest(String(input), names), {
    en: 'Name a known stage or one declared above.',
    zh: '请写已知的阶段，或在其上方声明过的阶段。',
  });
  return {
    en: `${place} names no stage: ${value}. ${advice.en}`,
    zh: `${place} 指向的阶段不存在：${value}。${advice.zh}`,
  };
}
