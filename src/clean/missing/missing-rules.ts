import type { Entity } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import type { SetRule } from '../rule.ts';
import { readLink } from './named-fields.ts';
import { FEWEST, type Missing, type Policy } from './policy.ts';
import { constant, fromLink, type Ground, medianOf, modeOf } from './ways.ts';

/** A rule for each field of which the recipe says how its missing values are filled. */
export function missingRules(missing: Missing): readonly SetRule[] {
  const filledOf = ({ name }: Entity): readonly string[] =>
    Object.entries(missing[name] ?? {}).flatMap(([field, policy]) =>
      policy === undefined || policy.leave === true ? [] : [field],
    );
  return entities.flatMap((entity) =>
    entity.fields.flatMap((field): SetRule[] => {
      const policy = missing[entity.name]?.[field.name];
      if (policy === undefined || policy.leave === true) return [];
      const ground = { entity, field, filledOf };
      return [
        {
          name: 'missing',
          title: field.label,
          entity: entity.name,
          field: field.name,
          select: selectOf(ground, policy),
        },
      ];
    }),
  );
}

/** Of the ways that give a row a value, the first. */
function selectOf(ground: Ground, policy: Policy): string {
  const ways = waysOf(ground, policy).map((way, at) => `SELECT *, ${at} AS place FROM (${way})`);
  return `SELECT key, value, evidence, confidence FROM (
    ${ways.join('\n    UNION ALL ')}
  ) QUALIFY row_number() OVER (PARTITION BY key ORDER BY place) = 1`;
}

function waysOf(ground: Ground, policy: Policy): string[] {
  const { entity, field } = ground;
  const ways: string[] = [];
  if (policy.from !== undefined) {
    const link = readLink(policy.from, entity, field);
    if ('en' in link) throw new Error(`${entity.name}.${field.name}: ${link.en}`);
    ways.push(fromLink(ground, link));
  }
  const fewest = policy.at_least ?? FEWEST;
  if (policy.mode_by !== undefined) ways.push(modeOf(ground, policy.mode_by, fewest));
  if (policy.median_by !== undefined) ways.push(medianOf(ground, policy.median_by, fewest));
  if (policy.constant !== undefined) ways.push(constant(ground, policy.constant));
  return ways;
}
