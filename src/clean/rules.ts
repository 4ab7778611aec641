import type { Engine } from '../core/engine.ts';
import { classifyRules } from './classify/classify-rules.ts';
import { creditCodeRules } from './credit-codes.ts';
import { duplicateRules } from './duplicates/duplicate-rules.ts';
import { emailRules } from './emails.ts';
import { homeCountry } from './home-country.ts';
import { missingRules } from './missing/missing-rules.ts';
import { nameRules } from './names.ts';
import { phoneRules } from './phones.ts';
import { placeholderRules } from './placeholders.ts';
import type { Recipe } from './recipe.ts';
import { regionRules } from './region/regions.ts';
import { type AsideRule, RULES, type Rule, type RuleName, type SetRule } from './rule.ts';
import { vocabularyRules } from './vocabularies.ts';
import { websiteRules } from './websites.ts';

type AnyRule = Rule | SetRule | AsideRule;
type Make = (engine: Engine, recipe: Recipe) => Promise<readonly AnyRule[]> | readonly AnyRule[];

const MAKERS: Readonly<Record<RuleName, Make>> = {
  placeholders: (engine) => placeholderRules(engine),
  regions: async (engine, recipe) => regionRules(await homeCountry(engine, recipe)),
  phones: async (engine, recipe) => phoneRules(await homeCountry(engine, recipe)),
  emails: () => emailRules(),
  websites: () => websiteRules(),
  names: (_, recipe) => nameRules(recipe.stop_words ?? []),
  credit_codes: async (engine, recipe) => creditCodeRules(await homeCountry(engine, recipe)),
  vocabularies: (engine, recipe) => vocabularyRules(engine, recipe.vocabularies ?? {}),
  classify: (engine, recipe) => classifyRules(engine, recipe.classify ?? []),
  duplicates: (engine, recipe) => duplicateRules(engine, recipe.duplicates ?? {}),
  missing: (_, recipe) => missingRules(recipe.missing ?? {}),
};

/** The rules of a recipe, in the order in which they are run. */
export async function rulesOf(engine: Engine, recipe: Recipe): Promise<readonly AnyRule[]> {
  const rules: AnyRule[] = [];
  for (const name of RULES) if (recipe.rules?.[name] !== false) rules.push(...(await MAKERS[name](engine, recipe)));
  return rules;
}
