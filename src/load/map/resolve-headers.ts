import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import { fieldNamed, isGeneric, parentsOf, speaksOf } from './alias-index.ts';
import type { MappedColumn, Mapping, Target, Via } from './mapping.ts';

interface Candidate {
  readonly index: number;
  readonly target: Target;
  readonly via: Via;
  readonly score: number;
}

/**
 * Gives each header of a file, whose rows are `root`, its place: a field of the root before one of the entities that
 * the root refers to, the better match first, every field at most once.
 */
export function resolveHeaders(
  headers: readonly string[],
  root: EntityName,
  fixed: ReadonlyMap<string, Target> = new Map(),
): Mapping {
  const candidates = headers
    .flatMap((header, index) => candidatesFor(header, index, root, fixed))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const place = `${candidate.target.entity}.${candidate.target.field}`;
    if (chosen.has(candidate.index) || taken.has(place)) continue;
    chosen.set(candidate.index, candidate);
    taken.add(place);
  }
  const columns = headers.map((header, index): MappedColumn => {
    const found = chosen.get(index);
    return { header, target: found?.target ?? null, via: found?.via ?? 'none' };
  });
  return { root, columns };
}

function candidatesFor(
  header: string,
  index: number,
  root: EntityName,
  fixed: ReadonlyMap<string, Target>,
): Candidate[] {
  const told = fixed.get(header);
  if (told !== undefined) return [{ index, target: told, via: 'user', score: 1000 }];
  const own = fieldNamed(root, header);
  if (own !== null) return [candidate(header, index, { entity: root, field: own }, 100)];
  return parentsOf(root).flatMap((parent, distance) => {
    const field = fieldNamed(parent, header);
    if (field === null || !mayDescribe(root, parent, header)) return [];
    return [candidate(header, index, { entity: parent, field }, 50 - distance)];
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

function candidate(header: string, index: number, target: Target, score: number): Candidate {
  const entity = entityOf(target.entity);
  const field = entity === undefined ? undefined : fieldOf(entity, target.field);
  const folded = foldHeader(header);
  const exact = folded === foldHeader(target.field);
  // A system's own Id is always filled, an account number that people give may not be.
  const systemId = target.field === entity?.key && folded.endsWith('id');
  const rank = field?.aliases.findIndex((alias) => foldHeader(alias) === folded) ?? -1;
  // Of two headers for one field, the spelling that the model lists first is the more literal one.
  const preference = (exact ? 10 : 0) + (systemId ? 5 : 0) - Math.max(rank, 0) / 1000;
  return { index, target, via: exact ? 'name' : 'alias', score: score + preference };
}
