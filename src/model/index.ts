import { accounts } from './accounts.ts';
import { contacts } from './contacts.ts';
import type { Entity, EntityName, Field } from './entity.ts';
import { leads } from './leads.ts';
import { opportunities } from './opportunities.ts';
import { opportunityHistory } from './opportunity_history.ts';
import { orderItems } from './order_items.ts';
import { orders } from './orders.ts';
import { products } from './products.ts';
import { targets } from './targets.ts';
import { users } from './users.ts';

/** The canonical CRM; an entity comes after those that its fields refer to. */
export const entities: readonly Entity[] = [
  users,
  products,
  accounts,
  contacts,
  leads,
  opportunities,
  opportunityHistory,
  orders,
  orderItems,
  targets,
];

const byName: ReadonlyMap<string, Entity> = new Map(entities.map((entity) => [entity.name, entity]));

/** The entity of that name, such as 'accounts'. */
export const entityOf = (name: string): Entity | undefined => byName.get(name);

export const isEntityName = (name: string): name is EntityName => byName.has(name);

/** The field of that name, such as 'industry'. */
export const fieldOf = (entity: Entity, name: string): Field | undefined =>
  entity.fields.find((field) => field.name === name);
