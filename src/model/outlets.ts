import { anyPhone } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { date, impersonal, key, number, personal, sort } from './field.ts';
import { ACCOUNT, accountColumns, ownedByAccount } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { outletIdSpellings, outletNouns } from './reference-spellings.ts';
import { toAccount } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const WORDS = { en: 'Outlet, Store, Shop', zh: '门店, 网点, 店铺' };

/** Shops and other places where one's goods are sold. */
export const outlets: Entity = {
  name: 'outlets',
  label: { en: 'Outlets', zh: '门店' },
  about: { en: 'One row per shop or other point of sale.', zh: '每行一家门店或销售网点。' },
  key: 'outlet_id',
  title: 'name',
  nouns: spellings(`${outletNouns.en}, ${outletNouns.zh}`),
  events: [],
  otherDates: ['opened_on', 'closed_on', 'created_at', 'updated_at'],
  recognisedBy: ['outlet_id', 'name'],
  madeKey: { parts: ['name', 'account_id'], rows: 'same' },
  required: ['outlet_id', 'name'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, ...ownedByAccount, type: ['t.type'], tier: ['t.tier'] },
  people: false,
  fields: [
    key(
      'outlet_id',
      { en: 'Outlet ID', zh: '门店编号' },
      { en: 'Unique ID of the outlet.', zh: '区分门店的唯一编号。' },
      `${outletIdSpellings}, ID, Record ID, 编号, 编码`,
    ),
    impersonal(
      'name',
      { en: 'Outlet name', zh: '门店名称' },
      { en: 'Name of the shop.', zh: '门店的名称。' },
      `${across(outletNouns.en, 'Name')}, ${across(outletNouns.zh, '名称, 名')}, ${outletNouns.en}, ${outletNouns.zh}, Name, 名称`,
    ),
    toAccount({ en: 'Key of the customer the shop belongs to.', zh: '门店所属客户的编号。' }),
    sort(
      'type',
      { en: 'Outlet type', zh: '门店类型' },
      { en: 'Type of shop: supermarket, pharmacy, own store.', zh: '门店的类型，如商超、药店、直营店。' },
      `${across(outletNouns.en, 'Type, Format, Category')}, ${across(outletNouns.zh, '类型, 类别, 业态, 性质')}, Type, Format, 业态, 类型, 经营类型`,
    ),
    sort(
      'tier',
      { en: 'Grade', zh: '门店等级' },
      { en: 'Grade of the shop.', zh: '门店的等级。' },
      `${across(outletNouns.en, 'Grade, Tier, Level, Class')}, ${across(outletNouns.zh, '等级, 级别')}, Grade, Tier, 等级, 级别`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '渠道' },
      { en: 'Channel the shop belongs to.', zh: '门店所属的渠道。' },
      'Sales Channel, Channel Type, 渠道类型, 销售渠道, 所属渠道',
    ),
    sort(
      'status',
      { en: 'Status', zh: '营业状态' },
      { en: 'Whether the shop is open.', zh: '门店是否营业。' },
      `${across(outletNouns.en, 'Status')}, ${across(outletNouns.zh, '状态')}, Status, 状态, 经营状态`,
    ),
    number(
      'floor_area',
      { en: 'Floor area', zh: '营业面积' },
      { en: 'Floor area in square metres.', zh: '营业面积（平方米）。' },
      'Store Size, Floor Space, Square Metres, Sqm, 面积, 门店面积, 经营面积, 店铺面积',
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    anyPhone(WORDS),
    ...placeFields({ en: 'the outlet', zh: '门店' }, WORDS),
    personal(
      'address',
      { en: 'Address', zh: '地址' },
      { en: 'Street address as written.', zh: '原文地址。' },
      'Address, Store Address, Outlet Address, Shop Address, Street, Street Address, 地址, 门店地址, 店铺地址, 详细地址, 网点地址',
    ),
    number(
      'latitude',
      { en: 'Latitude', zh: '纬度' },
      { en: 'Latitude in degrees north.', zh: '北纬度数。' },
      'Lat, Store Latitude, 门店纬度',
    ),
    number(
      'longitude',
      { en: 'Longitude', zh: '经度' },
      { en: 'Longitude in degrees east.', zh: '东经度数。' },
      'Lng, Lon, Long, Store Longitude, 门店经度',
    ),
    date(
      'opened_on',
      { en: 'Opened on', zh: '开业日期' },
      { en: 'Day the shop opened.', zh: '门店开业的日期。' },
      'Opening Date, Open Date, Opened, Date Opened, 开业时间, 开店日期, 开店时间',
    ),
    date(
      'closed_on',
      { en: 'Closed on', zh: '闭店日期' },
      { en: 'Day the shop closed.', zh: '门店关闭的日期。' },
      'Closing Date, Close Date, Date Closed, 关店日期, 关店时间, 闭店时间, 停业日期',
    ),
    createdAt(WORDS),
    updatedAt,
  ],
};
