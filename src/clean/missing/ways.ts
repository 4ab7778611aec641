import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { type Entity, type Field, SQL_TYPES } from '../../model/entity.ts';
import { unfilled } from '../../store/filled.ts';
import type { Link } from './named-fields.ts';

/** What a way of filling a field rests on. */
export interface Ground {
  readonly entity: Entity;
  readonly field: Field;
  /** Fields of an entity that the recipe fills: what was filled is no ground for anything else. */
  filledOf(entity: Entity): readonly string[];
}

/** A SELECT of what a way gives: key, value, evidence, confidence. */
type Way = string;

const rowsOf = ({ filledOf }: Ground, entity: Entity): string => unfilled(entity, filledOf(entity));

/** `e`: the rows in which the field is missing. */
const lacking = (ground: Ground): string => {
  const { entity, field } = ground;
  return `(SELECT * FROM ${rowsOf(ground, entity)} WHERE ${quoteName(entity.key)} IS NOT NULL AND ${quoteName(field.name)} IS NULL) e`;
};

const asText = (sql: string, { type }: Field): string => `CAST(CAST(${sql} AS ${SQL_TYPES[type]}) AS VARCHAR)`;

/** The value of the record that the row refers to; as sure as both agree where both have one. */
export function fromLink(ground: Ground, { reference, target, field: asked }: Link): Way {
  const { entity, field } = ground;
  const [link, key, theirs, own] = [reference, target.key, asked.name, field.name].map(quoteName);
  const both = `FROM ${rowsOf(ground, entity)} r JOIN ${rowsOf(ground, target)} o ON o.${key} = r.${link} WHERE r.${own} IS NOT NULL AND o.${theirs} IS NOT NULL`;
  return `SELECT e.${quoteName(entity.key)} AS key, ${asText(`t.${theirs}`, field)} AS value,
    concat(${quoteText(`${reference}=`)}, e.${link}) AS evidence, (SELECT count_if(r.${own} = o.${theirs}) / count(*) ${both}) AS confidence
    FROM ${lacking(ground)} JOIN ${rowsOf(ground, target)} t ON t.${key} = e.${link} WHERE t.${theirs} IS NOT NULL`;
}

/**
 * The commonest value of the row's group; as sure as the share of the group that has it. Of values equally common in
 * the group, that which is commoner in all groups, then the first in order.
 */
export function modeOf(ground: Ground, groups: readonly string[], fewest: number): Way {
  const value = quoteName(ground.field.name);
  const by = ['true', ...groups.map(quoteName)].join(', ');
  const counted = `SELECT ${[...groups.map(quoteName), `${value} AS value`].join(', ')}, count(*) AS agree
    FROM ${known(ground, groups)} GROUP BY ALL`;
  return filledFrom(
    ground,
    groups,
    fewest,
    'mode',
    `SELECT * FROM (
      SELECT *, sum(agree) OVER (PARTITION BY ${by}) AS known, sum(agree) OVER (PARTITION BY value) AS everywhere FROM (${counted})
    ) QUALIFY row_number() OVER (PARTITION BY ${by} ORDER BY agree DESC, everywhere DESC, value) = 1`,
  );
}

/** The median of the row's group; as sure as the share of the group that lies within a tenth of it. */
export function medianOf(ground: Ground, groups: readonly string[], fewest: number): Way {
  const value = quoteName(ground.field.name);
  const by = ['true', ...groups.map(quoteName)].join(', ');
  return filledFrom(
    ground,
    groups,
    fewest,
    'median',
    `SELECT ${[...groups.map(quoteName), 'any_value(middle) AS value'].join(', ')}, count(*) AS known, count_if(10 * abs(${value} - middle) <= abs(middle)) AS agree
    FROM (SELECT *, median(${value}) OVER (PARTITION BY ${by}) AS middle FROM ${known(ground, groups)}) GROUP BY ${by}`,
  );
}

/** The rows of which the field and the group are known. */
const known = (ground: Ground, groups: readonly string[]): string => {
  const present = [ground.field.name, ...groups].map((name) => `${quoteName(name)} IS NOT NULL`).join(' AND ');
  return `(SELECT * FROM ${rowsOf(ground, ground.entity)} WHERE ${present})`;
};

/** Gives rows what was found for their group: the group's fields, value, known, agree. */
function filledFrom(ground: Ground, groups: readonly string[], fewest: number, what: string, found: string): Way {
  const same = ['true', ...groups.map((name) => `g.${quoteName(name)} = e.${quoteName(name)}`)].join(' AND ');
  const named = groups.flatMap((name, at) => [
    quoteText(`${at === 0 ? ' of ' : ', '}${name}=`),
    `e.${quoteName(name)}`,
  ]);
  const evidence = [quoteText(what), ...named, quoteText(' (n='), 'g.known', quoteText(')')].join(', ');
  return `SELECT e.${quoteName(ground.entity.key)} AS key, ${asText('g.value', ground.field)} AS value,
    concat(${evidence}) AS evidence, g.agree / g.known AS confidence
    FROM ${lacking(ground)} JOIN (${found}) g ON ${same} WHERE g.known >= ${fewest}`;
}

/** The value that the recipe gives; nothing speaks for it but the recipe. */
export const constant = (ground: Ground, value: string): Way =>
  `SELECT e.${quoteName(ground.entity.key)} AS key, ${asText(quoteText(value), ground.field)} AS value, 'constant' AS evidence, CAST(NULL AS DOUBLE) AS confidence
    FROM ${lacking(ground)}`;
