import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lock = z.object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) });

test('no package that is installed runs a script of its own', () => {
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(Object.keys(packages)).toContain('node_modules/zod');
  const scripted = Object.entries(packages).filter(([name, { hasInstallScript }]) => name !== '' && hasInstallScript);
  expect(scripted.map(([name]) => name)).toEqual([]);
});
