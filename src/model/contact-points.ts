import type { Field } from './entity.ts';
import { personal, personalCode, text } from './field.ts';
import { type Prefixes, prefixed } from './spelling.ts';

const LANDLINE: Prefixes = {
  en: 'Phone, Telephone, Tel, Phone Number, Phone No., Telephone Number, Business Phone, Work Phone',
  zh: '电话, 联系电话, 电话号码, 固定电话, 固话, 座机, 办公电话, 联系方式',
};
const MOBILE: Prefixes = {
  en: 'Mobile, Mobile Phone, Mobile Number, Mobile Phone Number, Cell, Cell Phone, Cellphone',
  zh: '手机, 手机号, 手机号码, 移动电话',
};

/** The one number of a row whose exports have no column for mobiles alone. */
export const anyPhone = (prefixes: Prefixes): Field =>
  personalCode(
    'phone',
    { en: 'Phone', zh: '电话' },
    { en: 'Telephone number, landline or mobile.', zh: '联系电话，座机或手机。' },
    `Main Phone, TELF1, ${prefixed(prefixes, LANDLINE)}, ${prefixed(prefixes, MOBILE)}`,
  );

export const landline = (prefixes: Prefixes): Field =>
  personalCode(
    'phone',
    { en: 'Phone', zh: '电话' },
    { en: 'Telephone number, usually at work.', zh: '联系电话，通常为办公电话。' },
    prefixed(prefixes, LANDLINE),
  );

export const mobile = (prefixes: Prefixes): Field =>
  personalCode(
    'mobile',
    { en: 'Mobile', zh: '手机' },
    { en: 'Mobile telephone number.', zh: '手机号码。' },
    prefixed(prefixes, MOBILE),
  );

export const email = (prefixes: Prefixes): Field =>
  personal(
    'email',
    { en: 'Email', zh: '邮箱' },
    { en: 'Email address.', zh: '电子邮箱地址。' },
    prefixed(prefixes, {
      en: 'Email, E-mail, Email Address, E-mail Address, Mail, Email 1, Primary Email, Work Email',
      zh: '邮箱, 电子邮箱, 邮件, 电子邮件, 邮箱地址, 邮件地址, Email',
    }),
  );

export const website = (prefixes: Prefixes): Field =>
  text(
    'website',
    { en: 'Website', zh: '网址' },
    { en: 'Address of the web site.', zh: '官方网站地址。' },
    prefixed(prefixes, {
      en: 'Website, Web Site, URL, Domain, Website URL, Domain Name, Company Domain Name, Homepage, Web',
      zh: '网址, 网站, 官网, 公司网址, 公司网站, 主页, 域名',
    }),
  );
