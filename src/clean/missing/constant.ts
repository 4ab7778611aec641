import { z } from 'zod';
import { isDate } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { FieldType } from '../../model/entity.ts';
import { said } from '../../settings/checks/parts.ts';

const WHOLE = { fits: (text: string) => /^-?\d{1,15}$/.test(text), en: 'a whole number', zh: '整数' };
const DECIMAL = { fits: (text: string) => /^-?\d{1,12}(\.\d{1,6})?$/.test(text), en: 'a number', zh: '数字' };
const DAY = {
  fits: isDate,
  en: 'a day such as 2024-01-31',
  zh: '日期，如 2024-01-31',
};
const FLAG = { fits: (text: string) => text === 'true' || text === 'false', en: 'true or false', zh: 'true 或 false' };
const TEXT = { fits: (text: string) => text.trim() !== '', en: 'text', zh: '文本' };

/** What a value of each type looks like. */
const FORMS: Readonly<Record<FieldType, Text & { fits(text: string): boolean }>> = {
  id: TEXT,
  text: TEXT,
  money: DECIMAL,
  quantity: DECIMAL,
  number: DECIMAL,
  share: DECIMAL,
  integer: WHOLE,
  date: DAY,
  timestamp: DAY,
  boolean: FLAG,
};

/** A value that a field of the type can hold, as text. */
export const constantOf = (type: FieldType) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
      z.string().superRefine((value, context) => {
        const { fits, en, zh } = FORMS[type];
        if (!fits(value)) context.addIssue(said({ en: `must be ${en}.`, zh: `应为${zh}。` }, value));
      }),
    )
    .meta({ type: ['string', 'number', 'boolean'] });
