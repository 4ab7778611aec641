import { emailKind } from './cleaned-fields.ts';
import { anyPhone, email, website } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { code, impersonal, key, personal, sort, text } from './field.ts';
import { owner } from './ownership.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { supplierIdSpellings, supplierNouns } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const WORDS = { en: 'Supplier, Vendor', zh: '供应商, 供货商' };

/** Companies from whom one buys. */
export const suppliers: Entity = {
  name: 'suppliers',
  label: { en: 'Suppliers', zh: '供应商' },
  about: { en: 'One row per company that supplies us.', zh: '每行一家供货的企业。' },
  key: 'supplier_id',
  title: 'name',
  nouns: spellings(`${supplierNouns.en}, ${supplierNouns.zh}`),
  events: [],
  otherDates: ['created_at', 'updated_at'],
  recognisedBy: ['supplier_id', 'name'],
  madeKey: { parts: ['name'], rows: 'same' },
  required: ['supplier_id', 'name'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'supplier_id',
      { en: 'Supplier ID', zh: '供应商编号' },
      { en: 'Unique ID of the supplier.', zh: '区分供应商的唯一编号。' },
      `${supplierIdSpellings}, ID, Record ID, 编号, 编码`,
    ),
    impersonal(
      'name',
      { en: 'Supplier name', zh: '供应商名称' },
      { en: 'Name of the company.', zh: '供应商的名称。' },
      `${across(supplierNouns.en, 'Name, Full Name')}, ${across(supplierNouns.zh, '名称, 全称, 简称')}, ${supplierNouns.en}, ${supplierNouns.zh}, Name, 名称, 全称`,
    ),
    sort(
      'category',
      { en: 'Category', zh: '供应商类别' },
      { en: 'Type of supplier, or of what it supplies.', zh: '供应商的类别或供货品类。' },
      `${across(supplierNouns.en, 'Category, Type, Group')}, ${across(supplierNouns.zh, '类别, 分类, 类型')}, Category, Type, 主营产品, 供货品类, 供应品类, 类别, 类型`,
    ),
    sort(
      'tier',
      { en: 'Grade', zh: '供应商等级' },
      { en: 'Grade given to the supplier.', zh: '对供应商评定的等级。' },
      `${across(supplierNouns.en, 'Tier, Grade, Level, Rating')}, ${across(supplierNouns.zh, '等级, 级别, 评级')}, Grade, Rating, 等级, 级别`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '合作状态' },
      { en: 'Status of the relationship.', zh: '与供应商的合作状态。' },
      `${across(supplierNouns.en, 'Status')}, ${across(supplierNouns.zh, '状态')}, Status, 合作状态, 状态`,
    ),
    personal(
      'contact_name',
      { en: 'Contact', zh: '联系人' },
      { en: 'Contact at the supplier.', zh: '供应商的联系人。' },
      'Contact, Contact Name, Contact Person, Supplier Contact, Vendor Contact, 联系人, 联系人姓名, 供应商联系人',
    ),
    text(
      'payment_terms',
      { en: 'Payment terms', zh: '付款条件' },
      { en: 'When and how the supplier is paid.', zh: '与供应商约定的付款方式与账期。' },
      'Payment Terms, Terms of Payment, ZTERM, 付款条件, 账期, 付款账期, 结算方式, 结算周期',
    ),
    anyPhone(WORDS),
    email(WORDS),
    emailKind,
    website(WORDS),
    owner(WORDS),
    ...placeFields({ en: 'the supplier', zh: '供应商' }, WORDS),
    personal(
      'address',
      { en: 'Address', zh: '地址' },
      { en: 'Street address as written.', zh: '原文地址。' },
      'Address, Street, Street Address, Supplier Address, Vendor Address, 地址, 详细地址, 联系地址, 供应商地址, 公司地址',
    ),
    code(
      'credit_code',
      { en: 'Registration code', zh: '统一社会信用代码' },
      { en: 'Unified social credit code, or tax number.', zh: '统一社会信用代码或税号。' },
      '社会信用代码, 信用代码, 税号, 纳税人识别号, Tax ID, Tax Number, VAT Number, VAT ID',
    ),
    createdAt(WORDS),
    updatedAt,
    tags({ en: 'Supplier, Vendor', zh: '供应商' }),
  ],
};
