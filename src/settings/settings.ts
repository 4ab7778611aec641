import { z } from 'zod';
import { LANGS } from '../core/text.ts';
import { foldWord } from '../model/fold-word.ts';
import { type StageDeclaration, stageOf } from '../model/stages.ts';
import type { VOCABULARIES } from '../model/vocabularies.ts';
import { builtinSettings, checksSettings } from './checks/settings.ts';
import { engineSettings } from './engine.ts';
import { readYaml } from './read-yaml.ts';

const spelling = z.string().trim().min(1);

const stage = z.strictObject({
  stage: spelling.describe('Name of the stage, as the data writes it'),
  aliases: z.array(spelling).optional().describe('Further names of the same stage'),
  outcome: z.enum(['open', 'won', 'lost']).optional().describe('Whether a deal in it is still open'),
  position: z.int().min(1).optional().describe('Its place among all stages, counted from 1'),
  after: spelling.optional().describe('The stage that it follows; instead of position'),
});

/** A stage read with patience, so that its place is checked even where another of its keys is wrong. */
const roughly = z.object(stage.shape);

const stages = z.array(stage).superRefine(
  (declared, context) => {
    const readable = declared.map((one) => roughly.safeParse(one).data ?? null);
    readable.forEach((one, index) => {
      const earlier = readable.slice(0, index).filter((other) => other !== null);
      for (const { path, message } of one === null ? [] : misplaced(one, earlier))
        context.addIssue({ code: 'custom', message, input: one?.[path], path: [index, path] });
    });
  },
  { when: ({ value }) => Array.isArray(value) },
);

interface Misplaced {
  readonly path: 'stage' | 'after';
  readonly message: string;
}

/** What is wrong with the place of a stage; the messages are codes that `config-sayings.ts` has the words for. */
function misplaced(
  { stage: name, position, after }: StageDeclaration,
  earlier: readonly StageDeclaration[],
): Misplaced[] {
  const found: Misplaced[] = [];
  if (position !== undefined && after !== undefined) found.push({ path: 'after', message: 'position-and-after' });
  if (after !== undefined && stageOf(after, earlier) === null) found.push({ path: 'after', message: 'unknown-stage' });
  if (earlier.some((other) => foldWord(other.stage) === foldWord(name)))
    found.push({ path: 'stage', message: 'declared-twice' });
  return found;
}

const timezone = z.string().refine(isTimezone, 'unknown-timezone');

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const words = z.record(spelling, z.array(spelling)).optional();

/** What `acrm.yaml` may say; everything is optional and an unknown key is a mistake. */
export const configSchema = z
  .strictObject({
    db: spelling.describe('Database file'),
    lang: z.enum(LANGS).describe('Language of output'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'currency-code')
      .describe('ISO code of the currency that amounts without one are in'),
    fiscal_year_start: z.int().min(1).max(12).describe('Month in which the fiscal year begins'),
    week_start: z.enum(['monday', 'sunday', 'saturday']).describe('First day of the week'),
    timezone: timezone.describe('IANA time zone that timestamps are reported in, such as Asia/Shanghai'),
    stages: stages.describe('Sales stages of your own, and further names of those that acrm knows'),
    exclude_accounts: spelling.describe('SQL condition over the account columns; customers that meet it are left out'),
    vocabularies: z
      .strictObject({ status: words, lead_status: words, opportunity_status: words, boolean: words } satisfies Record<
        keyof typeof VOCABULARIES,
        typeof words
      >)
      .describe('Further spellings of status words and of yes and no'),
    checks: checksSettings(null).describe('Checks of the data by entity, run by acrm check'),
    builtin_checks: builtinSettings(null).describe('Built-in checks by name: off, warn or error, or level and bounds'),
    engine: engineSettings.describe('A server that analyses run on, and where it keeps each entity'),
  })
  .partial();

export type Config = z.infer<typeof configSchema>;

/** Reads the text of `acrm.yaml`; all its mistakes are told at once, each with its line. */
export function parseConfig(text: string, file: string): Config {
  return readYaml(text, file, configSchema);
}
