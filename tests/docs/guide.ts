import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import type { Ran, Step } from '../../scripts/readme-tour.ts';
import type { Lang } from '../../src/core/text.ts';
import { runHere, Written } from '../cli/program.ts';

const LOCALES = { en: 'C.UTF-8', zh: 'zh_CN.UTF-8' };

/**
 * Runs the lines of a part of a guide in a folder. A file that is shown with `cat` and is not there yet is an input: it
 * is made as shown. `acrm` runs in this process, which takes a tenth of the time; the rest is for the shell.
 */
export async function runPart(steps: readonly Step[], folder: string, lang: Lang): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const step of steps) {
    makeInput(step, folder);
    const before = ran.at(-1)?.code ?? 0;
    ran.push(
      step.line.startsWith('acrm ') ? await acrmHere(step.line, folder, lang) : inShell(step.line, folder, before),
    );
  }
  return ran;
}

function makeInput({ line, shown }: Step, folder: string): void {
  const [, name] = /^cat (\S+)$/.exec(line) ?? [];
  if (name !== undefined && !existsSync(join(folder, name))) writeFileSync(join(folder, name), `${shown}\n`);
}

/** `before` is how the line before ended, for `echo $?`. */
function inShell(line: string, cwd: string, before: number): Ran {
  const { status, stdout } = spawnSync('sh', ['-c', `(exit ${before}); ${line} 2>&1`], { cwd, encoding: 'utf8' });
  return { code: status ?? -1, printed: stdout.trimEnd() };
}

/** One line that begins with `acrm`, in this process, as a shell would split it. */
export async function acrmHere(line: string, folder: string, lang: Lang): Promise<Ran> {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .slice(1);
  const { ACRM_DB: _, ...inherited } = process.env;
  const printed = new Written();
  const code = await runHere(words, folder, {
    env: { ...inherited, LC_ALL: LOCALES[lang] },
    stdin: new PassThrough().end(),
    stdout: printed,
    stderr: printed,
  });
  return { code, printed: printed.text.trimEnd() };
}
