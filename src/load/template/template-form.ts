import type { Form, FormField } from '../../core/form.ts';
import type { Text } from '../../core/text.ts';
import type { Entity, EntityName, Field } from '../../model/entity.ts';
import { entities, entityOf } from '../../model/index.ts';
import type { StageDeclaration } from '../../model/stages.ts';
import { choicesOf } from './field-choices.ts';
import { exampleOf } from './field-examples.ts';

/** What people keep by hand; the history of deals comes from their lists. */
export const TEMPLATE_ENTITIES = entities.map(({ name }) => name).filter((name) => name !== 'opportunity_history');

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

/** Without these a row says nothing; otherwise its key and its name. */
const REQUIRED: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  opportunities: ['opportunity_id', 'name', 'stage', 'amount'],
  orders: ['order_id', 'ordered_at', 'amount'],
  order_items: ['order_id', 'ordered_at', 'product_id', 'quantity', 'amount'],
  targets: ['target_id', 'target'],
  competitor_prices: ['competitor', 'product', 'price', 'observed_on'],
};

/** What a row also says of the one it refers to, by the field that refers; people know names better than numbers. */
const DESCRIBED: Readonly<Record<string, readonly [entity: EntityName, field: string]>> = {
  'contacts.account_id': ['accounts', 'name'],
  'opportunities.account_id': ['accounts', 'name'],
  'orders.account_id': ['accounts', 'name'],
  'order_items.account_id': ['accounts', 'name'],
  'order_items.order_id': ['orders', 'ordered_at'],
  'order_items.product_id': ['products', 'name'],
};

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

function describedBy({ name }: Entity, field: Field): { readonly entity: Entity; readonly field: Field }[] {
  const [other, wanted] = DESCRIBED[`${name}.${field.name}`] ?? [];
  const entity = other === undefined ? undefined : entityOf(other);
  const found = entity?.fields.find((each) => each.name === wanted);
  return entity === undefined || found === undefined ? [] : [{ entity, field: found }];
}

function formField(entity: Entity, field: Field, form: Entity, stages: readonly StageDeclaration[]): FormField {
  const required = REQUIRED[form.name] ?? [form.key, form.title];
  const choices = choicesOf(entity.name, field, stages);
  const scaled = TEN_THOUSANDS.has(field.name);
  return {
    name: `${entity.name}.${field.name}`,
    header: scaled ? { ...field.label, zh: `${field.label.zh}(万元)` } : field.label,
    about: field.about,
    unit: field.unit,
    // A name of another list is a help to find its row.
    required: required.includes(field.name) && (entity === form || field.name === 'ordered_at'),
    choices,
    example: choices[0] ?? (scaled ? ANNUAL : exampleOf(entity.name, field)),
  };
}

const ANNUAL: Text = { en: '1200000', zh: '120' };
