import type { Outcome } from '../../src/core/command.ts';
import type { Effects } from '../../src/core/effects.ts';
import { NO_PROJECT } from '../../src/core/project.ts';
import type { Lang } from '../../src/core/text.ts';
import { openExisting, openReadOnly } from '../../src/engine/duckdb/open.ts';
import { renderMarkdown } from '../../src/render/md.ts';
import { decideInStore } from '../../src/store/decide-store.ts';
import { commandOf } from '../commands/registry.ts';
import { LOAD_DAY } from '../load/open-fixture.ts';

/** What a run of `acrm check` gave and did: files that it wrote, by name, and lines for other programs. */
export interface CommandRun {
  readonly outcome: Extract<Outcome, { readonly kind: 'result' }>;
  readonly files: ReadonlyMap<string, string>;
  readonly announced: readonly string[];
  readonly said: readonly string[];
}

interface Options {
  readonly lang?: Lang;
  readonly folder?: string;
  readonly now?: Date;
  readonly name?: string;
}

/** Runs the command on a database, its files kept in memory. */
export async function runCommand(
  database: string,
  params: Readonly<Record<string, unknown>>,
  { lang = 'en', folder = '/', now = LOAD_DAY, name = 'check' }: Options = {},
): Promise<CommandRun> {
  const files = new Map<string, string>();
  const announced: string[] = [];
  const said: string[] = [];
  const unused = (): never => {
    throw new Error('acrm check has no business with this');
  };
  const { readFile } = await import('node:fs/promises');
  const effects: Effects = {
    clock: () => now,
    progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
    dataCommands: [],
    folder,
    say: (text) => said.push(text[lang]),
    announce: (lines) => announced.push(...lines),
    readFile: (path) => readFile(path),
    interactive: false,
    choose: () => Promise.resolve(null),
    readStdin: unused,
    writeFile: (path, content) => Promise.resolve(void files.set(path, String(content))),
    exists: () => Promise.resolve(false),
    openStore: (path) => openReadOnly(path),
    changeStore: unused,
    decide: (path, decide) => decideInStore(path, decide, { command: 'check', now, open: openExisting }),
    analyse: unused,
    run: unused,
    help: unused,
    markdown: (document) => Promise.resolve(renderMarkdown(document)),
    environment: unused,
  };
  const command = await commandOf(name);
  if (command.kind !== 'action') throw new Error(`${name} is no action`);
  const context = {
    lang,
    database,
    settings: 'acrm.yaml',
    project: NO_PROJECT,
    registry: [],
    effects,
    only: null,
    line: [],
  };
  const outcome = await command.bind(params).run(context);
  if (outcome.kind !== 'result') throw new Error('no result');
  return { outcome, files, announced, said };
}
