import { type KnownError, userError } from '../../core/errors.ts';
import type { CrmProfile } from '../../model/crm-profiles.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entities, entityOf, requireEntity } from '../../model/index.ts';
import { isGeneric, parentsOf, spelled, spread } from './alias-index.ts';
import { headerOf, type MappedColumn, type Mapping, maps, type Target } from './mapping.ts';
import { profileOf } from './profile-of.ts';
import { resolveHeaders } from './resolve-headers.ts';
import type { Fits } from './value-shapes.ts';

/** Wide exports of a CRM have many columns of its own; this share of known ones, or so many, will do. */
const LEAST_COVERAGE = 0.3;
const ENOUGH = 5;
/** A header that so few entities have tells which one it is. */
const TELLING = 5;
/** An entity that only a key speaks for does not outweigh what it refers to, if that explains so much more of the file. */
const OUTWEIGHS = 0.3;

/** A reading so close to the best one is as good. */
const RIVAL = 0.97;

interface Judged {
  readonly mapping: Mapping;
  readonly score: number;
}

export interface RecogniseOptions {
  /** The entity that the user named. */
  readonly entity?: EntityName | undefined;
  /** Header to target, as the user said. */
  readonly fixed?: ReadonlyMap<string, Target> | undefined;
  /** Whether values look like the type of a field; without it they are not looked at. */
  readonly fits?: Fits | undefined;
  /** Names that may say what the rows are; the file's otherwise. */
  readonly named?: string | undefined;
}

/** What a file holds, told from its headers in either language and its name; exit 2 where they do not tell. */
export function recognise(file: string, headers: readonly string[], options: RecogniseOptions = {}): Mapping {
  const { best, rival } = readingsOf(file, headers, options);
  if (rival !== null) throw ambiguous(file, best.root, rival.root);
  return best;
}

/** The best reading of a file and, where its headers do not tell them apart, its rival; exit 2 where there is none. */
export function readingsOf(
  file: string,
  headers: readonly string[],
  options: RecogniseOptions,
): { readonly best: Mapping; readonly rival: Mapping | null } {
  const profile = profileOf(headers);
  const how = { profile, fixed: options.fixed, fits: options.fits };
  if (options.entity !== undefined) return { best: resolveHeaders(headers, options.entity, how), rival: null };
  const judged = entities
    .map(({ name }) => judge(options.named ?? file, resolveHeaders(headers, name, how), profile))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score);
  const [first] = judged.filter(
    ({ mapping, score }) =>
      !judged.some((other) => other.score > score * OUTWEIGHS && refersTo(other.mapping, mapping.root)),
  );
  const best = first === undefined ? undefined : (asLines(first, judged) ?? first);
  if (best === undefined) throw unrecognised(file, headers);
  const rival = judged.find((other) => other !== best && isRival(best, other));
  return { best: best.mapping, rival: rival?.mapping ?? null };
}

/**
 * A list of orders that says what was sold is a list of lines, even if each order has one line and the file is called
 * after orders: read as orders, products and quantities would be left over.
 */
function asLines({ mapping }: Judged, judged: readonly Judged[]): Judged | undefined {
  if (mapping.root !== 'orders') return undefined;
  return judged.find(
    ({ mapping: lines }) =>
      lines.root === 'order_items' && namesProduct(lines) && placedIn(lines).length > placedIn(mapping).length,
  );
}

const namesProduct = (mapping: Mapping): boolean =>
  maps(mapping, 'order_items', 'product_id') || maps(mapping, 'products', 'name');

const placedIn = ({ columns }: Mapping): readonly MappedColumn[] => columns.filter(({ target }) => target !== null);

/** Two readings of a file that its headers do not tell apart, neither of which refers to the other. */
function isRival(best: Judged, other: Judged): boolean {
  const related =
    parentsOf(best.mapping.root).includes(other.mapping.root) ||
    parentsOf(other.mapping.root).includes(best.mapping.root);
  return !related && other.score > best.score * RIVAL;
}

function judge(file: string, mapping: Mapping, profile: CrmProfile): Judged | null {
  const headers = mapping.columns;
  const meant = ({ header }: MappedColumn): string => spelled(header, profile);
  const named = isNamedAfter(file, mapping.root);
  const holds = (signature: string): boolean => signature.split(' + ').every((place) => names(mapping, place, named));
  if (!requireEntity(mapping.root).recognisedBy.some(holds)) return null;
  const placed = placedIn(mapping);
  if (placed.length < Math.min(2, headers.length)) return null;
  if (placed.length < Math.min(ENOUGH, headers.length * LEAST_COVERAGE)) return null;
  const telling = placed.filter((each) => isTelling(meant(each), each.target, mapping.root));
  // A name, an owner and a status are in every list: they alone do not tell what the list is of.
  if (telling.length === 0 && !named) return null;
  const score = placed.reduce((sum, each) => sum + weight(meant(each), each.target?.entity === mapping.root), 0);
  return { mapping, score: score + (named ? 2 : 0) };
}

/** A header of few entities, or the key of this one in so many words. */
const isTelling = (header: string, target: Target | null, root: EntityName): boolean =>
  target?.entity === root &&
  (spread(header) <= TELLING || (target.field === entityOf(root)?.key && !isGeneric(header)));

/** A file with the key of a contact and that of an account is a list of contacts: what refers holds what is referred to. */
function refersTo({ root, columns }: Mapping, other: EntityName): boolean {
  const key = columns.find(({ target }) => target?.entity === root && target.field === entityOf(root)?.key);
  return key !== undefined && !isGeneric(key.header) && parentsOf(root).includes(other);
}

/** A header that many entities have tells little; one of an entity that is only referred to, half. */
const weight = (header: string, own: boolean): number => (own ? 1 : 0.5) / Math.max(1, spread(header));

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

export function unrecognised(file: string, headers: readonly string[]): KnownError {
  const list = headers.slice(0, 12).join(', ');
  return userError(
    'load/unrecognised',
    {
      en: `${file}: its headers do not tell what it holds (${list}).`,
      zh: `${file}：无法从表头判断文件内容（${list}）。`,
    },
    {
      en: 'Say so with --entity accounts (or orders, opportunities …), map columns with --map field=header, or load it as it is with --raw --as NAME.',
      zh: '请用 --entity accounts（或 orders、opportunities 等）指明，用 --map 字段=表头 指定对应关系，或用 --raw --as 名称 原样导入。',
    },
  );
}

export const ambiguous = (file: string, one: EntityName, other: EntityName): KnownError =>
  userError(
    'load/ambiguous',
    {
      en: `${file}: its headers may be of ${one} or of ${other}.`,
      zh: `${file}：表头既可能是 ${one}，也可能是 ${other}。`,
    },
    {
      en: `Say which with --entity ${one} or --entity ${other}.`,
      zh: `请用 --entity ${one} 或 --entity ${other} 指明。`,
    },
  );
