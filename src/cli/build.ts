import { Option, Command as Parser } from 'commander';
import type { Command, Example } from '../core/command.ts';
import { userError } from '../core/errors.ts';
import { ANSWER_FLAGS, EVERYWHERE, type Flag, SCOPE_FLAGS } from '../core/flags.ts';
import { type ParamFlag, paramFlags } from '../core/param-flags.ts';
import type { Lang, Text } from '../core/text.ts';
import { argumentTerm, dressHelp, flagAbout, flagTerm, HEADINGS } from './help.ts';
import { sortWords } from './split-words.ts';

/** The words of one command line by flag name; arguments and flags of the command by the key of their parameter. */
export interface Parsed {
  readonly params: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, unknown>>;
}

/** Everything that can stand on a command's line, its own flags first; its own hide shared ones of the same name. */
export function flagsOf(definition: Command): {
  readonly own: readonly ParamFlag[];
  readonly shared: readonly Flag[];
  readonly scope: readonly Flag[];
} {
  const own = paramFlags(definition.params);
  const free = (flag: Flag): boolean => !own.some((mine) => mine.argument === undefined && mine.name === flag.name);
  const scoped = definition.kind === 'analysis' || definition.scoped === true;
  return { own, shared: EVERYWHERE.filter(free), scope: scoped ? [...SCOPE_FLAGS, ...ANSWER_FLAGS].filter(free) : [] };
}

/** The commander command of a definition: its usage, arguments, flags and help. */
export function buildParser(path: readonly string[], definition: Command, lang: Lang, width = 100): Parser {
  const { own, shared, scope } = flagsOf(definition);
  const parser = new Parser(['acrm', ...path].join(' ')).exitOverride();
  dressHelp(parser, lang, width);
  parser.description(
    [definition.summary[lang], definition.about?.[lang]].filter((part) => part !== undefined).join('\n\n'),
  );
  const places = own.filter(({ argument }) => argument !== undefined);
  for (const flag of places) parser.argument(`[${flag.placeholder}]`, flagAbout(flag, lang));
  parser.usage([...places.map(argumentTerm), { en: '[flags]', zh: '[选项]' }[lang]].join(' '));
  addFlags(
    parser,
    own.filter(({ argument }) => argument === undefined),
    HEADINGS.own,
    lang,
  );
  addFlags(parser, scope, HEADINGS.scope, lang);
  addFlags(parser, shared, HEADINGS.shared, lang);
  parser.addHelpText('after', examplesText(definition.examples, lang));
  return parser;
}

function addFlags(parser: Parser, flags: readonly Flag[], heading: Text, lang: Lang): void {
  for (const flag of flags) {
    const option = new Option(flagTerm(flag), flagAbout(flag, lang)).helpGroup(heading[lang]);
    if (flag.kind === 'list') option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    parser.addOption(option);
    if (flag.kind === 'negated') parser.addOption(new Option(`--${flag.name}`).hideHelp());
  }
}

/** Reads the words after a command's name. All problems of the line come at once. */
export function parseWords(path: readonly string[], definition: Command, words: readonly string[], lang: Lang): Parsed {
  const { own, shared, scope } = flagsOf(definition);
  const places = own.filter(({ argument }) => argument !== undefined);
  const capacity = places.some(({ kind }) => kind === 'list') ? Infinity : places.length;
  const flags = [...own.filter(({ argument }) => argument === undefined), ...scope, ...shared];
  const { options, operands, problems } = sortWords(words, flags, capacity);
  const extra = operands.slice(capacity).map((word) => unexpectedWord(path, word));
  if (problems.length + extra.length > 0) throw new AggregateError([...problems, ...extra]);
  const parser = buildParser(path, definition, lang).allowExcessArguments();
  const given: Readonly<Record<string, unknown>> = parseGiven(parser, options);
  return {
    params: Object.fromEntries(
      [
        ...own.filter(({ argument }) => argument === undefined).map((flag) => [flag.key, given[flag.name]]),
        ...places.map((flag, at) => [flag.key, operandOf(flag, operands, at)]),
      ].filter(([, value]) => value !== undefined),
    ),
    shared: Object.fromEntries([...scope, ...shared].map(({ name }) => [name, given[name]])),
  };
}

/** Option values under the flag's own name, absent where the user did not give them. */
function parseGiven(parser: Parser, options: readonly string[]): Readonly<Record<string, unknown>> {
  parser.parseOptions([...options]);
  const values: Readonly<Record<string, unknown>> = parser.opts();
  const given = parser.options.flatMap((option) => {
    const key = option.attributeName();
    const typed = parser.getOptionValueSource(key) === 'cli';
    return typed ? [[option.name().replace(/^no-/, ''), values[key]]] : [];
  });
  return Object.fromEntries(given);
}

function operandOf(flag: ParamFlag, operands: readonly string[], at: number): unknown {
  if (flag.kind !== 'list') return operands[at];
  const rest = operands.slice(at);
  return rest.length > 0 ? rest : undefined;
}

const unexpectedWord = (path: readonly string[], word: string): Error =>
  userError(
    'arguments/unexpected',
    {
      en: `acrm ${path.join(' ')} takes no further argument: "${word}".`,
      zh: `acrm ${path.join(' ')} 不接受多余的参数 "${word}"。`,
    },
    {
      en: 'Quote values that contain spaces; --help lists the arguments.',
      zh: '含空格的取值请加引号；可用 --help 查看参数。',
    },
  );

function examplesText(examples: readonly Example[], lang: Lang): string {
  if (examples.length === 0) return '';
  const lines = examples.map(({ line, about }) => `  acrm ${line}\n      ${about[lang]}`);
  return `\n${HEADINGS.examples[lang]}\n${lines.join('\n')}`;
}
