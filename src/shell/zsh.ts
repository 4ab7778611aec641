import type { GrammarCommand, GrammarFlag, Slot } from './grammar.ts';

/** Completes through `_arguments`, with summaries and meanings beside the words. */
export function zshScript(commands: readonly GrammarCommand[]): string {
  const cases = commands.map(
    (command) => `    ${quoted(command.name)})
      _arguments -s -S ${[...command.flags.flatMap(flagSpecs), `'*:${command.argument.path ?? 'word'}:${action(command.argument)}'`].join(' \\\n        ')} ;;`,
  );
  return `#compdef acrm
# zsh completion for acrm: eval "$(acrm completion zsh)" after compinit
_acrm() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name.split(' ')[0] ?? name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'acrm command' commands
    return
  fi
  local command="\${words[2]}"
  case "$command \${words[3]}" in
${nested(commands)
  .map(({ name }) => `    ${quoted(name)}) command=${quoted(name)} ;;`)
  .join('\n')}
  esac
  local -a depth=(\${=command})
  shift $#depth words
  (( CURRENT -= $#depth ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _acrm acrm
`;
}

const nested = (commands: readonly GrammarCommand[]): GrammarCommand[] =>
  commands.filter(({ name }) => name.includes(' '));

function flagSpecs(flag: GrammarFlag): string[] {
  const about = flag.about.replaceAll(/[[\]:]/g, ' ');
  const value = flag.takesValue ? `:${flag.path ?? 'value'}:${action(flag)}` : '';
  const forms = flag.short === null ? [`--${flag.name}`] : [`--${flag.name}`, `-${flag.short}`];
  return forms.map((form) => quoted(`*${form}[${about}]${value}`));
}

function action({ words, path }: Slot): string {
  if (path !== null) return path === 'file' ? '_files' : '_files -/';
  return words.length === 0 ? ' ' : `(${words.join(' ')})`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
