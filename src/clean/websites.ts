import { entities } from '../model/index.ts';
import { isUrl } from '../validators/url.ts';
import { type Cleaned, certain, NOTHING, type Rule } from './rule.ts';

/** Web addresses without spaces around them, their domain in lower case; the path is left as it is. */
export const websiteRules = (): readonly Rule[] =>
  entities
    .filter(({ fields }) => fields.some(({ name }) => name === 'website'))
    .map(({ name }) => ({
      name: 'websites',
      entity: name,
      reads: ['website'],
      writes: ['website'],
      clean: ({ website = null }) => (website === null ? NOTHING : cleanWebsite(website)),
    }));

function cleanWebsite(text: string): Cleaned {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(https?:\/\/)?([^/?#]*)/i, (start) => start.toLowerCase());
  if (isUrl(plain)) return { written: { website: certain(plain) }, problems: [] };
  return {
    written: {},
    problems: [
      {
        field: 'website',
        code: 'website/invalid',
        message: { en: `"${text.trim()}" is not a web address.`, zh: `“${text.trim()}”不是有效的网址。` },
        suggestion: null,
      },
    ],
  };
}
