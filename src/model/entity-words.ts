import type { Text } from '../core/text.ts';
import { entities } from './index.ts';

/** What people read in place of an entity's name. */
export const ENTITY_WORDS: Readonly<Record<string, Text>> = Object.fromEntries(
  entities.map(({ name, label }) => [name, label]),
);
