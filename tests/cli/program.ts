import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { watchSignals } from '../../src/cli/interrupts.ts';
import { run, type Surroundings } from '../../src/cli/run.ts';

/** The built program, as a user runs it. */
export const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

interface Options {
  readonly cwd?: string;
  readonly env?: Environment;
}

const environment = (env: Environment = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  ...env,
});

/** Runs the program within this process, which takes a tenth of the time; its streams are pipes. */
export async function acrm(args: readonly string[], { cwd = emptyFolder(), env = {} }: Options = {}): Promise<Ran> {
  const [stdout, stderr] = [new Written(), new Written()];
  const stdin = new PassThrough().end();
  const code = await runHere(args, cwd, { env: environment(env), stdin, stdout, stderr });
  return { code, out: stdout.text, err: stderr.text };
}

/** The same with a terminal on all three streams; `text` is what it shows, and each of `keys` is typed once it waits. */
export async function acrmOnTerminal(
  args: readonly string[],
  {
    cwd = emptyFolder(),
    env = {},
    columns = 100,
    keys = [],
  }: Options & { readonly columns?: number; readonly keys?: readonly string[] } = {},
): Promise<{ readonly code: number; readonly text: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  let typed = 0;
  const screen = new Terminal(columns, (shown) => {
    if ((shown.match(/\n> /g) ?? []).length > typed) stdin.write(keys[typed++] ?? '');
  });
  const code = await runHere(args, cwd, {
    env: environment({ TERM: 'xterm', NO_COLOR: '', CI: '', ...env }),
    stdin,
    stdout: screen,
    stderr: screen,
  });
  return { code, text: screen.text };
}

/** Tests of one file run one after the other, so that the working folder is theirs while they run. */
export async function runHere(args: readonly string[], cwd: string, surroundings: Surroundings): Promise<number> {
  const home = process.cwd();
  process.chdir(cwd);
  try {
    return await run(args, watchSignals({ on: () => process }), surroundings);
  } finally {
    process.chdir(home);
  }
}

/** What was written, as text. */
export class Written extends PassThrough {
  text = '';

  override _transform(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** A terminal, as far as the program knows. */
class Terminal extends Written {
  readonly isTTY = true;
  readonly columns: number;
  readonly #shown: (text: string) => void;

  constructor(columns: number, shown: (text: string) => void) {
    super();
    this.columns = columns;
    this.#shown = shown;
  }

  override _transform(chunk: Buffer, encoding: string, done: () => void): void {
    super._transform(chunk, encoding, done);
    this.#shown(this.text);
  }

  cursorTo(): boolean {
    return true;
  }

  moveCursor(): boolean {
    return true;
  }

  clearLine(): boolean {
    return this.write('\u001b[0K');
  }
}

/** The built program in a process of its own: for what only a process shows. */
export function acrmAlone(args: readonly string[], { cwd = emptyFolder(), env = {} }: Options = {}): Ran {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', env: environment(env) });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Command lines one after the other in one process of its own, for what Node and DuckDB read once in a process. */
export function linesAlone(
  lines: readonly (readonly string[])[],
  { cwd = emptyFolder(), env = {} }: Options = {},
): Ran {
  const script = join(import.meta.dirname, 'lines-alone.mjs');
  const input = JSON.stringify(lines);
  const ran = spawnSync(process.execPath, [script], { cwd, encoding: 'utf8', env: environment(env), input });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Starts the built program in a process of its own and leaves it running. */
export const start = (
  args: readonly string[],
  { cwd = emptyFolder(), env = {} }: Options = {},
): ReturnType<typeof spawn> =>
  spawn(process.execPath, [PROGRAM, ...args], { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'acrm-test-'));
