import type { Bound, Command, Registered } from '../core/command.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { findCommand } from '../core/find-command.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Lang } from '../core/text.ts';
import { parseWords } from './build.ts';
import { bindCommand } from './check-params.ts';
import { type Shared, scopeOf, sharedOf } from './read-settings.ts';

/** A command line understood: the command with its parameters, and the flags that all commands share. */
export interface Request {
  readonly path: readonly string[];
  /** The words behind the path, as typed. */
  readonly rest: readonly string[];
  readonly bound: Bound;
  readonly scope: ScopeRequest;
  readonly shared: Shared;
}

/** Reads the words after a command's name; every problem of the line is told at once. */
export function readRequest(
  path: readonly string[],
  definition: Command,
  rest: readonly string[],
  lang: Lang,
): Request {
  const { params, shared } = parseWords(path, definition, rest, lang);
  return {
    path,
    rest,
    bound: bindCommand(definition, params),
    scope: scopeOf(shared),
    shared: sharedOf(shared),
  };
}

/** The same for a whole command line, as commands give it to `effects`. */
export async function requestFor(
  words: readonly string[],
  registry: readonly Registered[],
  lang: Lang,
): Promise<Request> {
  const found = findCommand(words, registry);
  if (found.kind === 'unknown') throw unknownCommand([...found.path, found.word], registry);
  if (found.kind !== 'command') throw unknownCommand(words, registry);
  const { path, load } = found.registered;
  return readRequest(path, await load(), found.rest, lang);
}

/** No command has this name; those with near names are told. */
export function unknownCommand(words: readonly string[], registry: readonly Registered[]): KnownError {
  const name = words.join(' ');
  return userError(
    'arguments/unknown-command',
    { en: `Unknown command "${name}".`, zh: `没有命令“${name}”。` },
    didYouMean(
      nearest(
        name,
        registry.map(({ path }) => path.join(' ')),
      ),
      { en: 'acrm --help lists all commands.', zh: '请用 acrm --help 查看全部命令。' },
    ),
  );
}
