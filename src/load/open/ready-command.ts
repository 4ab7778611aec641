/** What a command line would be with another flag or for one of its files alone. */
export interface Amendment {
  readonly flags: readonly string[];
  /** The files that the line names, and the one to name instead. */
  readonly instead?: { readonly files: readonly string[]; readonly file: string };
}

/** The command line that a user typed, with flags more, quoted so that a shell reads it back: ready to paste. */
export function readyCommand(line: readonly string[], { flags, instead }: Amendment): string {
  const end = line.indexOf('--');
  const [before, after] = end < 0 ? [line, []] : [line.slice(0, end), line.slice(end + 1)];
  const others = (words: readonly string[]): readonly string[] =>
    instead === undefined ? words : words.filter((word) => !instead.files.includes(word));
  const [command = 'load', ...rest] = others(before);
  const named = instead === undefined ? [] : [instead.file];
  const behind = others(after);
  const words = [command, ...named, ...rest, ...flags, ...(behind.length > 0 ? ['--', ...behind] : [])];
  return ['acrm', ...words.map(shellWord)].join(' ');
}

/** A word as a POSIX shell takes it: plain where it may be, `name="a value"` where that reads best, else in single quotes. */
export function shellWord(word: string): string {
  if (isPlain(word)) return word;
  const [, name = '', value = ''] = /^([\w.-]+=)(.*)$/su.exec(word) ?? [];
  if (name !== '') return `${name}${isPlain(value) ? value : quoted(value)}`;
  return quoted(word);
}

const isPlain = (word: string): boolean => /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word);

/** Double quotes where nothing in them means more than it says to a shell, an interactive one included. */
const quoted = (word: string): string => (/["$`\\!]/u.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`);
