import type { Form, FormField } from '../../core/form.ts';
import type { Text } from '../../core/text.ts';
import type { Entity, Field } from '../../model/entity.ts';
import { entities, entityOf } from '../../model/index.ts';
import type { StageDeclaration } from '../../model/stages.ts';
import { choicesOf } from './field-choices.ts';
import { exampleOf } from './field-examples.ts';

/** What people keep by hand. */
export const TEMPLATE_ENTITIES = entities.filter(({ required }) => required !== null).map(({ name }) => name);

/** Fields that systems fill in and people do not, and halves of a name that has a column as a whole. */
const LEFT_OUT = new Set([
  'owner_id',
  'order_item_id',
  'competitor_price_id',
  'first_name',
  'last_name',
  'created_at',
  'updated_at',
]);

/** Sums of a year, which Chinese sheets state in units of ten thousand. */
const TEN_THOUSANDS = new Set(['annual_amount', 'annual_revenue']);

/** The form in which people write down rows of an entity; its headers are told apart and understood when it is loaded. */
export function templateForm(entity: Entity, stages: readonly StageDeclaration[] = []): Form {
  const fields = entity.fields.filter((field) => isFilledByPeople(entity, field));
  return {
    title: entity.label,
    about: entity.about,
    fields: fields.flatMap((field) => [
      formField(entity, field, entity, stages),
      ...describedBy(entity, field).map((other) => formField(other.entity, other.field, entity, stages)),
    ]),
  };
}

/** Keys of rows that no other list of people's has are nothing to fill in. */
function isFilledByPeople(entity: Entity, { name, type, derived, refersTo }: Field): boolean {
  if (derived === true || LEFT_OUT.has(name)) return false;
  return type !== 'id' || name === entity.key || refersTo !== undefined;
}

/** What a row also says of the one that the field refers to; people know names better than numbers. */
function describedBy(
  { describes = {} }: Entity,
  { refersTo }: Field,
): { readonly entity: Entity; readonly field: Field }[] {
  const entity = refersTo === undefined ? undefined : entityOf(refersTo);
  const wanted = refersTo === undefined ? undefined : describes[refersTo];
  const found = entity?.fields.find((each) => each.name === wanted);
  return entity === undefined || found === undefined ? [] : [{ entity, field: found }];
}

function formField(entity: Entity, field: Field, form: Entity, stages: readonly StageDeclaration[]): FormField {
  const choices = choicesOf(entity, field, stages);
  const scaled = TEN_THOUSANDS.has(field.name);
  return {
    name: `${entity.name}.${field.name}`,
    header: scaled ? { ...field.label, zh: `${field.label.zh}(万元)` } : field.label,
    about: field.about,
    unit: field.unit,
    // A name of another list is a help to find its row.
    required: form.required?.includes(field.name) === true && (entity === form || field.name === 'ordered_at'),
    choices,
    example: choices[0] ?? (scaled ? ANNUAL : exampleOf(entity.name, field)),
  };
}

const ANNUAL: Text = { en: '1200000', zh: '120' };
