import { emailKind, otherPhones } from './cleaned-fields.ts';
import { email, landline, mobile } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { date, key, personal, reference, sort, text } from './field.ts';
import { ACCOUNT, accountColumns, placesFrom } from './joins.ts';
import { owner, ownerId } from './ownership.ts';
import { personNames } from './person-name.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { accountIdSpellings, contactIdSpellings, contactNouns } from './reference-spellings.ts';
import { across, prefixed, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const NOUNS = contactNouns;
const WORDS = { en: 'Contact, Primary Contact, Contact Person', zh: '联系人, 主要联系人' };

/** The people one speaks to at a customer. */
export const contacts: Entity = {
  name: 'contacts',
  label: { en: 'Contacts', zh: '联系人' },
  about: { en: 'One row per person at a customer.', zh: '每行一名客户方的联系人。' },
  key: 'contact_id',
  title: 'name',
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['created_at'],
  otherDates: ['last_followed_up_on', 'updated_at'],
  recognisedBy: ['contact_id', 'name + account_id', 'name + accounts.name', 'last_name', 'email'],
  madeKey: { parts: ['name', 'account_id', 'email'], rows: 'same' },
  describes: { accounts: 'name' },
  required: ['contact_id', 'name'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, owner: ['t.owner', 'a.owner'], ...placesFrom('t', 'a') },
  people: true,
  fields: [
    key(
      'contact_id',
      { en: 'Contact ID', zh: '联系人编号' },
      { en: 'Unique ID of the contact.', zh: '区分联系人的唯一编号。' },
      `${contactIdSpellings}, ID, Record ID, 编号, 编码`,
    ),
    personal(
      'name',
      { en: 'Contact name', zh: '联系人姓名' },
      { en: 'Full name of the person.', zh: '联系人的姓名。' },
      `${across(NOUNS.en, 'Name, Full Name')}, ${across(NOUNS.zh, '姓名, 名称, 名')}, ${NOUNS.en}, ${NOUNS.zh}, Full Name, Name, Attention, 姓名, 名称, 对接人, 收货人, 收货人姓名, 经办联系人`,
    ),
    ...personNames(WORDS.en),
    reference(
      'account_id',
      'accounts',
      { en: 'Account ID', zh: '客户编号' },
      { en: 'Key of the customer of the contact.', zh: '联系人所属客户的编号。' },
      accountIdSpellings,
    ),
    text(
      'title',
      { en: 'Job title', zh: '职位' },
      { en: 'Position of the person.', zh: '联系人的职位。' },
      `${prefixed(WORDS, { en: 'Job Title, Title, Position, Job Role, Job Function, Role', zh: '职位, 职务, 岗位, 职称' })}, Function`,
    ),
    text(
      'department',
      { en: 'Department', zh: '部门' },
      { en: 'Department of the person at the customer.', zh: '联系人在客户公司的部门。' },
      prefixed(WORDS, { en: 'Department, Dept, Division', zh: '部门, 所在部门, 所属部门' }),
    ),
    landline({ en: WORDS.en, zh: WORDS.zh }),
    mobile({ en: WORDS.en, zh: WORDS.zh }),
    otherPhones,
    email(WORDS),
    emailKind,
    owner(WORDS),
    ownerId(WORDS),
    text(
      'source',
      { en: 'Source', zh: '来源' },
      { en: 'How the contact was found.', zh: '获得该联系人的途径。' },
      'Lead Source, Source, Contact Source, Original Source, Original Traffic Source, 来源, 联系人来源, 线索来源, 来源渠道',
    ),
    sort(
      'status',
      { en: 'Status', zh: '状态' },
      { en: 'State of the contact.', zh: '联系人的状态。' },
      'Status, Contact Status, Lifecycle Stage, 状态, 联系人状态',
    ),
    ...placeFields(
      { en: 'the contact', zh: '联系人' },
      { en: `Mailing, Other, Home, ${WORDS.en}`, zh: '联系人, 通讯' },
    ),
    personal(
      'address',
      { en: 'Address', zh: '地址' },
      { en: 'Street address as written.', zh: '原文地址。' },
      `${prefixed({ en: `Mailing, ${WORDS.en}`, zh: '联系人' }, { en: 'Address, Street, Street Address, Address Line 1', zh: '地址, 详细地址, 街道' })}, Addr, 联系地址, 通讯地址`,
    ),
    date(
      'last_followed_up_on',
      { en: 'Last follow-up', zh: '最近跟进日期' },
      { en: 'Day of the last contact with the person.', zh: '最近一次联系该联系人的日期。' },
      'Last Activity Date, Last Contacted, Last Contact Date, Last Contacted Date, 最近跟进日期, 最近跟进时间, 最后跟进时间, 最近联系时间, 最近联系日期, 最后联系时间',
    ),
    createdAt(WORDS),
    updatedAt,
    tags({ en: 'Contact', zh: '联系人' }),
  ],
};
