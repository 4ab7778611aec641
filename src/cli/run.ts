import process from 'node:process';
import { REGISTRY } from '../../commands/index.ts';
import type { Registered } from '../core/command.ts';
import { type Found, findCommand } from '../core/find-command.ts';
import type { Lang } from '../core/text.ts';
import { type Diagnostics, makeDiagnostics, paintFor, wantsColor } from './diagnostics.ts';
import { helpFor } from './help-request.ts';
import type { Interrupts } from './interrupts.ts';
import { localeLang, mannersOf } from './manners.ts';
import { ignoreBrokenPipes, PipeClosed, type Screen, send } from './output.ts';
import { type Keyboard, limitsOf, type World } from './world.ts';

type CommandLine = Extract<Found, { readonly kind: 'command' }>;

/** What a run needs of its process. */
export type Surroundings = Pick<World, 'env' | 'stderr'> & Pick<Screen, 'stdout'> & { readonly stdin: Keyboard };

/** Runs one command line and returns the exit code. */
export async function run(
  words: readonly string[],
  interrupts: Interrupts,
  surroundings: Surroundings = process,
): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  ignoreBrokenPipes([stdout, stderr]);
  const manners = mannersOf(words);
  const lang = manners.lang ?? localeLang(env);
  const diagnostics = makeDiagnostics(stderr, await paintFor(stderr, manners, env), manners, lang);
  const clock = (): Date => new Date();
  const screen: Screen = { stdout, color: wantsColor(stdout, manners, env), diagnostics, interrupts, clock };
  const world: World = {
    env,
    limits: limitsOf(env),
    clock,
    registry: REGISTRY,
    manners,
    diagnostics,
    interrupts,
    screen,
    stdin: () => surroundings.stdin,
    stderr,
  };
  try {
    return await answer(words, world, lang);
  } catch (error) {
    return afterwards(error, diagnostics, interrupts);
  }
}

async function answer(words: readonly string[], world: World, lang: Lang): Promise<number> {
  const { registry, screen } = world;
  const found = findCommand(words, registry);
  if (found.kind === 'nothing' && found.rest.some((word) => word === '--version' || word === '-V')) {
    const { packageVersion } = await import('./version.ts');
    await send(`${packageVersion()}\n`, null, screen);
    return 0;
  }
  const help = await helpFor(words, registry, lang, screen.stdout.columns || 100);
  if (help !== null) {
    await send(help, null, screen);
    return 0;
  }
  if (found.kind === 'command') return await runCommand(found, world, lang);
  throw await notUnderstood(found, registry);
}

async function runCommand({ registered, rest }: CommandLine, world: World, lang: Lang): Promise<number> {
  const { readRequest } = await import('./request.ts');
  const { jobOf } = await import('./job.ts');
  const { perform } = await import('./run-command.ts');
  const { deliver } = await import('./deliver.ts');
  const { deliveryOf } = await import('./delivery.ts');
  const { path, load, group } = registered;
  const request = readRequest(path, await load(), rest, lang);
  const { shared } = request;
  const { configFor } = await import('./read-settings.ts');
  const config = await configFor(shared.config, group, world.diagnostics);
  const { lang: language } = await import('../settings/lang.ts');
  const spoken = shared.lang ?? config.get(language) ?? lang;
  world.diagnostics.speak(spoken);
  const job = jobOf(request, config, world, spoken);
  const produced = await perform(job, world);
  const code = await deliver(produced, deliveryOf(job), world.screen);
  if (shared.output !== null && world.stderr.isTTY === true)
    world.diagnostics.say({ en: `Written to ${shared.output}.`, zh: `已写入 ${shared.output}。` });
  return code;
}

/** Words before any command that name none: an unknown flag, or an unknown command. */
async function notUnderstood(found: Exclude<Found, CommandLine>, registry: readonly Registered[]): Promise<unknown> {
  const { unknownCommand } = await import('./request.ts');
  if (found.kind === 'unknown') return unknownCommand([...found.path, found.word], registry);
  const { sortWords } = await import('./split-words.ts');
  const { EVERYWHERE } = await import('../core/flags.ts');
  const { problems } = sortWords(found.rest, EVERYWHERE, 0);
  return problems.length > 0 ? new AggregateError(problems) : unknownCommand(found.rest, registry);
}

function afterwards(error: unknown, diagnostics: Diagnostics, interrupts: Interrupts): number {
  if (error instanceof PipeClosed) return 0;
  if (!interrupts.happened()) return diagnostics.report(error);
  diagnostics.say({ en: 'Interrupted. Nothing was changed.', zh: '已中断，未作任何改动。' });
  return interrupts.exit;
}
