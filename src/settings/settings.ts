import { z } from 'zod';
import type { Project } from '../core/project.ts';
import { readYaml } from './read-yaml.ts';
import { SECTIONS } from './sections.ts';

/** What `acrm.yaml` may say; everything is optional and an unknown key is a mistake. */
export const configSchema = z.strictObject(
  Object.fromEntries(
    SECTIONS.map(({ key, schema, about }) => [key, schema.describe(about.en.replaceAll('\n', ' ')).optional()]),
  ),
);

/** Reads the text of `acrm.yaml`; all its mistakes are told at once, each with its line. */
export const parseConfig = (text: string, file: string): Project => projectOf(readYaml(text, file, configSchema));

/** What was said, by the key of its section. */
export const projectOf = (said: Readonly<Record<string, unknown>>): Project => ({
  get: ({ key, schema, absent }) => (said[key] === undefined ? absent : schema.parse(said[key])),
});
