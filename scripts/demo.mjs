// npm run demo: builds what is missing, then runs the demo with the arguments given.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
if (!existsSync(`${root}dist/src/cli/main.js`) && node('scripts/build.mjs') !== 0) process.exit(1);
// A person reads what to open next, whether or not it goes through a pipe.
process.exit(node('dist/src/cli/main.js', 'demo', '-f', 'table', ...process.argv.slice(2)));
