import { expect, test } from 'vitest';
import { firstInstalled } from '../../src/render/installed-fonts.ts';

test('of families that no machine has the last is taken', async () => {
  expect(await firstInstalled(['no such font', 'nor this one'], 'Rag 0123')).toBe('nor this one');
});

test('a family that is there comes before the generic one, in the order of the list', async () => {
  const usual = ['Arial', 'Liberation Sans', 'DejaVu Sans', 'Noto Sans'];
  const found = await firstInstalled([...usual, 'sans-serif'], 'Rag 0123');
  expect([...usual, 'sans-serif']).toContain(found);
  expect(await firstInstalled(['no such font', found], 'Rag 0123')).toBe(found);
});
