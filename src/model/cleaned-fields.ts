import type { Field } from './entity.ts';
import { code, derived, text } from './field.ts';

/** What cleaning reads out of the other fields of a company; empty until `acrm clean` is run. */
export const companyParts: readonly Field[] = [
  derived(
    text(
      'name_core',
      { en: 'Core of the name', zh: '名称主体' },
      {
        en: 'The name without legal form and branch, in one spelling, so that names can be compared; from acrm clean.',
        zh: '去除公司组织形式和分支机构后的名称，写法统一，便于比对；由 acrm clean 得出。',
      },
      '',
    ),
  ),
  derived(
    text(
      'legal_form',
      { en: 'Legal form', zh: '组织形式' },
      {
        en: 'Legal form in the name, such as GmbH; from acrm clean.',
        zh: '名称中的组织形式，如有限公司；由 acrm clean 得出。',
      },
      '',
    ),
  ),
  derived(
    text(
      'branch',
      { en: 'Branch', zh: '分支机构' },
      {
        en: 'Branch in the name, such as Shanghai Branch; from acrm clean.',
        zh: '名称中的分支机构，如北京分公司；由 acrm clean 得出。',
      },
      '',
    ),
  ),
];

/** Numbers that stand beside the first one of a cell. */
export const otherPhones: Field = derived(
  code(
    'other_phones',
    { en: 'Other phones', zh: '其他电话' },
    {
      en: 'Further numbers where a cell has several, apart by semicolons; from acrm clean.',
      zh: '单元格中有多个号码时的其余号码，以分号分隔；由 acrm clean 得出。',
    },
    '',
  ),
);
