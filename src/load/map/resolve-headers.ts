import { type CrmProfile, GENERIC_EN } from '../../model/crm-profiles.ts';
import type { EntityName, Field } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import { fieldNamed, fieldNear, isGeneric, parentsOf, speaksOf, spelled, spread } from './alias-index.ts';
import type { MappedColumn, Mapping, Target, Via } from './mapping.ts';
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
  /** Whether values look like the type of a field; without it they are not looked at. */
  readonly fits?: Fits | undefined;
}

/** Below this part of values that look like the field's type, the header means something else. */
const LEAST_FIT = 0.5;
/** A header that only resembles a spelling needs values that speak for it. */
const LEAST_FIT_OF_NEAR = 0.8;
/** How sure a way of finding is by itself. */
const SURE = { name: 1, alias: 0.95, generic: 0.85, near: 0.6 } as const;
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
  { fixed = new Map(), profile = GENERIC_EN, fits = () => null }: ResolveOptions = {},
): Mapping {
  const meant = headers.map((header) => spelled(header, profile));
  const possible = headers.map((header, index) => candidatesFor(header, meant[index] ?? header, index, root, fixed));
  const fitting = possible.map((list, index) =>
    list.flatMap((candidate) => judgedByValues(candidate, fits(headers[index] ?? '', typeOf(candidate.target)))),
  );
  const chosen = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const candidate of fitting.flat().sort((a, b) => b.score - a.score || a.index - b.index)) {
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
  return { root, columns, profile: profile.name };
}

/** Several columns may give the field; one that only resembles a spelling is not among them. */
const isJoint = ({ target, via }: Candidate): boolean => via !== 'near' && fieldAt(target)?.joint === true;

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

function candidatesFor(
  header: string,
  meant: string,
  index: number,
  root: EntityName,
  fixed: ReadonlyMap<string, Target>,
): Candidate[] {
  const told = fixed.get(header);
  if (told !== undefined) return [{ index, target: told, via: 'user', score: 1000, confidence: 1 }];
  const own = fieldNamed(root, meant);
  if (own !== null) return [candidate(meant, index, { entity: root, field: own }, 100, 0)];
  const near = fieldNear(root, meant);
  if (near !== null)
    return [{ index, target: { entity: root, field: near }, via: 'near', score: 20, confidence: SURE.near }];
  return parentsOf(root).flatMap((parent, distance) => {
    const field = fieldNamed(parent, meant);
    if (field === null || !mayDescribe(root, parent, meant)) return [];
    return [candidate(meant, index, { entity: parent, field }, 50 - distance, REFERRED)];
  });
}

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

function candidate(header: string, index: number, target: Target, score: number, less: number): Candidate {
  const entity = entityOf(target.entity);
  const field = entity === undefined ? undefined : fieldOf(entity, target.field);
  const folded = foldHeader(header);
  const exact = folded === foldHeader(target.field);
  // A system's own Id is always filled, an account number that people give may not be.
  const systemId = target.field === entity?.key && folded.endsWith('id');
  const rank = field?.aliases().findIndex((alias) => foldHeader(alias) === folded) ?? -1;
  // Of two headers for one field, the spelling that the model lists first is the more literal one.
  const preference = (exact ? 10 : 0) + (systemId ? 5 : 0) - Math.max(rank, 0) / 1000;
  const sure = exact ? SURE.name : spread(header) >= COMMON ? SURE.generic : SURE.alias;
  return { index, target, via: exact ? 'name' : 'alias', score: score + preference, confidence: sure - less };
}
