import type { DocumentKind } from '../../model/documents.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entityOf, requireEntity } from '../../model/index.ts';
import { isGeneric, type Meaning, namesKey, spellingFor, spread } from './alias-index.ts';
import { headerOf, isSale, type MappedColumn, type Mapping, type Target } from './mapping.ts';
import type { Values } from './value-shapes.ts';

/** Wide exports of a CRM have many columns of its own; this share of known ones, or so many, will do. */
const LEAST_COVERAGE = 0.3;
const ENOUGH = 5;
/** A header that so few entities have tells which one it is. */
const TELLING = 5;
/** The columns decide; what a file is called after tips the scales where they are nearly even. */
const NAMED = 1.6;
const LEAST_NAMED = 0.1;

/** What the headers of a file may mean. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/** What speaks for a reading beside its places. */
interface Evidence {
  readonly meanings: Meanings;
  readonly values: Values;
  readonly document: DocumentKind | null;
}

export interface Judged {
  readonly mapping: Mapping;
  readonly score: number;
}

export const placedIn = ({ columns }: Mapping): readonly MappedColumn[] => columns.filter(({ target }) => target !== null);
export const isOwn = ({ target }: MappedColumn, { root }: Mapping): boolean => target?.entity === root;
export const meantBy = ({ header, target }: MappedColumn, meanings: Meanings): string =>
  spellingFor(meanings.get(header) ?? [], target) ?? header;

/** How well a reading explains a file; null where it does not. */
export function judge(file: string, mapping: Mapping, { meanings, values, document }: Evidence): Judged | null {
  const headers = mapping.columns;
  const meant = (each: MappedColumn): string => meantBy(each, meanings);
  const named = isNamedAfter(file, mapping.root);
  const holds = (signature: string): boolean => signature.split(' + ').every((place) => names(mapping, place, named));
  const bought = document === 'purchase_order';
  if (bought && isSale(mapping.root) && !namesCustomer(mapping)) return null;
  if (!requireEntity(mapping.root).recognisedBy.some(holds) && !(bought && mapping.root === 'purchases')) return null;
  const placed = placedIn(mapping);
  const keyed = keyRepeats(mapping, { meanings, values });
  const alone = keyed === 0 && isOnlyKey(mapping, { meanings, values });
  if (keyed !== null && keyed > MOST_REPEATED && !named) return null;
  // Rows with one key, which none repeats, are of what it is the key of, however little else is known of them.
  const fewest = alone ? 1 : Math.max(2, Math.min(ENOUGH, headers.length * LEAST_COVERAGE));
  if (placed.length < Math.min(fewest, headers.length)) return null;
  const telling = placed.filter((each) => isTelling(meant(each), each.target, mapping.root));
  // A name, an owner and a status are in every list: they alone do not tell what the list is of.
  if (telling.length === 0 && !named) return null;
  const score = placed.reduce((sum, each) => sum + weight(meant(each), isOwn(each, mapping)), 0);
  return { mapping, score: named ? score * NAMED + LEAST_NAMED : score };
}

/** A list of orders may call them by the customers' own purchase orders. */
const namesCustomer = ({ columns }: Mapping): boolean =>
  columns.some(({ target }) => target?.entity === 'accounts' || target?.field === 'account_id');

/** Rows that repeat the key of what they would be this often are about it, and are something else. */
const MOST_REPEATED = 0.5;

/** Of entities that are things and no events, how far the key of a file repeats; null where it has none in so many words. */
function keyRepeats(mapping: Mapping, { meanings, values }: Pick<Evidence, 'meanings' | 'values'>): number | null {
  const { key } = requireEntity(mapping.root);
  const column = mapping.columns.find(({ target }) => target?.entity === mapping.root && target.field === key);
  if (!THINGS.has(mapping.root) || column === undefined || isGeneric(meantBy(column, meanings))) return null;
  const keys = values(column.header);
  return keys.length === 0 ? null : 1 - new Set(keys).size / keys.length;
}

/** Whether a file names no other key: an event has its own, and those of what it is about. */
function isOnlyKey(mapping: Mapping, { meanings, values }: Pick<Evidence, 'meanings' | 'values'>): boolean {
  const key = requireEntity(mapping.root).key;
  return mapping.columns.every(({ header, target }) => {
    if (target?.entity === mapping.root && target.field === key) return true;
    const namesOther = (meanings.get(header) ?? []).some(({ spelling }) => namesKey(spelling) && !isGeneric(spelling));
    return !namesOther && !(LIKE_KEY.test(header) && isDistinct(values(header)));
  });
}

/** How headers of keys end; a plain number of the row is none. */
const LIKE_KEY = /(?:id|no|number|code|key|编号|单号|号码|流水号)\.?$/i;
const isDistinct = (cells: readonly string[]): boolean =>
  cells.length > 0 &&
  new Set(cells).size === cells.length &&
  !cells.every((cell, index) => Number(cell) === index + Number(cells[0]));

const THINGS: ReadonlySet<EntityName> = new Set([
  'accounts',
  'contacts',
  'leads',
  'products',
  'users',
  'suppliers',
  'outlets',
]);

/** A header of few entities, or the key of this one in so many words. */
const isTelling = (header: string, target: Target | null, root: EntityName): boolean =>
  target?.entity === root &&
  (spread(header) <= TELLING || (target.field === entityOf(root)?.key && !isGeneric(header)));

/** A header that many entities have tells little; one of an entity that is only referred to, half. */
export const weight = (header: string, own: boolean): number => (own ? 1 : 0.5) / Math.max(1, spread(header));

/** Whether a column goes to the place; a bare "ID" is the key of whatever the file is called after. */
function names(mapping: Mapping, place: string, named: boolean): boolean {
  const [field = '', name = mapping.root] = place.split('.').reverse();
  const entity = entityOf(name);
  const header = entity === undefined ? null : headerOf(mapping, entity.name, field);
  return header !== null && (named || field !== entity?.key || !isGeneric(header));
}

function isNamedAfter(file: string, root: EntityName): boolean {
  const entity = entityOf(root);
  const stem = foldHeader(file.replace(/^.*[\\/]/, '').replace(/(\.\w+)+$/, ''));
  const words = [root.replace('_', ''), entity?.label.en ?? '', entity?.label.zh ?? ''].map(foldHeader);
  if (words.some((word) => word !== '' && (stem.includes(word) || stem.includes(singular(word))))) return true;
  const bare = singular(stem.replace(/\d+$/, ''));
  return (entity?.nouns ?? []).some((noun) => foldHeader(noun) === bare);
}

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');
