import type { CrmProfile } from '../../model/crm-profile.ts';
import { type DocumentKind, kindsIn } from '../../model/documents.ts';
import { fieldNamed, meaningsOf } from './alias-index.ts';

/**
 * Which document the rows of a file are, told from the headers that hold a document's number and the name of the file and
 * its sheet; null where nothing tells. A list of invoices has the number of the order too, and may be called after
 * neither: then the header of its date tells.
 */
export function documentOf(
  headers: readonly string[],
  named: string,
  profile: Pick<CrmProfile, 'means'>,
): DocumentKind | null {
  const kindsOf = (field: string): ReadonlySet<DocumentKind> =>
    new Set(headers.filter((header) => names(header, field, profile)).flatMap(kindsIn));
  const numbered = kindsOf('order_id');
  const called = only(kindsIn(named));
  // An export of orders is called orders whatever its documents are; another name is meant.
  if (called !== null && (called !== 'order' || numbered.has(called) || numbered.size === 0)) return called;
  return only(numbered) ?? only([...kindsOf('ordered_at')].filter((kind) => numbered.has(kind)));
}

function names(header: string, field: string, profile: Pick<CrmProfile, 'means'>): boolean {
  const meant = meaningsOf(header, profile)[0]?.spelling ?? header;
  return fieldNamed('orders', meant) === field || (field === 'order_id' && isPurchase(meant));
}

const isPurchase = (header: string): boolean => fieldNamed('purchases', header) === 'purchase_order';

function only<T>(found: Iterable<T>): T | null {
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? null : first;
}
