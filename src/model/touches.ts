import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { key, money, sort, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, placesFrom } from './joins.ts';
import { toAccount, toCampaign, toContact, toLead, toOpportunity } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = { en: 'Touch, Touchpoint, Touch Point, Interaction', zh: '触点, 接触点, 营销触点, 触达' };
const WORDS = { en: 'Touch, Touchpoint', zh: '触点' };

/** Contacts of a customer with marketing, from which success is attributed. */
export const touches: Entity = {
  name: 'touches',
  label: { en: 'Touches', zh: '营销触点' },
  about: {
    en: 'One row per marketing touch of a person: click, visit, event, call.',
    zh: '每行一次营销触达：点击、访问、活动、来电等。',
  },
  key: 'touch_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['touched_at'],
  otherDates: [],
  recognisedBy: ['touch_id', 'touched_at + channel', 'touched_at + campaign_id'],
  madeKey: { parts: ['account_id', 'contact_id', 'lead_id', 'campaign_id', 'touched_at', 'channel'], rows: 'events' },
  required: ['touch_id'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, owner: ['a.owner'], ...placesFrom('a'), type: ['t.type'] },
  people: false,
  fields: [
    key(
      'touch_id',
      { en: 'Touch ID', zh: '触点编号' },
      { en: 'Unique ID of the touch.', zh: '区分触点的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number')}, ${across(NOUNS.zh, '编号, ID')}, ID, Record ID, 编号`,
    ),
    toAccount({ en: 'Key of the customer reached.', zh: '被触达客户的编号。' }),
    toContact({ en: 'Key of the person.', zh: '被触达联系人的编号。' }),
    toLead({ en: 'Key of the lead.', zh: '被触达线索的编号。' }),
    toOpportunity({ en: 'Key of the deal it counts for.', zh: '触点对应商机的编号。' }),
    toCampaign({ en: 'Key of the campaign.', zh: '触点所属活动的编号。' }),
    timestamp(
      'touched_at',
      { en: 'Touched at', zh: '触达时间' },
      { en: 'When it happened.', zh: '触达发生的时间。' },
      `${across(NOUNS.en, 'Date, Time, Timestamp')}, ${across(NOUNS.zh, '时间, 日期')}, Touched On, Touch At, Date, Time, Timestamp, 时间, 日期`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '渠道' },
      { en: 'Channel through which the person was reached.', zh: '触达所经的渠道。' },
      `${across(NOUNS.en, 'Channel')}, ${across(NOUNS.zh, '渠道')}, Marketing Channel, Medium, UTM Medium, 营销渠道, 触达渠道`,
    ),
    text(
      'source',
      { en: 'Source', zh: '来源' },
      { en: 'Where within the channel, such as the site or list.', zh: '渠道内的具体来源，如网站或名单。' },
      `${across(NOUNS.en, 'Source')}, UTM Source, Traffic Source, 触点来源, 流量来源`,
    ),
    sort(
      'type',
      { en: 'Touch type', zh: '触点类型' },
      { en: 'Kind of touch: click, visit, call.', zh: '触点的类型，如点击、访问、来电。' },
      `${across(NOUNS.en, 'Type, Kind, Position')}, ${across(NOUNS.zh, '类型, 方式')}, Type, 类型`,
    ),
    money(
      'cost',
      { en: 'Cost', zh: '成本' },
      { en: 'What it cost.', zh: '该次触达的成本。' },
      `${across(NOUNS.en, 'Cost')}, ${across(NOUNS.zh, '成本, 费用')}, Spend, 费用, 花费`,
    ),
    currency(WORDS),
  ],
};
