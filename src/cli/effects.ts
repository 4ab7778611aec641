import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Effects } from '../core/effects.ts';
import type { Engine } from '../core/engine.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import type { ScopedSession } from '../run/scope/session.ts';
import { analyse, mergeScopes, openSession } from './analyse.ts';
import { DATA_COMMANDS } from './data-commands.ts';
import { temporaryName, unreadable, writeWhole } from './files.ts';
import { helpFor } from './help-request.ts';
import type { Job } from './job.ts';
import { openStore, refuseElsewhere, watched } from './open-store.ts';
import { makeProgress } from './progress.ts';
import { requestFor } from './request.ts';
import { isAttended, type Keyboard, type World } from './world.ts';

/** The real effects of a command, `run` of which runs other ones; `close` ends what they opened. */
export async function makeEffects(
  job: Job,
  world: World,
  run: Effects['run'],
): Promise<Effects & { close(): Promise<void> }> {
  const { interrupts, diagnostics, clock, registry } = world;
  const progress = await makeProgress(world.stderr, world.manners, world.env, job.lang);
  const store = new SharedStore(job, world);
  return {
    clock,
    progress,
    dataCommands: DATA_COMMANDS,
    folder: process.cwd(),
    say: (text) => diagnostics.say(text),
    announce: (lines) => diagnostics.announce(lines),
    readFile: (path) => readFile(path).catch((error: unknown) => Promise.reject(unreadable(path, error))),
    get interactive() {
      return isAttended(world.stdin(), world.stderr);
    },
    async choose(question, choices) {
      const { choose } = await import('./choose.ts');
      progress.end();
      const spoken = { lang: job.lang, endLine: () => diagnostics.announce(['']) };
      return await choose(question[job.lang], choices, spoken, { stdin: world.stdin(), stderr: world.stderr });
    },
    readStdin: () => readAll(world.stdin()),
    async writeFile(path, content) {
      interrupts.check();
      await writeWhole(path, interrupts, (file) => writeFile(file, content));
    },
    exists: (path) => Promise.resolve(existsSync(path)),
    openStore: (database, { mayWrite = [] } = {}) =>
      openStore(
        // Only the database file can be written from; a server of the settings is for questions.
        { ...job.source, database, ...(mayWrite.length > 0 ? { settings: null } : {}) },
        world,
        { allowWrite: [...parquetOutput(job), ...mayWrite] },
      ),
    async changeStore(database, build, { keep }) {
      refuseElsewhere(job.source);
      await store.close();
      return await changeDatabase(database, build, keep, job, world);
    },
    async decide(database, decide) {
      refuseElsewhere(job.source);
      await store.close();
      return await decideInDatabase(database, decide, job, world);
    },
    async analyse(words) {
      const { bound, path, scope } = await requestFor(words, registry, job.lang);
      if (bound.kind !== 'analysis') throw new Error(`${words.join(' ')} is no analysis`);
      return await analyse(bound, path, await store.session(mergeScopes(job.request.scope, scope)), job);
    },
    async help(words, { lang }) {
      const help = await helpFor([...words, '--help'], registry, lang, world.screen.stdout.columns || 100);
      if (help === null) throw new Error(`${words.join(' ')} is no command`);
      return help;
    },
    run,
    async render(document, format) {
      const { FORMATS, renderDocument } = await import('../render/index.ts');
      const known = FORMATS.find((name) => name === format);
      if (known === undefined) throw new Error(`no format ${format}`);
      return await renderDocument(document, known, {});
    },
    async environment(database) {
      const { environmentOf } = await import('./environment.ts');
      return await environmentOf(database, job, world);
    },
    async close() {
      progress.end();
      await store.close();
    },
  };
}

async function readAll(stdin: Keyboard): Promise<Uint8Array | null> {
  if (stdin.isTTY) return null;
  const { buffer } = await import('node:stream/consumers');
  return await buffer(stdin);
}

/** The engine itself writes Parquet, so that its locked-down connection must be let write the named output. */
function parquetOutput({ request: { shared } }: Job): readonly string[] {
  const { output, format } = shared;
  if (output === null || (format ?? extname(output).slice(1)) !== 'parquet') return [];
  return [temporaryName(existsSync(output) ? realpathSync(output) : output)];
}

/** One read-only engine for all analyses of a command, opened when the first needs it, and one scope at a time on it. */
class SharedStore {
  readonly #job: Job;
  readonly #world: World;
  #engine: Promise<Store> | null = null;
  #current: { readonly key: string; readonly session: ScopedSession } | null = null;

  constructor(job: Job, world: World) {
    this.#job = job;
    this.#world = world;
  }

  /** The session of the analysis before where its scope is the same: views, counts and currencies are found once. */
  async session(scope: ScopeRequest): Promise<ScopedSession> {
    const key = JSON.stringify(scope);
    if (this.#current?.key === key) return this.#current.session;
    // Another scope takes the place of the views.
    this.#current = null;
    this.#engine ??= openStore(this.#job.source, this.#world);
    const session = await openSession(await this.#engine, scope, this.#job);
    this.#current = { key, session };
    return session;
  }

  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    this.#current = null;
    await (await engine)?.close();
  }
}

async function changeDatabase<T>(
  database: string,
  build: (engine: Engine) => Promise<T>,
  keep: boolean,
  { request }: Job,
  { interrupts, limits, clock }: World,
): Promise<T> {
  const { changeStore } = await import('../store/change-store.ts');
  const { openWritable } = await import('../engine/duckdb/open.ts');
  const { readHolder } = await import('../store/lock.ts');
  const lock = `${database}.lock`;
  const mine = (): boolean => readHolder(lock)?.pid === process.pid;
  const done = [`${database}.next.wal`, `${database}.next`, lock].map((file) => interrupts.unfinished(file, mine));
  interrupts.check();
  try {
    return await changeStore(database, build, {
      command: request.path.join(' '),
      now: clock(),
      keep,
      open: async (file) => watched(await openWritable(file, { limits }), interrupts),
      onStep: () => interrupts.check(),
    });
  } finally {
    for (const forget of done) forget();
  }
}

async function decideInDatabase<T>(
  database: string,
  decide: (engine: Engine) => Promise<T>,
  { request }: Job,
  { interrupts, limits, clock }: World,
): Promise<T> {
  const { decideInStore } = await import('../store/decide-store.ts');
  const { openExisting } = await import('../engine/duckdb/open.ts');
  interrupts.check();
  return await decideInStore(database, decide, {
    command: request.path.join(' '),
    now: clock(),
    open: async (file) => watched(await openExisting(file, { limits }), interrupts),
  });
}
