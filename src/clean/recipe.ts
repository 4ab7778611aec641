import { z } from 'zod';
import { country } from '../settings/checks/parts.ts';
import { readLocatedYaml } from '../settings/read-yaml.ts';
import { type ConditionFault, classifySettings } from './classify/classify-settings.ts';
import { duplicateSettings } from './duplicates/duplicate-settings.ts';
import { missingSettings } from './missing/policy.ts';
import { RULES } from './rule.ts';
import { VOCABULARY_NAMES } from './vocabularies.ts';

const spelling = z.string().trim().min(1);
const switches = z.strictObject(Object.fromEntries(RULES.map((name) => [name, z.boolean().optional()])));
const words = z.record(spelling, z.array(spelling)).optional();

/** What `clean.yaml` may say; everything is optional and an unknown key is a mistake. With a database at hand the conditions in it are tried. */
export const recipeSchema = (faultOf: ConditionFault | null) =>
  z
    .strictObject({
      country: country.describe(
        'ISO code of the country of telephone numbers without a country code, if the row has no country',
      ),
      rules: switches.describe('Rules to run; all unless switched off'),
      stop_words: z.array(spelling).describe('Words to ignore in company names'),
      vocabularies: z
        .strictObject(Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, words])))
        .describe('More spellings of words in closed lists; words may be new'),
      broader: z
        .array(z.enum(VOCABULARY_NAMES))
        .describe('Closed lists whose narrower words become the broader one: Biotechnology becomes Pharmaceuticals'),
      classify: classifySettings(faultOf).describe('Tags given to rows, and fields set by conditions and words'),
      duplicates: duplicateSettings().describe('Entities whose repeated rows are set aside; kept by default'),
      missing: missingSettings().describe('How missing values are filled; they stay missing by default'),
    })
    .partial();

export type Recipe = z.infer<ReturnType<typeof recipeSchema>>;

/** Reads the text of `clean.yaml`; all its mistakes are told at once, each with its line. */
export const parseRecipe = async (text: string, file: string, faultOf: ConditionFault): Promise<Recipe> =>
  (await readLocatedYaml(text, file, recipeSchema(faultOf))).data;

/** Reads a recipe that this program has kept. */
export const keptRecipe = (json: string): Promise<Recipe> => recipeSchema(null).parseAsync(JSON.parse(json));
