// node iconv-load.mjs MAIN FILE DATABASE: what one does without a reader of GB18030: convert first, then load.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';

const [main, file, database] = process.argv.slice(2);
const converted = `${database}.csv`;
const out = openSync(converted, 'w');
const run = (command, args, stdout) => {
  const { status } = spawnSync(command, args, { stdio: ['ignore', stdout, 'inherit'] });
  if (status !== 0) process.exit(1);
};
run('iconv', ['-f', 'GB18030', '-t', 'UTF-8', file], out);
closeSync(out);
run(process.execPath, [main, 'load', converted, '--db', database, '--quiet'], 'ignore');
rmSync(converted);
