import { isFreeService } from './mail-services.ts';
import { meantDomain } from './mail-slips.ts';

/**
 * What an address is: of a task and not of a person, of a service where anybody can have one, of one whose addresses are
 * used once; otherwise of a person at a domain of their own.
 */
export type EmailKind = 'business' | 'disposable' | 'free' | 'role';

export type KindReader = (address: string) => readonly EmailKind[];

/** Names before the @ that are tasks: those of RFC 2142 and those that companies use, English and Chinese (also in pinyin). */
const ROLES = new Set(
  `
  info information contact contacts contactus hello hi ask mail email office reception admin administrator root sysadmin it
  sales sale marketing market business bd biz export import trade trading commerce ecommerce shop store wholesale retail
  support service services customerservice customercare customersupport care help helpdesk cs crm techsupport technical tech
  order orders purchase purchasing procurement sourcing buyer logistics shipping warehouse delivery returns
  billing invoice invoices accounts account accounting accountspayable finance payment payments ap ar tax
  hr jobs job career careers recruit recruiting recruitment hiring talent
  pr press media news newsletter editor events event webinar team staff all everyone management ceo director manager secretary
  legal privacy compliance security dpo enquiries enquiry inquiries inquiry feedback complaints booking bookings reservation reservations
  webmaster postmaster hostmaster abuse noc usenet uucp www ftp noreply donotreply notreply notification notifications alert alerts
  mailerdaemon bounce bounces test demo
  kefu xiaoshou shichang shangwu caiwu renshi zhaopin caigou bangong bangongshi xingzheng zonghe yewu waimao
  客服 销售 市场 商务 财务 人事 招聘 采购 行政 业务 外贸
`
    .trim()
    .split(/\s+/),
);

/** A reader of addresses in lower case; an address may be of several kinds. */
export async function kindReader(): Promise<KindReader> {
  const { disposableEmailBlocklistSet } = await import('disposable-email-domains-js');
  const disposable = disposableEmailBlocklistSet();
  return (address) => {
    const at = address.lastIndexOf('@');
    const domain = address.slice(at + 1);
    const kinds: EmailKind[] = [];
    // Some slips, such as gmial.com, are owned by those who give such addresses; whoever wrote one meant another.
    if (meantDomain(domain) === null && domainAndParents(domain).some((each) => disposable.has(each)))
      kinds.push('disposable');
    if (isFreeService(domain)) kinds.push('free');
    if (isRole(address.slice(0, at))) kinds.push('role');
    return kinds.length === 0 ? ['business'] : kinds;
  };
}

/** The kinds of all addresses of a cell in one text, sorted, each once. */
export const writtenKinds = (kinds: readonly EmailKind[]): string => [...new Set(kinds)].sort().join('; ');

/** sales, sales01, sales-cn, no.reply and info+web are tasks; alice.info is a person. */
function isRole(local: string): boolean {
  const [plain = ''] = local.split('+');
  const parts = plain
    .replace(/\d+$/, '')
    .split(/[._-]+/)
    .filter((part) => part !== '');
  const [first = '', ...others] = parts;
  return ROLES.has(parts.join('')) || (ROLES.has(first) && others.every((part) => /^[a-z]{2}$|^\d+$/.test(part)));
}

/** a.b.example and b.example for a.b.example: whoever gives addresses at a domain gives them below it too. */
function domainAndParents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}
