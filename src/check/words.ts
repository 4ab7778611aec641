import type { Text } from '../core/text.ts';
import { ENTITY_WORDS } from '../model/entity-words.ts';

/** Words that people read in place of codes. */
export const VERDICT_WORDS: Readonly<Record<string, Text>> = {
  pass: { en: 'pass', zh: '通过' },
  warn: { en: 'warn', zh: '警告' },
  fail: { en: 'fail', zh: '未通过' },
  skipped: { en: 'skipped', zh: '跳过' },
};

export const LEVEL_WORDS: Readonly<Record<string, Text>> = {
  error: { en: 'error', zh: '错误' },
  warn: { en: 'warning', zh: '警告' },
};

export const DIMENSION_WORDS: Readonly<Record<string, Text>> = {
  completeness: { en: 'completeness', zh: '完整性' },
  validity: { en: 'validity', zh: '有效性' },
  uniqueness: { en: 'uniqueness', zh: '唯一性' },
  consistency: { en: 'consistency', zh: '一致性' },
  timeliness: { en: 'timeliness', zh: '及时性' },
};

export const SCORED_WORDS: Readonly<Record<string, Text>> = {
  ...ENTITY_WORDS,
  all: { en: 'All', zh: '全部' },
};
