import type { Field } from './entity.ts';
import { personal } from './field.ts';
import { across } from './spelling.ts';

/** The two halves of a person's name; where an export has no whole name, loading joins them into it. */
export const personNames = (prefixes: string): readonly Field[] => [
  personal(
    'first_name',
    { en: 'First name', zh: '名' },
    { en: 'Given name, if in a column of its own.', zh: '名，来源将姓与名分开填写时使用。' },
    `Given Name, Forename, First Name (Billing), Billing First Name, cst firstname, 名字, ${across(prefixes, 'First Name, Given Name')}`,
  ),
  personal(
    'last_name',
    { en: 'Last name', zh: '姓' },
    { en: 'Family name, if in a column of its own.', zh: '姓，来源将姓与名分开填写时使用。' },
    `Surname, Family Name, Last Name (Billing), Billing Last Name, cst lastname, 姓氏, ${across(prefixes, 'Last Name, Surname')}`,
  ),
];
