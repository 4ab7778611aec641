import type { Engine } from '../core/engine.ts';
import { classifyRules } from './classify/classify-rules.ts';
import { duplicateRules } from './duplicates/duplicate-rules.ts';
import { missingRules } from './missing/missing-rules.ts';
import { placeholderRules } from './placeholders.ts';
import { isPureRule, PURE_RULES, type PureRuleName, type RuleSetting } from './pure-rules.ts';
import type { Recipe } from './recipe.ts';
import { type AsideRule, RULES, type Rule, type RuleName, type SetRule } from './rule.ts';
import { vocabularyRules } from './vocabularies.ts';

export type AnyRule = Rule | SetRule | AsideRule;
type Make = (engine: Engine, recipe: Recipe) => Promise<readonly AnyRule[]> | readonly AnyRule[];

const MAKERS: Readonly<Record<Exclude<RuleName, PureRuleName>, Make>> = {
  placeholders: (engine) => placeholderRules(engine),
  vocabularies: (engine, recipe) => vocabularyRules(engine, recipe.vocabularies ?? {}, recipe.broader),
  classify: (engine, recipe) => classifyRules(engine, recipe.classify ?? []),
  duplicates: (engine, recipe) => duplicateRules(engine, recipe.duplicates ?? {}),
  missing: (_, recipe) => missingRules(recipe.missing ?? {}),
};

/** The rules of a recipe, in the order in which they are run. */
export async function rulesOf(engine: Engine, recipe: Recipe, setting: RuleSetting): Promise<readonly AnyRule[]> {
  const rules: AnyRule[] = [];
  for (const name of RULES) {
    if (recipe.rules?.[name] === false) continue;
    rules.push(...(await (isPureRule(name) ? PURE_RULES[name](setting) : MAKERS[name](engine, recipe))));
  }
  return rules;
}
