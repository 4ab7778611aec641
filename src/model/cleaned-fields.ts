import type { Field } from './entity.ts';
import { derived, impersonal, personal, personalCode, text } from './field.ts';

/** What cleaning reads out of the other fields of a company; empty until `acrm clean` is run. */
export const companyParts: readonly Field[] = [
  derived(
    personal(
      'name_core',
      { en: 'Core of the name', zh: '名称主体' },
      {
        en: 'The name without legal form and branch, in a uniform spelling for comparison; from acrm clean.',
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
  derived(
    impersonal(
      'name_region',
      { en: 'Place in the name', zh: '名称中的地区' },
      {
        en: 'Province, city and district in a Chinese name, at its beginning or in brackets; from acrm clean.',
        zh: '名称开头或括号中的省、市、区县；由 acrm clean 得出。',
      },
      '',
    ),
  ),
  derived(
    impersonal(
      'name_industry',
      { en: 'Trade in the name', zh: '名称中的行业' },
      {
        en: 'Words at the end of a Chinese name that say what the company does; from acrm clean.',
        zh: '名称末尾表明行业的词，如网络科技；由 acrm clean 得出。',
      },
      '',
    ),
  ),
];

/** Numbers that stand beside the first one of a cell. */
export const otherPhones: Field = derived(
  personalCode(
    'other_phones',
    { en: 'Other phones', zh: '其他电话' },
    {
      en: 'Further numbers where a cell has several, separated by semicolons; from acrm clean.',
      zh: '单元格中有多个号码时的其余号码，以分号分隔；由 acrm clean 得出。',
    },
    '',
  ),
);

/** What can be told of an address from itself. */
export const emailKind: Field = derived(
  impersonal(
    'email_kind',
    { en: 'Kind of email', zh: '邮箱类型' },
    {
      en: "Types of the addresses, separated by semicolons: business (a person at a company's domain), role (info@, sales@), free (gmail.com, qq.com), disposable; from acrm clean.",
      zh: '邮箱的类型，以分号分隔：business（企业域名下的个人邮箱）、role（info@、sales@ 等公共邮箱）、free（gmail.com、qq.com 等免费邮箱）、disposable（一次性邮箱）；由 acrm clean 得出。',
    },
    '',
  ),
);
