import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DATA_COMMANDS } from '../../src/cli/data-commands.ts';
import type { Outcome } from '../../src/core/command.ts';
import type { Effects } from '../../src/core/effects.ts';
import { NO_PROJECT } from '../../src/core/project.ts';
import type { Result } from '../../src/core/result.ts';
import type { Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { LOAD_DAY, openSmall, readSmall } from '../load/open-fixture.ts';
import { commandOf } from './registry.ts';

const unused = (name: string) => (): never => {
  throw new Error(`this command has no business with ${name}`);
};

/** Effects that read, and throw at anything else. */
const READING: Effects = {
  clock: () => LOAD_DAY,
  progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
  dataCommands: DATA_COMMANDS,
  folder: '/',
  say: unused('say'),
  announce: unused('announce'),
  readFile: (path) => readFile(path),
  interactive: false,
  choose: () => Promise.resolve(null),
  readStdin: () => Promise.resolve(null),
  writeFile: unused('writeFile'),
  exists: (path) => Promise.resolve(existsSync(path)),
  openStore: (database) => readSmall(database),
  changeStore: unused('changeStore'),
  decide: unused('decide'),
  analyse: unused('analyse'),
  run: unused('run'),
  help: unused('help'),
  markdown: unused('markdown'),
  environment: unused('environment'),
};

/** Runs an action that only reads; `piped` is what stdin holds, null where it is a terminal. */
export async function act(
  name: string,
  params: Readonly<Record<string, unknown>>,
  database: string,
  piped: string | null = null,
  only: string | null = null,
): Promise<Outcome> {
  const readStdin = (): Promise<Uint8Array | null> =>
    Promise.resolve(piped === null ? null : new TextEncoder().encode(piped));
  const command = await commandOf(name);
  if (command.kind !== 'action') throw new Error(`${name} is no action`);
  return command.bind(params).run({
    lang: 'en',
    database,
    settings: 'acrm.yaml',
    project: NO_PROJECT,
    registry: [],
    effects: { ...READING, readStdin },
    only,
    line: [],
  });
}

/** Runs an action that changes a database; `said` is what it told people. */
export async function change(
  name: string,
  params: Readonly<Record<string, unknown>>,
  database: string,
): Promise<{ readonly result: Result; readonly said: readonly Text[] }> {
  const said: Text[] = [];
  const command = await commandOf(name);
  if (command.kind !== 'action') throw new Error(`${name} is no action`);
  const outcome = await command.bind(params).run({
    lang: 'en',
    database,
    settings: 'acrm.yaml',
    project: NO_PROJECT,
    registry: [],
    effects: {
      ...READING,
      say: (text) => said.push(text),
      changeStore: (path, build, { keep }) =>
        changeStore(path, build, { command: name, now: LOAD_DAY, keep, open: openSmall }),
    },
    only: null,
    line: [],
  });
  if (outcome.kind !== 'result') throw new Error(`${name} gave no result`);
  return { result: outcome.result, said };
}

/** The first table of an action's result. */
export async function firstTable(
  name: string,
  params: Readonly<Record<string, unknown>>,
  database: string,
): Promise<Table> {
  const outcome = await act(name, params, database);
  const table = outcome.kind === 'result' ? outcome.result.tables[0] : undefined;
  if (table === undefined) throw new Error(`${name} gave no table`);
  return table;
}
