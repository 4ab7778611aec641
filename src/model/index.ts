import { accounts } from './accounts.ts';
import { activities } from './activities.ts';
import { campaignMembers } from './campaign_members.ts';
import { campaigns } from './campaigns.ts';
import { competitorPrices } from './competitor_prices.ts';
import { competitors } from './competitors.ts';
import { contacts } from './contacts.ts';
import type { Entity, EntityName, Field } from './entity.ts';
import { feedback } from './feedback.ts';
import { leads } from './leads.ts';
import { opportunities } from './opportunities.ts';
import { opportunityHistory } from './opportunity_history.ts';
import { orderItems } from './order_items.ts';
import { orders } from './orders.ts';
import { outlets } from './outlets.ts';
import { payments } from './payments.ts';
import { products } from './products.ts';
import { purchases } from './purchases.ts';
import { suppliers } from './suppliers.ts';
import { targets } from './targets.ts';
import { tickets } from './tickets.ts';
import { touches } from './touches.ts';
import { users } from './users.ts';
import { webEvents } from './web_events.ts';

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
  suppliers,
  competitors,
  competitorPrices,
  outlets,
  purchases,
  payments,
  campaigns,
  campaignMembers,
  touches,
  activities,
  tickets,
  feedback,
  webEvents,
];

const byName: ReadonlyMap<string, Entity> = new Map(entities.map((entity) => [entity.name, entity]));

/** The entity of that name, such as 'accounts'. */
export const entityOf = (name: string): Entity | undefined => byName.get(name);

/** The same for a name that this program has written: an unknown one is a fault of its own. */
export function requireEntity(name: string): Entity {
  const entity = entityOf(name);
  if (entity === undefined) throw new Error(`no entity ${name}`);
  return entity;
}

export const isEntityName = (name: string): name is EntityName => byName.has(name);

/** The field of that name, such as 'industry'. */
export const fieldOf = (entity: Entity, name: string): Field | undefined =>
  entity.fields.find((field) => field.name === name);
