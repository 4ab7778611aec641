import type { GrammarCommand, Slot } from './grammar.ts';

/** Completes commands, flags, their values and file names; needs no bash-completion package. */
export function bashScript(commands: readonly GrammarCommand[]): string {
  const names = commands.map(({ name }) => name);
  const valued = [
    ...new Set(commands.flatMap(({ flags }) => flags.filter((flag) => flag.takesValue).flatMap(spellings))),
  ];
  return `# bash completion for acrm: eval "$(acrm completion bash)"
_acrm_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_acrm_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); }
_acrm_folders() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); }
_acrm() {
  local cur prev command="" word skip="" i
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ -n "$skip" ]]; then skip=""; continue; fi
    case "$word" in
      ${valued.join('|')}) skip=1 ;;
      -*) ;;
      *) case "\${command:+$command }$word" in
${prefixes(names)
  .map((prefix) => `           ${quoted(prefix)}) command="\${command:+$command }$word" ;;`)
  .join('\n')}
         esac ;;
    esac
  done
  case "$command:$prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  if [[ "$cur" == -* ]]; then
    case "$command" in
${commands.map(({ name, flags }) => `      ${quoted(name)}) _acrm_words ${quoted([...flags.flatMap(spellings), '--help'].join(' '))} ;;`).join('\n')}
      *) _acrm_words "--help --version --lang" ;;
    esac
    return
  fi
  case "$command" in
    "") _acrm_words ${quoted([...new Set(names.map((name) => name.split(' ')[0] ?? name))].join(' '))} ;;
${commands.map((command) => `    ${quoted(command.name)}) ${fill(command.argument, following(command.name, names))} ;;`).join('\n')}
${groups(names)
  .map((group) => `    ${quoted(group)}) _acrm_words ${quoted(following(group, names).join(' '))} ;;`)
  .join('\n')}
  esac
}
complete -F _acrm acrm
`;
}

const spellings = ({ name, short }: { readonly name: string; readonly short: string | null }): string[] =>
  short === null ? [`--${name}`] : [`--${name}`, `-${short}`];

function valueCases({ name, flags }: GrammarCommand): string[] {
  return flags
    .filter(({ takesValue }) => takesValue)
    .map((flag) => {
      const patterns = spellings(flag).map((spelling) => quoted(`${name}:${spelling}`));
      return `    ${patterns.join('|')}) ${fill(flag, [])}; return ;;`;
    });
}

function fill({ words, path }: Slot, more: readonly string[]): string {
  if (path === 'file') return '_acrm_files';
  if (path === 'folder') return '_acrm_folders';
  const all = [...words, ...more];
  return all.length === 0 ? ':' : `_acrm_words ${quoted(all.join(' '))}`;
}

/** Every beginning of a command path: dedupe, dedupe explain. */
const prefixes = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => name.split(' ').map((_, at, words) => words.slice(0, at + 1).join(' ')))),
];

const groups = (names: readonly string[]): string[] => prefixes(names).filter((prefix) => !names.includes(prefix));

const following = (prefix: string, names: readonly string[]): string[] => [
  ...new Set(
    names
      .filter((name) => name.startsWith(`${prefix} `))
      .map((name) => name.slice(prefix.length + 1).split(' ')[0] ?? ''),
  ),
];

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
