import { ACTIVITY_RULES } from './activities.ts';
import { CAMPAIGN_RULES } from './campaigns.ts';
import { CUSTOMER_RULES } from './customers.ts';
import { DEAL_RULES } from './deals.ts';
import { LEAD_RULES } from './leads.ts';
import { LINE_RULES } from './lines.ts';
import { ORDER_RULES } from './orders.ts';
import { PAYMENT_RULES } from './payments.ts';
import { PEOPLE_RULES } from './people.ts';
import type { Rule } from './rule.ts';
import { SERVICE_RULES } from './service.ts';
import { SUPPLY_RULES } from './supply.ts';

/** The checks that every database is given, entity by entity. */
export const RULES: readonly Rule[] = [
  ...CUSTOMER_RULES,
  ...PEOPLE_RULES,
  ...LEAD_RULES,
  ...DEAL_RULES,
  ...ORDER_RULES,
  ...LINE_RULES,
  ...PAYMENT_RULES,
  ...ACTIVITY_RULES,
  ...CAMPAIGN_RULES,
  ...SERVICE_RULES,
  ...SUPPLY_RULES,
];
