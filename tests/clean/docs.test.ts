import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRecipe as parse } from '../../src/clean/recipe.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const parseRecipe = (text: string, file: string) => parse(text, file, () => Promise.resolve(null));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

test.each(['docs/cleaning.md', 'docs/cleaning.zh.md'])('every recipe of %s can be run', async (file) => {
  const recipes = [...read(file).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(recipes.length).toBeGreaterThan(0);
  for (const recipe of recipes) expect(await parseRecipe(recipe, file)).not.toEqual({});
});
