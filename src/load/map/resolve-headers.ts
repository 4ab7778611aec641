import type { CrmProfile } from '../../model/crm-profile.ts';
import { GENERIC_EN } from '../../model/crm-profiles.ts';
import { type DocumentKind, kindsIn } from '../../model/documents.ts';
import type { EntityName, Field, FieldType } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import {
  fieldNamed,
  fieldNear,
  isGeneric,
  type Meaning,
  meaningsOf,
  parentsOf,
  speaksOf,
  spread,
} from './alias-index.ts';
import { isSale, type MappedColumn, type Mapping, type Target, type Via } from './mapping.ts';
import type { Fits } from './value-shapes.ts';

interface Candidate {
  readonly index: number;
  readonly target: Target;
  readonly via: Via;
  readonly score: number;
  readonly confidence: number;
}

export interface ResolveOptions {
  /** Headers with the places that the user gave them. */
  readonly fixed?: ReadonlyMap<string, Target> | undefined;
  readonly profile?: CrmProfile | undefined;
  /** Which document the rows are: its own number is their key. */
  readonly document?: DocumentKind | null | undefined;
  /** Whether values look like the type of a field; without it they are not looked at. */
  readonly fits?: Fits | undefined;
  /** What each header may mean, where that was found out already. */
  readonly meanings?: ReadonlyMap<string, readonly Meaning[]> | undefined;
}

/** Below this part of values that look like the field's type, the header means something else. */
const LEAST_FIT = 0.5;
/** A header that only resembles a spelling needs values that speak for it. */
const LEAST_FIT_OF_NEAR = 0.8;
/** How sure a way of finding is by itself. */
const SURE = { name: 1, alias: 0.95, generic: 0.85, composed: 0.8, near: 0.6 } as const;
/** What is referred to first is likelier meant than the next, however literally that names its field. */
const FARTHER = 16;
/** A field of another entity on the same row is less sure. */
const REFERRED = 0.05;

/**
 * Gives each header of a file, whose rows are `root`, its place: a field of the root before one of the entities that
 * the root refers to, the better match first, every field at most once. A place whose type the values do not have is
 * not given.
 */
export function resolveHeaders(
  headers: readonly string[],
  root: EntityName,
  {
    fixed = new Map(),
    profile = GENERIC_EN,
    document = null,
    fits = () => null,
    meanings = new Map(),
  }: ResolveOptions = {},
): Mapping {
  const meaning = headers.map((header) => meanings.get(header) ?? meaningsOf(header, profile));
  const meant = headers.map((header, index) => meaning[index]?.[0]?.spelling ?? header);
  const possible = headers.map((header, index) => {
    const told = fixed.get(header);
    if (told !== undefined) return [{ index, target: told, via: 'user', score: 1000, confidence: 1 } as const];
    return candidatesFor(meaning[index] ?? [], index, root);
  });
  const fitting = possible.map((list, index) =>
    list.flatMap((candidate) => {
      const header = headers[index] ?? '';
      const type = typeOf(candidate.target);
      if (candidate.via !== 'user' && isDuration(header, type)) return [];
      return judgedByValues(candidate, fits(header, type));
    }),
  );
  const number = (each: Candidate): number =>
    each.target.field === 'order_id' && document !== null && kindsIn(meant[each.index] ?? '').includes(document)
      ? 30
      : 0;
  const chosen = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const candidate of fitting
    .flat()
    .sort((a, b) => b.score + number(b) - a.score - number(a) || a.index - b.index)) {
    const place = `${candidate.target.entity}.${candidate.target.field}`;
    if (chosen.has(candidate.index) || taken.has(place)) continue;
    chosen.set(candidate.index, candidate);
    if (!isJoint(candidate)) taken.add(place);
  }
  const columns = headers.map((header, index): MappedColumn => {
    const found = chosen.get(index);
    if (found !== undefined) return { header, target: found.target, via: found.via, confidence: found.confidence };
    const unfit = possible[index]?.some(({ via }) => via !== 'near') === true && fitting[index]?.length === 0;
    return { header, target: null, via: unfit ? 'unfit' : 'none' };
  });
  const own = isSale(root) ? (document ?? documentNumbered(columns, meant)) : null;
  return {
    root,
    columns,
    profile: profile.name,
    ...(own === null || own === 'purchase_order' ? {} : { document: own }),
  };
}

/** The document whose number became the key of orders. */
function documentNumbered(columns: readonly MappedColumn[], meant: readonly string[]): DocumentKind | null {
  const at = columns.findIndex(({ target }) => target?.field === 'order_id');
  const [kind, ...others] = at < 0 ? [] : kindsIn(meant[at] ?? '');
  return kind === undefined || others.length > 0 ? null : kind;
}

