// Runs clean.py with the Python that is named: node clean-py.mjs PYTHON ACCOUNTS.csv OUT.csv
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [, , python = 'python3', ...files] = process.argv;
const { status } = spawnSync(python, [fileURLToPath(new URL('clean.py', import.meta.url)), ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
