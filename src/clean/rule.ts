import type { Text } from '../core/text.ts';
import type { EntityName } from '../model/entity.ts';

/** The rules, in the order in which they are run: a later one sees what an earlier one has written. */
export const RULES = [
  'placeholders',
  'regions',
  'phones',
  'emails',
  'websites',
  'names',
  'credit_codes',
  'vocabularies',
  'classify',
  'duplicates',
  'missing',
] as const;

export type RuleName = (typeof RULES)[number];

/** What people read in place of a rule's name. */
export const RULE_WORDS: Readonly<Record<RuleName, Text>> = {
  placeholders: { en: 'placeholders', zh: '占位词' },
  regions: { en: 'regions', zh: '地区' },
  phones: { en: 'phones', zh: '电话' },
  emails: { en: 'e-mails', zh: '邮箱' },
  websites: { en: 'web sites', zh: '网址' },
  names: { en: 'company names', zh: '公司名称' },
  credit_codes: { en: 'credit codes', zh: '信用代码' },
  vocabularies: { en: 'vocabularies', zh: '词汇' },
  classify: { en: 'classification', zh: '分类' },
  duplicates: { en: 'duplicates', zh: '重复行' },
  missing: { en: 'missing values', zh: '缺失值' },
};

/** Fields of a row as text; null where empty. */
export type Values = Readonly<Record<string, string | null>>;

/** A value that takes the place of the one that was loaded. */
export interface Written {
  readonly value: string | null;
  /** 0 to 1; 1 where the value follows from what was loaded without a doubt. */
  readonly confidence: number;
  /** The field that the value was read from, where it is another one. */
  readonly evidence?: string;
}

/** Something wrong with a value, which stays as it is. */
export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly message: Text;
  /** What was probably meant. */
  readonly suggestion: string | null;
}

export interface Cleaned {
  /** By field; a field that is absent stays as it is. */
  readonly written: Readonly<Record<string, Written>>;
  readonly problems: readonly Problem[];
}

/** What a rule does with the rows of one entity. It is a function of the fields that it reads, so that it is asked once for rows that are alike. */
export interface Rule {
  readonly name: RuleName;
  readonly entity: EntityName;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  clean(values: Values): Cleaned;
}

/** What a rule does to one field of an entity, as one question to the database. */
export interface SetRule {
  readonly name: RuleName;
  /** What a person calls it by, in progress and errors. */
  readonly title: Text;
  readonly entity: EntityName;
  readonly field: string;
  /** A SELECT of the rows that may get another value: key, value, evidence and confidence as in `Written`. */
  readonly select: string;
}

/** Rows of an entity that a rule takes out, as one question to the database. */
export interface AsideRule {
  readonly name: RuleName;
  readonly entity: EntityName;
  /** Why they are taken out. */
  readonly reason: Text;
  /** A SELECT of these rows: key, repeats (the key of the row that each repeats), _file, _line. */
  readonly aside: string;
}

export const NOTHING: Cleaned = { written: {}, problems: [] };

/** A value that follows from the loaded one without a doubt. */
export const certain = (value: string | null): Written => ({ value, confidence: 1 });
