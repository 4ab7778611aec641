// The tour of a README: the lines behind `$` of its console blocks, run as they stand, with what is shown below them.
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';
import type { Lang } from '../src/core/text.ts';

export interface Step {
  readonly line: string;
  /** What the page shows below the line; empty where it shows nothing. */
  readonly shown: string;
}

export interface Ran {
  readonly code: number;
  readonly printed: string;
}

const BLOCK = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

export function tourSteps(page: string): readonly Step[] {
  return [...page.matchAll(BLOCK)].flatMap(([block]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [line = '', ...shown] = step.trimEnd().split('\n');
        return { line, shown: shown.join('\n') };
      }),
  );
}

/** The page with what the lines print now; a line below which nothing stood stays alone. */
export function refreshed(page: string, ran: readonly Ran[]): string {
  const steps = tourSteps(page).map(({ line, shown }, at) =>
    shown === '' ? `$ ${line}\n` : `$ ${line}\n${ran[at]?.printed ?? ''}\n`,
  );
  let next = 0;
  return page.replace(BLOCK, (block) => {
    const count = (block.match(/^\$ /gm) ?? []).length;
    next += count;
    return steps.slice(next - count, next).join('');
  });
}

/** Runs the lines one after the other in a folder, where `acrm` is the built program and prints tables. */
export async function runTour(steps: readonly Step[], folder: string, lang: Lang): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  const path = `${shim(folder)}${delimiter}${process.env['PATH'] ?? ''}`;
  for (const { line } of steps) ran.push(await run(line, folder, path, lang));
  return ran;
}

const LOCALES = { en: 'C.UTF-8', zh: 'zh_CN.UTF-8' };

function run(line: string, cwd: string, PATH: string, lang: Lang): Promise<Ran> {
  const { ACRM_DB: _, ...inherited } = process.env;
  const env = { ...inherited, PATH, LC_ALL: LOCALES[lang], NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `${line} 2>&1`], { cwd, env, encoding: 'utf8' }, (error, printed) => {
      resolve({ code: error === null ? 0 : Number(error.code), printed: printed.trimEnd() });
    });
  });
}

/** A page shows what a terminal shows, so the program is asked for tables where the line names no format. */
function shim(folder: string): string {
  const bin = join(folder, '.bin');
  const program = `"${process.execPath}" "${join(PACKAGE_ROOT, 'dist/src/cli/main.js')}" "$@"`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'acrm'),
    `#!/bin/sh\ncase " $* " in *' -f '*|*' -o '*) exec ${program} ;; *) exec ${program} -f table ;; esac\n`,
  );
  chmodSync(join(bin, 'acrm'), 0o755);
  return bin;
}
