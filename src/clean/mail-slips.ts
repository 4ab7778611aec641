import { distance } from 'fastest-levenshtein';
import { BIG_SERVICES, isFreeService } from './mail-services.ts';
import { remembering } from './remembering.ts';

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

/** The domain that was probably meant: a mail service one letter away, or an ending that no domain has put right. */
export const meantDomain = remembering((domain): string | null => {
  if (isFreeService(domain)) return null;
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(domain) ?? [];
  const mended = ENDINGS[ending];
  if (mended !== undefined) return `${stem}.${mended}`;
  // Of short names every letter makes another good one: 162.com and qx.com are nobody's slips.
  return BIG_SERVICES.find((service) => service.indexOf('.') >= 4 && isSlip(domain, service)) ?? null;
});

function isSlip(written: string, meant: string): boolean {
  if (distance(written, meant) === 1) return true;
  const at = [...meant].findIndex((letter, index) => written[index] !== letter);
  const swapped = `${meant.slice(0, at)}${meant[at + 1] ?? ''}${meant[at] ?? ''}${meant.slice(at + 2)}`;
  return at >= 0 && swapped === written;
}
