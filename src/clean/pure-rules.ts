import { creditCodeRules } from './credit-codes.ts';
import { emailRules } from './emails.ts';
import { nameRules } from './names.ts';
import { phoneRules } from './phones.ts';
import { regionRules } from './region/regions.ts';
import type { Rule } from './rule.ts';
import { websiteRules } from './websites.ts';

/** All that the rules here have to know besides the row; plain, so that another thread can be told. */
export interface RuleSetting {
  /** ISO code of the country whose numbers and codes stand without a prefix; null where nothing tells. */
  readonly home: string | null;
  readonly stopWords: readonly string[];
}

/** Rules that are made without a look at the data, so that any thread can make them again. */
export const PURE_RULES = {
  regions: ({ home }) => regionRules(home),
  phones: ({ home }) => phoneRules(home),
  emails: () => emailRules(),
  websites: () => websiteRules(),
  names: ({ stopWords }) => nameRules(stopWords),
  credit_codes: ({ home }) => creditCodeRules(home),
} as const satisfies Readonly<Record<string, (setting: RuleSetting) => Promise<readonly Rule[]> | readonly Rule[]>>;

export type PureRuleName = keyof typeof PURE_RULES;
export const isPureRule = (name: string): name is PureRuleName => Object.hasOwn(PURE_RULES, name);