/** Several columns may give the field; one that only resembles a spelling is not among them. */
const isJoint = ({ target, via }: Candidate): boolean => via !== 'near' && fieldAt(target)?.joint === true;

/** How long something took is no moment: "First response time (seconds)". */
const DURATION =
  /[(（[]\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|秒|分钟|小时|天)\s*[)）\]]\s*$|\bin (?:seconds|minutes|hours|days)$/i;

const isDuration = (header: string, type: FieldType): boolean =>
  (type === 'date' || type === 'timestamp') && DURATION.test(header);

function judgedByValues(candidate: Candidate, fit: number | null): Candidate[] {
  if (fit === null || candidate.via === 'user') return [candidate];
  if (fit < (candidate.via === 'near' ? LEAST_FIT_OF_NEAR : LEAST_FIT)) return [];
  return [{ ...candidate, confidence: candidate.confidence * fit }];
}

const typeOf = (target: Target) => fieldAt(target)?.type ?? 'text';

function fieldAt({ entity, field }: Target): Field | undefined {
  const found = entityOf(entity);
  return found === undefined ? undefined : fieldOf(found, field);
}

function candidatesFor(meanings: readonly Meaning[], index: number, root: EntityName): Candidate[] {
  const [own] = placesIn(root, meanings);
  if (own !== undefined) return ownCandidates(own, index, root);
  const [first] = meanings;
  const near = first === undefined || first.composed ? null : fieldNear(root, first.spelling);
  if (near !== null)
    return [{ index, target: { entity: root, field: near }, via: 'near', score: 20, confidence: SURE.near }];
  return parentsOf(root).flatMap((parent, distance) => {
    const [place] = placesIn(parent, meanings).filter(({ spelling }) => mayDescribe(root, parent, spelling));
    return place === undefined
      ? []
      : [candidate(place, index, parent, { score: 80 - distance * FARTHER, less: REFERRED })];
  });
}

/** A spelling of a field that may stand for another is that one's where no other column is, and else its own. */
function ownCandidates(own: Place, index: number, root: EntityName): Candidate[] {
  const other = fieldAt({ entity: root, field: own.field })?.standsFor;
  if (other === undefined) return [candidate(own, index, root, { score: 100, less: 0 })];
  return [
    candidate({ ...own, field: other }, index, root, { score: 98, less: 0 }),
    candidate(own, index, root, { score: 80, less: 0 }),
  ];
}

interface Place extends Meaning {
  readonly field: string;
}

/** The fields of an entity that a header may mean, the surest first. */
const placesIn = (entity: EntityName, meanings: readonly Meaning[]): Place[] =>
  meanings.flatMap((meaning) => {
    const field = fieldNamed(entity, meaning.spelling);
    return field === null ? [] : [{ ...meaning, field }];
  });

/**
 * Whether a header in a file of `root` may speak of the entity that its rows refer to. An order line tells of its order,
 * customer and product in plain words; in a list of deals or contacts a "Level" or "Description" is the row's own.
 */
function mayDescribe(root: EntityName, parent: EntityName, header: string): boolean {
  if (root === 'order_items' && parent === 'orders') return true;
  if (root === 'order_items' || root === 'orders') return !isGeneric(header);
  return speaksOf(header, parent);
}

/** In so many entities, a header tells little of which field it is. */
const COMMON = 8;

function candidate(
  { spelling, field: name, composed }: Place,
  index: number,
  entityName: EntityName,
  { score, less }: { readonly score: number; readonly less: number },
): Candidate {
  const target = { entity: entityName, field: name };
  // Of two headers for one field, one that was put together from parts comes last.
  if (composed) return { index, target, via: 'composed', score: score - 1, confidence: SURE.composed - less };
  const entity = entityOf(entityName);
  const field = entity === undefined ? undefined : fieldOf(entity, name);
  const folded = foldHeader(spelling);
  const exact = folded === foldHeader(name);
  // A system's own Id is always filled, an account number that people give may not be.
  const systemId = name === entity?.key && folded.endsWith('id');
  const rank = field?.aliases().findIndex((alias) => foldHeader(alias) === folded) ?? -1;
  // Of two headers for one field, the spelling that the model lists first is the more literal one.
  const preference = (exact ? 10 : 0) + (systemId ? 5 : 0) - Math.max(rank, 0) / 1000;
  const sure = exact ? SURE.name : spread(spelling) >= COMMON ? SURE.generic : SURE.alias;
  return { index, target, via: exact ? 'name' : 'alias', score: score + preference, confidence: sure - less };
}
