import { z } from 'zod';
import { defineAction } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { EXIT_CODES } from '../src/core/exit-codes.ts';
import { type Flag, SCOPE_FLAGS } from '../src/core/flags.ts';
import { FORMATS } from '../src/core/formats.ts';
import { didYouMean, nearest } from '../src/core/nearest.ts';
import { param } from '../src/core/param.ts';
import type { Lang, Text } from '../src/core/text.ts';

/** Pages beside those of the commands. */
const TOPICS: Readonly<Record<string, (lang: Lang) => string>> = {
  'exit-codes': (lang) =>
    page(
      { en: 'Exit codes of acrm:', zh: 'acrm 的退出码：' },
      EXIT_CODES.map(({ code, about }) => [String(code), about]),
      { en: '', zh: '' },
      lang,
    ),
  formats: (lang) =>
    page(
      { en: 'Output formats, chosen with -f or by the extension of -o:', zh: '输出格式，由 -f 或 -o 的扩展名决定：' },
      FORMATS.map(({ name, about }) => [name, about]),
      {
        en: `Without either: table on a terminal, csv in a pipe. csv, tsv, ndjson and parquet contain one table, svg and png one
chart: the first, or the one named with --only. -o FOLDER/ -f svg writes every chart. csv and json contain raw values:
shares from 0 to 1, money in currency units, ISO dates.`,
        zh: `两者都没有时：终端为 table，管道为 csv。csv、tsv、ndjson、parquet 只含一张表，svg、png 只含一幅图：
默认第一张，或用 --only 指定。-o 文件夹/ -f svg 输出全部图表。csv 与 json 为原始值：
比例为 0 到 1，金额以货币单位计，日期为 ISO 格式。`,
      },
      lang,
    ),
  filters: (lang) =>
    page(
      { en: 'What an analysis or a report covers:', zh: '分析与报告的范围：' },
      SCOPE_FLAGS.map((flag) => [flagName(flag), flag.about]),
      {
        en: `A filter takes several values and may be repeated: --region East --region West. Different filters must all match.
A name that matches nothing is an error that lists similar names. --where takes one SQL condition over the columns of
the account, such as --where "industry = 'Retail' and tier <> 'C'".`,
        zh: `筛选可取多个值，也可重复：--region 华东 --region 华北。不同筛选须同时满足。
找不到的名称会报错并列出相近名称。--where 接受一个针对客户列的 SQL 条件，
例如 --where "industry = '零售' and tier <> 'C'"。`,
      },
      lang,
    ),
};

export default defineAction({
  summary: { en: 'Show help on a command or a topic', zh: '查看命令或主题的帮助' },
  about: {
    en: `Topics: ${Object.keys(TOPICS).join(', ')}.`,
    zh: `主题：${Object.keys(TOPICS).join('、')}。`,
  },
  group: 'operations',
  params: z.object({
    topic: param(z.array(z.string()).default([]), {
      argument: 0,
      placeholder: 'TOPIC',
      about: { en: 'a command or a topic', zh: '命令或主题' },
    }),
  }),
  examples: [
    { line: 'help doctor', about: { en: 'the same as acrm doctor --help', zh: '等同于 acrm doctor --help' } },
    { line: 'help exit-codes', about: { en: 'what a script can rely on', zh: '脚本可以依赖的退出码' } },
    { line: 'help filters --lang zh', about: { en: 'filters, explained in Chinese', zh: '用中文说明筛选' } },
  ],
  async run({ params, lang, registry, effects }) {
    const topic = TOPICS[params.topic.join(' ')];
    if (topic !== undefined) return { kind: 'text', text: topic(lang) };
    const names = registry.map(({ path }) => path.join(' '));
    const given = params.topic.join(' ');
    if (given === '' || names.some((name) => `${name} `.startsWith(`${given} `)))
      return { kind: 'text', text: await effects.help(params.topic, { lang }) };
    throw userError(
      'help/unknown-topic',
      { en: `Unknown command or topic "${given}".`, zh: `没有名为“${given}”的命令或主题。` },
      didYouMean(nearest(given, [...names, ...Object.keys(TOPICS)]), {
        en: 'acrm --help lists them all.',
        zh: '请用 acrm --help 查看全部。',
      }),
    );
  },
});

function page(title: Text, entries: readonly (readonly [term: string, about: Text])[], note: Text, lang: Lang): string {
  const width = Math.max(...entries.map(([term]) => term.length)) + 2;
  const lines = entries.map(([term, about]) => `  ${term.padEnd(width)}${about[lang]}`);
  return `${[title[lang], '', ...lines, ...(note[lang] === '' ? [] : ['', note[lang]])].join('\n')}\n`;
}

const flagName = ({ name, placeholder }: Flag): string => `--${name} ${placeholder}`.trimEnd();
