import type { Entity } from './entity.ts';
import { foreignId, key, money, personalId, quantity, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, PRODUCT, productColumns } from './joins.ts';
import { toAccount, toContact, toProduct } from './refers-to.ts';
import { spellings } from './spelling.ts';

/** What visitors do on the web site or in the app. */
export const webEvents: Entity = {
  name: 'web_events',
  label: { en: 'Web events', zh: '网站行为' },
  about: {
    en: 'One row per visitor action: page view, click, cart, purchase.',
    zh: '每行一次访客行为：浏览、点击、加购或购买。',
  },
  key: 'event_id',
  title: null,
  nouns: spellings('Web Event, Page View, Session, Visit, Clickstream, 网站行为, 用户行为, 访问, 埋点, 浏览'),
  events: ['occurred_at'],
  otherDates: [],
  recognisedBy: ['event_id', 'event + occurred_at', 'session_id + occurred_at', 'url + occurred_at'],
  madeKey: { parts: ['visitor_id', 'session_id', 'occurred_at', 'event'], rows: 'events' },
  required: ['event_id'],
  joins: { a: ACCOUNT, p: PRODUCT },
  borrows: { ...productColumns, ...accountColumns },
  people: false,
  fields: [
    key(
      'event_id',
      { en: 'Event ID', zh: '事件编号' },
      { en: 'Unique ID of the event.', zh: '区分事件的唯一编号。' },
      'Web Event ID, Hit ID, Page View ID, Log ID, 行为编号, 事件ID, 日志编号',
    ),
    personalId(
      'visitor_id',
      { en: 'Visitor ID', zh: '访客编号' },
      { en: 'Visitor, as identified by the site.', zh: '网站识别的访客编号。' },
      'Visitor, User ID, User Pseudo ID, Anonymous ID, Distinct ID, Device ID, Cookie ID, Full Visitor ID, 访客ID, 设备ID, 匿名ID',
    ),
    foreignId(
      'session_id',
      { en: 'Session ID', zh: '会话编号' },
      { en: 'Visit the event belongs to.', zh: '事件所属的访问会话。' },
      'Session, User Session, Visit ID, GA Session ID, 会话ID, 访问编号, 访问ID',
    ),
    toAccount({ en: 'Key of the customer, if the visitor is known.', zh: '访客已识别时的客户编号。' }),
    toContact({ en: 'Key of the person, if the visitor is known.', zh: '访客已识别时的联系人编号。' }),
    toProduct({ en: 'Key of the product viewed.', zh: '所浏览产品的编号。' }),
    timestamp(
      'occurred_at',
      { en: 'Occurred at', zh: '发生时间' },
      { en: 'When it happened.', zh: '事件发生的时间。' },
      'Event Time, Event Timestamp, Event Date, Hit Time, Visit Time, Visited At, Viewed At, Page View Time, Timestamp, Time, 事件时间, 访问时间, 浏览时间, 行为时间, 点击时间, 时间戳',
    ),
    text(
      'event',
      { en: 'Event', zh: '事件' },
      { en: 'Action, as named in the source.', zh: '行为名称，保留来源的写法。' },
      'Event Name, Event Type, Event Action, Action, Behavior, Behavior Type, 事件名称, 事件类型, 行为, 行为类型, 动作',
    ),
    text(
      'url',
      { en: 'Page', zh: '页面' },
      { en: 'Page where it happened.', zh: '行为所在的页面。' },
      'URL, Page URL, Page Path, Page Location, Landing Page, Path, Page Title, 页面地址, 页面路径, 访问页面, 落地页, 页面URL',
    ),
    text(
      'referrer',
      { en: 'Referrer', zh: '来源页面' },
      { en: 'Page the visitor came from.', zh: '访客的来源页面。' },
      'Referer, Page Referrer, Referrer URL, Referring Domain, 来源网址, 来源URL, 引荐来源',
    ),
    text(
      'source',
      { en: 'Source', zh: '流量来源' },
      { en: 'Traffic source, such as a search engine.', zh: '流量来源，如搜索引擎。' },
      'UTM Source, Traffic Source, Session Source, 来源, 来源渠道',
    ),
    text(
      'medium',
      { en: 'Medium', zh: '媒介' },
      { en: 'Traffic medium, such as organic or paid.', zh: '流量媒介，如自然或付费。' },
      'UTM Medium, Traffic Medium, Session Medium, Channel, Channel Grouping, 渠道, 流量媒介',
    ),
    text(
      'campaign',
      { en: 'Campaign', zh: '推广活动' },
      { en: 'Campaign in the link.', zh: '链接中的推广活动。' },
      'UTM Campaign, Session Campaign, Campaign Name, 推广计划, 活动名称',
    ),
    text(
      'device',
      { en: 'Device', zh: '设备' },
      { en: 'Type of device.', zh: '访问所用的设备类型。' },
      'Device Type, Device Category, Platform, User Agent, Browser, 设备类型, 终端, 浏览器',
    ),
    quantity(
      'quantity',
      { en: 'Quantity', zh: '数量' },
      { en: 'Units added to the cart or bought.', zh: '加购或购买的数量。' },
      'Qty, Item Quantity, 件数',
    ),
    money(
      'value',
      { en: 'Value', zh: '金额' },
      { en: 'Value of the event, such as the price of the purchase.', zh: '事件的价值，如所购商品的价格。' },
      'Event Value, Price, Revenue, Transaction Revenue, Amount, 价格, 事件金额',
    ),
  ],
};
