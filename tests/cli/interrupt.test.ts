import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acrm, emptyFolder, start } from './program.ts';

const LINES = 150_000;

/** An export that takes a while to load. */
function manyOrders(): string {
  const lines = Array.from(
    { length: LINES },
    (_, at) => `${at},2024-01-${String((at % 28) + 1).padStart(2, '0')},C${at % 999},${at}.5`,
  );
  return ['order id,order date,customer id,sales', ...lines].join('\n');
}

/** Starts a load in `folder` over an old database and waits until it holds the lock. */
async function loading(folder: string): Promise<{ child: ChildProcess; err: () => string; old: Buffer }> {
  writeFileSync(join(folder, 'small.csv'), 'customer id,customer name\nC1,Ann\n');
  expect((await acrm(['load', 'small.csv', '--db', 'db/x.duckdb'], { cwd: folder })).code).toBe(0);
  const old = readFileSync(join(folder, 'db/x.duckdb'));
  writeFileSync(join(folder, 'many.csv'), manyOrders());
  const child = start(['load', 'many.csv', '--db', 'db/x.duckdb'], { cwd: folder });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  while (!existsSync(join(folder, 'db/x.duckdb.lock')) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { child, err: () => text, old };
}

describe('a signal in the middle of a load', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends with 130, a sentence, the old database whole and nothing beside it',
    async (signal) => {
      const folder = emptyFolder();
      mkdirSync(join(folder, 'db'));
      const { child, err, old } = await loading(folder);
      child.kill(signal);
      const [code] = await once(child, 'close');
      expect({ code, err: err() }).toEqual({ code: 130, err: 'Interrupted. Nothing was changed.\n' });
      expect(readdirSync(join(folder, 'db'))).toEqual(['x.duckdb']);
      expect(readFileSync(join(folder, 'db/x.duckdb')).equals(old)).toBe(true);
    },
  );
});
