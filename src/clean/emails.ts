import { entities } from '../model/index.ts';
import { isEmail } from '../validators/email.ts';
import { type EmailKind, type KindReader, kindReader, writtenKinds } from './email-kind.ts';
import { meantDomain } from './mail-slips.ts';
import { type Cleaned, certain, NOTHING, type Problem, type Rule } from './rule.ts';

/** A slash behind an @ stands between two addresses; before it, it may be part of one. */
const SEPARATOR = /(?:[;,；，、\s]|(?<=@[^@]*)\/)+/u;

/** Addresses in lower case and half width, without spaces around them, and their kinds; a likely slip is suggested and stays. */
export async function emailRules(): Promise<readonly Rule[]> {
  const kindsOf = await kindReader();
  return entities.flatMap(({ name, fields }): Rule[] => {
    const has = (field: string): boolean => fields.some((each) => each.name === field);
    if (!has('email')) return [];
    const writes = ['email', 'email_kind'].filter(has);
    const clean: Rule['clean'] = ({ email = null }) => (email === null ? NOTHING : cleanEmail(email, kindsOf, writes));
    return [{ name: 'emails', entity: name, reads: ['email'], writes, clean }];
  });
}

function cleanEmail(text: string, kindsOf: KindReader, fields: readonly string[]): Cleaned {
  const addresses = plain(text)
    .split(SEPARATOR)
    .filter((part) => part !== '');
  if (addresses.length > 0 && addresses.every(isEmail)) {
    const distinct = [...new Set(addresses)];
    const kinds = distinct.map(kindsOf);
    const written = {
      email: certain(distinct.join('; ')),
      email_kind: certain(writtenKinds(kinds.flat())),
    };
    return {
      written: Object.fromEntries(Object.entries(written).filter(([field]) => fields.includes(field))),
      problems: distinct.flatMap((address, at) => [...slipOf(address), ...thrownAway(address, kinds[at] ?? [])]),
    };
  }
  const inside = /<([^<>\s]+)>/.exec(plain(text))?.[1] ?? '';
  return {
    written: {},
    problems: [
      {
        field: 'email',
        code: 'email/invalid',
        message: { en: `"${text.trim()}" is not an e-mail address.`, zh: `“${text.trim()}”不是有效的邮箱地址。` },
        suggestion: isEmail(inside) ? inside : null,
      },
    ],
  };
}

const thrownAway = (address: string, kinds: readonly EmailKind[]): Problem[] =>
  kinds.includes('disposable')
    ? [
        {
          field: 'email',
          code: 'email/disposable',
          message: {
            en: `${address} is a disposable address.`,
            zh: `${address} 是一次性邮箱。`,
          },
          suggestion: null,
        },
      ]
    : [];

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
      message: { en: `${address} may be a typo for ${suggestion}.`, zh: `${address} 可能是 ${suggestion} 的笔误。` },
      suggestion,
    },
  ];
}
