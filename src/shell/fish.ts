import type { GrammarCommand, GrammarFlag, Slot } from './grammar.ts';

/** One `complete` line for each command, flag and set of words. */
export function fishScript(commands: readonly GrammarCommand[]): string {
  const lines = commands.flatMap((command) => {
    const [first = '', ...rest] = command.name.split(' ');
    const start = rest.length === 0 ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${first}`;
    const seen = command.name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
    return [
      `complete -c acrm -n ${quoted(start)} -a ${quoted(rest.at(-1) ?? first)} -d ${quoted(command.summary)}`,
      ...argumentLine(command.argument, seen),
      ...command.flags.map((flag) => flagLine(flag, seen)),
    ];
  });
  return `# fish completion for acrm: acrm completion fish > ~/.config/fish/completions/acrm.fish
complete -c acrm -f
${lines.join('\n')}
`;
}

function argumentLine({ words, path }: Slot, seen: string): string[] {
  if (path !== null) return [`complete -c acrm -n ${quoted(seen)} ${paths(path)}`];
  return words.length === 0 ? [] : [`complete -c acrm -n ${quoted(seen)} -a ${quoted(words.join(' '))}`];
}

function flagLine(flag: GrammarFlag, seen: string): string {
  const short = flag.short === null ? '' : ` -s ${flag.short}`;
  const value = !flag.takesValue
    ? ''
    : flag.path !== null
      ? ` -r ${paths(flag.path)}`
      : ` -x${flag.words.length === 0 ? '' : ` -a ${quoted(flag.words.join(' '))}`}`;
  return `complete -c acrm -n ${quoted(seen)} -l ${flag.name}${short}${value} -d ${quoted(flag.about)}`;
}

const paths = (path: 'file' | 'folder'): string => (path === 'file' ? '-F' : "-a '(__fish_complete_directories)'");

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
