import type { Text } from '../core/text.ts';
import type { Field } from './entity.ts';
import { reference } from './field.ts';
import {
  accountIdSpellings,
  campaignIdSpellings,
  contactIdSpellings,
  leadIdSpellings,
  opportunityIdSpellings,
  orderIdSpellings,
  productIdSpellings,
  supplierIdSpellings,
} from './reference-spellings.ts';

/** References to other entities, each with the sentence that says what it means for the row. */

export const toAccount = (about: Text): Field =>
  reference('account_id', 'accounts', { en: 'Account ID', zh: '客户编号' }, about, accountIdSpellings);

export const toContact = (about: Text): Field =>
  reference('contact_id', 'contacts', { en: 'Contact ID', zh: '联系人编号' }, about, contactIdSpellings);

export const toLead = (about: Text): Field =>
  reference('lead_id', 'leads', { en: 'Lead ID', zh: '线索编号' }, about, leadIdSpellings);

export const toOpportunity = (about: Text): Field =>
  reference('opportunity_id', 'opportunities', { en: 'Opportunity ID', zh: '商机编号' }, about, opportunityIdSpellings);

export const toOrder = (about: Text): Field =>
  reference('order_id', 'orders', { en: 'Order ID', zh: '订单编号' }, about, orderIdSpellings);

export const toProduct = (about: Text): Field =>
  reference('product_id', 'products', { en: 'Product ID', zh: '产品编号' }, about, productIdSpellings);

export const toCampaign = (about: Text): Field =>
  reference('campaign_id', 'campaigns', { en: 'Campaign ID', zh: '活动编号' }, about, campaignIdSpellings);

export const toSupplier = (about: Text): Field =>
  reference('supplier_id', 'suppliers', { en: 'Supplier ID', zh: '供应商编号' }, about, supplierIdSpellings);
