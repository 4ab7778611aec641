import { type KnownError, userError } from '../core/errors.ts';
import { flagNamed, isFlag } from '../core/find-command.ts';
import type { Flag } from '../core/flags.ts';
import { didYouMean, nearest } from '../core/nearest.ts';

/** A command line taken apart: flags as `--name=value` words, everything else in its order. */
export interface Sorted {
  readonly options: readonly string[];
  readonly operands: readonly string[];
  readonly problems: readonly KnownError[];
}

/**
 * Tells flags from arguments, wherever they stand; commander then reads `--name=value` words, repeated and negated ones.
 * Left to split a line itself, commander stops at the first mistake, takes `--gross` for the value of `--top --gross`,
 * `=md` for that of `-f=md`, a query that begins with a comment for a flag, and every argument after a list for one more
 * of its values. A list flag takes one word, and further ones once the command's
 * arguments (`capacity` of them) are there: `rfm --owner Ann Bob`, but `load --ignore notes FILE`; one of pairs takes all
 * pairs that follow it: `load --map a=b c=d FILE`.
 */
export function sortWords(words: readonly string[], flags: readonly Flag[], capacity: number): Sorted {
  const options: string[] = [];
  const operands: string[] = [];
  const problems: KnownError[] = [];
  let at = 0;
  const isValue = (word: string | undefined): word is string =>
    word !== undefined && word !== '--' && !(isFlag(word) && flagNamed(word, flags) !== undefined);
  const take = (flag: Flag): void => {
    const inline = inlineValue(words[at - 1] ?? '');
    const wanted = flag.words ?? 1;
    const values = inline === null ? [] : [inline];
    while (values.length < wanted && isValue(words[at])) values.push(words[at++] ?? '');
    if (values.length < wanted) problems.push(valueMissing(flag));
    const more = (word: string | undefined): boolean =>
      isPlain(word) && (operands.length >= capacity || (takesPairs(flag) && PAIR.test(word)));
    while (flag.kind === 'list' && flag.words === undefined && more(words[at])) values.push(words[at++] ?? '');
    options.push(...values.map((value) => `--${flag.name}=${value}`));
  };
  while (at < words.length) {
    const word = words[at++] ?? '';
    if (word === '--') {
      operands.push(...words.slice(at));
      break;
    }
    const flag = isFlag(word) ? flagNamed(word, flags) : undefined;
    if (!isFlag(word)) operands.push(word);
    else if (flag === undefined) problems.push(unknownFlag(word, flags));
    else if (flag.kind === 'value' || flag.kind === 'list') take(flag);
    else if (inlineValue(word) !== null) problems.push(valueUnwanted(word));
    else options.push(word.startsWith('--') ? word : `--${flag.name}`);
  }
  return { options, operands, problems };
}

const PAIR = /^[^=/\\]+=/;

const takesPairs = ({ placeholder }: Flag): boolean => placeholder.includes('=');

const isPlain = (word: string | undefined): word is string => word !== undefined && word !== '--' && !isFlag(word);

/** What stands in the word itself: `--top=5`, `-fcsv`. */
function inlineValue(word: string): string | null {
  if (!word.startsWith('--')) return word.length > 2 ? word.slice(word[2] === '=' ? 3 : 2) : null;
  const equals = word.indexOf('=');
  return equals < 0 ? null : word.slice(equals + 1);
}

function unknownFlag(word: string, flags: readonly Flag[]): KnownError {
  const name = word.split('=', 1)[0] ?? word;
  const known = flags.map((flag) => (flag.kind === 'negated' ? `no-${flag.name}` : flag.name));
  const found = nearest(name.replace(/^-+/, ''), known).map((near) => `--${near}`);
  return userError(
    'arguments/unknown-flag',
    { en: `Unknown flag ${name}.`, zh: `此命令没有选项 ${name}。` },
    didYouMean(found, { en: '--help lists the flags.', zh: '请用 --help 查看全部选项。' }),
  );
}

const valueMissing = (flag: Flag): KnownError =>
  userError(
    'arguments/value-missing',
    { en: `--${flag.name} needs a value.`, zh: `--${flag.name} 缺少取值。` },
    { en: `Write --${flag.name} ${flag.placeholder}.`, zh: `请写成 --${flag.name} ${flag.placeholder}。` },
  );

const valueUnwanted = (word: string): KnownError => {
  const name = word.split('=', 1)[0] ?? word;
  return userError(
    'arguments/value-unwanted',
    { en: `${name} takes no value, but "${word}" was given.`, zh: `${name} 不带取值，但写成了 "${word}"。` },
    { en: `Write ${name} alone.`, zh: `请只写 ${name}。` },
  );
};
