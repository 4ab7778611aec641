import { emailKind } from './cleaned-fields.ts';
import { email } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { date, flag, key, personal, sort } from './field.ts';
import { ACCOUNT, accountColumns, placesFrom } from './joins.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { toAccount, toCampaign, toContact, toLead } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = {
  en: 'Campaign Member, Campaign Response, Attendee, Registrant, Participant',
  zh: '活动成员, 参会人, 参会人员, 报名人, 参与人, 活动参与人',
};
const WORDS = { en: 'Member, Attendee', zh: '参会人, 成员' };

/** Who was reached by a campaign, and whether they answered. */
export const campaignMembers: Entity = {
  name: 'campaign_members',
  label: { en: 'Campaign members', zh: '活动成员' },
  about: {
    en: 'One row per person in a campaign: invited, registered, attended.',
    zh: '每行一名活动成员：已邀请、已报名或已参加。',
  },
  key: 'campaign_member_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['responded_on'],
  otherDates: ['created_at', 'updated_at'],
  recognisedBy: [
    'campaign_member_id',
    'has_responded',
    'campaign_id + contact_id',
    'campaign_id + lead_id',
    'campaigns.name + responded_on',
  ],
  madeKey: { parts: ['campaign_id', 'contact_id', 'lead_id', 'name', 'email'], rows: 'same' },
  required: ['campaign_member_id'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, owner: ['a.owner'], ...placesFrom('a') },
  people: true,
  fields: [
    key(
      'campaign_member_id',
      { en: 'Campaign member ID', zh: '活动成员编号' },
      { en: 'Unique ID of the member.', zh: '区分活动成员的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number')}, ${across(NOUNS.zh, '编号, ID')}, ID, Record ID, 编号`,
    ),
    toCampaign({ en: 'Key of the campaign.', zh: '所属活动的编号。' }),
    toContact({ en: 'Key of the member, if a contact.', zh: '成员为联系人时的编号。' }),
    toLead({ en: 'Key of the member, if a lead.', zh: '成员为线索时的编号。' }),
    toAccount({ en: "Key of the person's company.", zh: '成员所属客户的编号。' }),
    personal(
      'name',
      { en: 'Member name', zh: '成员姓名' },
      { en: 'Name of the person, as written.', zh: '成员的姓名，按原文保存。' },
      `${across(NOUNS.en, 'Name')}, ${across(NOUNS.zh, '姓名, 名称')}, ${NOUNS.en}, ${NOUNS.zh}, Name, Full Name, 姓名`,
    ),
    email(WORDS),
    emailKind,
    sort(
      'status',
      { en: 'Status', zh: '参与状态' },
      { en: 'Invited, registered, attended and so on.', zh: '邀请、报名、到场等状态。' },
      'Status, Member Status, Campaign Member Status, Response Status, Attendance, Attendance Status, 状态, 成员状态, 报名状态, 签到状态, 参会状态',
    ),
    flag(
      'has_responded',
      { en: 'Responded', zh: '是否响应' },
      { en: 'Whether the person responded, attended or clicked.', zh: '是否响应、到场或点击。' },
      'Has Responded, Attended, Is Responded, Checked In, 是否回应, 是否参会, 是否签到, 已响应, 是否参加, 是否到场',
    ),
    date(
      'responded_on',
      { en: 'Responded on', zh: '响应日期' },
      { en: 'Day of the first response.', zh: '首次响应的日期。' },
      'First Responded Date, Responded Date, Response Date, Responded At, Received On, Member First Responded Date, Registration Time, 响应时间, 报名时间, 报名日期, 签到时间, 首次响应时间',
    ),
    createdAt(WORDS, 'Member First Associated Date, Invited On, 邀请时间'),
    updatedAt,
  ],
};
