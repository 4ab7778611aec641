// Compiles to dist. The command index is made from the compiled commands, so a new command needs a second pass.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const index = `${root}commands/index.ts`;
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
const compile = (...flags) => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', ...flags);
const readIndex = () => (existsSync(index) ? readFileSync(index, 'utf8') : '');

const before = readIndex();
let failed = compile();
if (node('dist/scripts/generate.js', '--index') !== 0) process.exit(1);
if (readIndex() !== before) failed = compile();
chmodSync(`${root}dist/src/cli/main.js`, 0o755);
process.exit(failed);
