import { distance } from 'fastest-levenshtein';
import { entities } from '../model/index.ts';
import { isEmail } from '../quality/email.ts';
import { type Cleaned, certain, NOTHING, type Problem, type Rule } from './rule.ts';

/** Mail services that many people have an address with. */
const SERVICES = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.co.jp',
  'icloud.com',
  'me.com',
  'aol.com',
  'protonmail.com',
  'proton.me',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  'foxmail.com',
  '163.com',
  '126.com',
  'yeah.net',
  '188.com',
  'sina.com',
  'sina.cn',
  'sohu.com',
  'aliyun.com',
  '139.com',
  '189.cn',
  '21cn.com',
  'tom.com',
  'hinet.net',
  'naver.com',
];
const KNOWN = new Set(SERVICES);
/** Endings that no domain has, and the one that was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  coom: 'com',
  comn: 'com',
  nte: 'net',
  ent: 'net',
  ogr: 'org',
};
const SEPARATOR = /[;,；，、\s]+/u;

/** Addresses in lower case and half width, without spaces around them; a likely slip is suggested and stays. */
export const emailRules = (): readonly Rule[] =>
  entities
    .filter(({ fields }) => fields.some(({ name }) => name === 'email'))
    .map(({ name }) => ({
      name: 'emails',
      entity: name,
      reads: ['email'],
      writes: ['email'],
      clean: ({ email = null }) => (email === null ? NOTHING : cleanEmail(email)),
    }));

function cleanEmail(text: string): Cleaned {
  const addresses = plain(text)
    .split(SEPARATOR)
    .filter((part) => part !== '');
  if (addresses.length > 0 && addresses.every(isEmail)) {
    const value = [...new Set(addresses)].join('; ');
    return { written: { email: certain(value) }, problems: addresses.flatMap(slipOf) };
  }
  const inside = /<([^<>\s]+)>/.exec(plain(text))?.[1] ?? '';
  return {
    written: {},
    problems: [
      {
        field: 'email',
        code: 'email/invalid',
        message: { en: `"${text.trim()}" is no e-mail address.`, zh: `“${text.trim()}”不是有效的邮箱地址。` },
        suggestion: isEmail(inside) ? inside : null,
      },
    ],
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');

function slipOf(address: string): Problem[] {
  const at = address.lastIndexOf('@');
  const meant = meantDomain(address.slice(at + 1));
  if (meant === null) return [];
  const suggestion = `${address.slice(0, at)}@${meant}`;
  return [
    {
      field: 'email',
      code: 'email/likely-slip',
      message: { en: `${address} may be a slip for ${suggestion}.`, zh: `${address} 可能是 ${suggestion} 的笔误。` },
      suggestion,
    },
  ];
}

/** The domain that was probably meant: a mail service one letter away, or an ending that no domain has put right. */
export function meantDomain(domain: string): string | null {
  if (KNOWN.has(domain)) return null;
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(domain) ?? [];
  const mended = ENDINGS[ending];
  if (mended !== undefined) return `${stem}.${mended}`;
  // Of short names every letter makes another good one: 162.com and qx.com are nobody's slips.
  return SERVICES.find((service) => service.indexOf('.') >= 4 && isSlip(domain, service)) ?? null;
}

function isSlip(written: string, meant: string): boolean {
  if (distance(written, meant) === 1) return true;
  const at = [...meant].findIndex((letter, index) => written[index] !== letter);
  const swapped = `${meant.slice(0, at)}${meant[at + 1] ?? ''}${meant[at] ?? ''}${meant.slice(at + 2)}`;
  return at >= 0 && swapped === written;
}
