import { z } from 'zod';
import type { KnownNames } from '../settings/checks/known-names.ts';
import { type BuiltinSettings, builtinSettings, checksSettings } from '../settings/checks/settings.ts';
import { readLocatedYaml } from '../settings/read-yaml.ts';
import { type Declared, declaredChecks } from './declared.ts';

/** What a file says of checks. */
export interface ChecksFile {
  readonly declared: readonly Declared[];
  readonly builtin: BuiltinSettings;
}

/** Reads `acrm.yaml`, or a file of checks that holds nothing else (`alone`); all its mistakes are told at once, each with its line. */
export async function readChecks(
  text: string,
  file: string,
  known: KnownNames,
  { alone }: { readonly alone: boolean },
): Promise<ChecksFile> {
  const shape = { checks: checksSettings(known).optional(), builtin_checks: builtinSettings(known).optional() };
  const schema = alone ? z.strictObject(shape) : z.object(shape);
  const { data, lineOf } = await readLocatedYaml(text, file, schema);
  return {
    declared: declaredChecks(data.checks ?? {}, lineOf, file),
    builtin: data.builtin_checks ?? {},
  };
}
