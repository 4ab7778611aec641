import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The built program, as a user runs it. */
export const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const environment = (env: Options['env'] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  ...env,
});

export function acrm(args: readonly string[], { cwd = emptyFolder(), env = {} }: Options = {}): Ran {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', env: environment(env) });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Starts the program and leaves it running. */
export const start = (
  args: readonly string[],
  { cwd = emptyFolder(), env = {} }: Options = {},
): ReturnType<typeof spawn> =>
  spawn(process.execPath, [PROGRAM, ...args], { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'acrm-test-'));
