// Prints what has grown over the soft limits; a hint where to split by meaning, never a failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';

const LIMITS = { ts: 200, sql: 60, function: 40 };
const FOLDERS = ['src', 'commands', 'queries', 'scripts', 'tests'];

for (const folder of FOLDERS) {
  for (const file of readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|sql)$/.test(file) && file !== 'index.ts' && !file.includes('generated')) inspect(join(folder, file));
  }
}

function inspect(file: string): void {
  const lines = readFileSync(join(PACKAGE_ROOT, file), 'utf8').split('\n');
  const limit = file.endsWith('.sql') ? LIMITS.sql : LIMITS.ts;
  if (lines.length - 1 > limit) note(file, `${lines.length - 1} lines, over ${limit}`);
  if (file.endsWith('.ts'))
    for (const { name, length } of longFunctions(lines))
      note(file, `${name} has ${length} lines, over ${LIMITS.function}`);
}

/** Top-level functions and methods, told by their indentation: the formatter sees to it. */
function longFunctions(lines: readonly string[]): { name: string; length: number }[] {
  return lines.flatMap((line, at) => {
    const [, indent, name] = /^( {0,2})(?:export )?(?:async )?(?:function\*? )?#?(\w+)\(.*\{$/.exec(line) ?? [];
    if (indent === undefined || name === undefined || /^(if|for|while|switch|catch|describe|it|test)$/.test(name))
      return [];
    const end = lines.findIndex((other, place) => place > at && other.startsWith(`${indent}}`));
    const length = end - at + 1;
    return length > LIMITS.function ? [{ name, length }] : [];
  });
}

function note(file: string, text: string): void {
  process.stdout.write(`soft limit: ${file}: ${text}\n`);
}
