import type { CrmProfile } from '../../model/crm-profile.ts';
import { CRM_PROFILES, GENERIC_EN, GENERIC_ZH } from '../../model/crm-profiles.ts';

/** A header that only one system has weighs as much as so many that it shares. */
const SURE_WEIGHT = 3;
/** Without one, so many shared ones, and such a share of the headers, are needed. */
const LEAST_USUAL = 4;
const LEAST_SHARE = 0.5;

/** The system that a file with these headers comes from; a generic profile where none is known. */
export function profileOf(headers: readonly string[]): CrmProfile {
  const plain = new Set(headers.map((header) => header.trim().toLowerCase()));
  const judged = CRM_PROFILES.map((profile) => ({ profile, score: scoreOf(profile, headers, plain) }));
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.profile;
  const han = headers.filter((header) => /\p{Script=Han}/u.test(header)).length;
  return han * 2 > headers.length ? GENERIC_ZH : GENERIC_EN;
}

function scoreOf({ sure, usual }: CrmProfile, headers: readonly string[], plain: ReadonlySet<string>): number {
  const certain = sure.filter((mark) =>
    typeof mark === 'string' ? plain.has(mark.toLowerCase()) : headers.some((header) => mark.test(header.trim())),
  ).length;
  const shared = usual.filter((header) => plain.has(header.toLowerCase())).length;
  const enough = shared >= LEAST_USUAL && shared >= headers.length * LEAST_SHARE;
  return certain > 0 || enough ? certain * SURE_WEIGHT + shared : 0;
}
