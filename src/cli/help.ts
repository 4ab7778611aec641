import { Help, type Command as Parser } from 'commander';
import type { Group, Registered } from '../core/command.ts';
import { EVERYWHERE, type Flag } from '../core/flags.ts';
import type { ParamFlag } from '../core/param-flags.ts';
import type { Lang, Text } from '../core/text.ts';
import { displayWidth } from '../render/wide.ts';
import { wrap } from './wrap.ts';

export const HEADINGS = {
  usage: { en: 'Usage:', zh: '用法：' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  own: { en: 'Flags:', zh: '选项：' },
  scope: { en: 'Scope and answer:', zh: '范围与结果：' },
  shared: { en: 'On every command:', zh: '所有命令通用：' },
  examples: { en: 'Examples:', zh: '示例：' },
} as const satisfies Record<string, Text>;

/** The groups of commands in the order in which help lists them. */
export const GROUPS: readonly { readonly group: Group; readonly heading: Text }[] = [
  { group: 'customers', heading: { en: 'Customers:', zh: '客户：' } },
  { group: 'sales', heading: { en: 'Sales:', zh: '销售：' } },
  { group: 'products', heading: { en: 'Products:', zh: '产品：' } },
  { group: 'marketing', heading: { en: 'Marketing:', zh: '市场：' } },
  { group: 'service', heading: { en: 'Service:', zh: '服务：' } },
  { group: 'statistics', heading: { en: 'Statistics:', zh: '统计：' } },
  { group: 'data', heading: { en: 'Data:', zh: '数据：' } },
  { group: 'reports', heading: { en: 'Reports:', zh: '报告：' } },
  { group: 'operations', heading: { en: 'Operations:', zh: '运维：' } },
];

const PROGRAM: Text = {
  en: 'Analytical CRM on the command line: loads CRM exports into one DuckDB file and answers the questions of sales, marketing and service.',
  zh: '命令行上的分析型 CRM：将 CRM 导出文件导入一个 DuckDB 文件，回答销售、市场与服务的问题。',
};

const FOOT: Text = {
  en: 'acrm help COMMAND shows help on a command. Other topics: acrm help exit-codes, formats, filters.',
  zh: 'acrm help 命令 查看单个命令。其他主题：acrm help exit-codes、formats、filters。',
};

/** `acrm --help`, or the help of a group such as `acrm dedupe`: the commands below `path` with their summaries. */
export function programHelp(
  registry: readonly Registered[],
  path: readonly string[],
  lang: Lang,
  width: number,
): string {
  const below = registry.filter((command) => path.every((word, at) => command.path[at] === word));
  const term = (command: Registered): string => command.path.slice(path.length).join(' ');
  const groups = GROUPS.map(({ group, heading }) => ({
    heading,
    items: below
      .filter((command) => command.group === group)
      .map((command): Item => [term(command), command.summary[lang]]),
  }));
  const version: Item = ['-V, --version', { en: 'print the version', zh: '显示版本号' }[lang]];
  const flags = EVERYWHERE.map((flag): Item => [flagTerm(flag).replaceAll(/[<>]/g, ''), flagAbout(flag, lang)]);
  const lists = [...groups, { heading: HEADINGS.shared, items: path.length === 0 ? [...flags, version] : flags }];
  const usage = { en: 'COMMAND [arguments] [flags]', zh: '命令 [参数] [选项]' }[lang];
  const parts = [
    `${HEADINGS.usage[lang]} ${['acrm', ...path, usage].join(' ')}`,
    ...(path.length === 0 ? [wrap(PROGRAM[lang], width)] : []),
    ...lists.filter(({ items }) => items.length > 0).map(({ heading, items }) => itemList(heading[lang], items, width)),
    wrap(FOOT[lang], width),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Item = readonly [term: string, about: string];

const TERM_WIDTH = 20;

function itemList(heading: string, items: readonly Item[], width: number): string {
  const lines = items.map(([term, about]) => {
    const [first = '', ...more] = wrap(about, width - TERM_WIDTH - 4).split('\n');
    const indented = more.map((line) => `\n${' '.repeat(TERM_WIDTH + 4)}${line}`).join('');
    return `  ${term.padEnd(TERM_WIDTH)}  ${first}${indented}`;
  });
  return [heading, ...lines].join('\n');
}

/** A parser's help as text, the examples after it included. */
export function textOf(parser: Parser): string {
  let text = '';
  parser.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  parser.outputHelp();
  return text;
}

/** Headings and widths of help in a language; wide characters count two columns. */
export function dressHelp(parser: Parser, lang: Lang, width = 100): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': HEADINGS.usage[lang],
    'Arguments:': HEADINGS.arguments[lang],
  };
  const plain = new Help();
  parser
    .helpOption(false)
    .helpCommand(false)
    .configureHelp({
      helpWidth: width,
      styleTitle: (title) => titles[title] ?? title,
      optionTerm: (option) => plain.optionTerm(option).replaceAll(/[<>]/g, ''),
      optionDescription: (option) => option.description,
      displayWidth,
      boxWrap: wrap,
    });
}

/** `-f, --format <FORMAT>` as commander reads it. */
export function flagTerm(flag: Flag): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  if (flag.kind === 'switch') return `${short}--${flag.name}`;
  if (flag.kind === 'negated') return `${short}--no-${flag.name}`;
  const words = Array.from({ length: flag.words ?? 1 }, () => flag.placeholder).join(' ');
  return `${short}--${flag.name} <${words}${flag.kind === 'list' && flag.words === undefined ? '…' : ''}>`;
}

/** What a flag does, with its choices and its default. */
export function flagAbout(flag: Flag, lang: Lang): string {
  const { choices = [], furtherForm, fallback } = flag;
  const notes = [
    [...choices, ...(furtherForm === undefined ? [] : [furtherForm])].join(' | '),
    fallback === undefined ? '' : { en: `default: ${fallback}`, zh: `默认 ${fallback}` }[lang],
  ].filter((note) => note !== '');
  const separator = { en: '; ', zh: '；' }[lang];
  if (notes.length === 0) return flag.about[lang];
  return { en: `${flag.about.en} (${notes.join(separator)})`, zh: `${flag.about.zh}（${notes.join(separator)}）` }[
    lang
  ];
}

/** An argument in a usage line: `FILE…`, or `[TOPIC]` where it may be left out. */
export function argumentTerm({ placeholder, kind, required }: ParamFlag): string {
  const term = kind === 'list' ? `${placeholder}…` : placeholder;
  return required ? term : `[${term}]`;
}
