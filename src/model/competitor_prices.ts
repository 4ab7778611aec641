import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, key, money, share, sort, text } from './field.ts';
import { placeFields } from './place.ts';
import { competitorNouns } from './reference-spellings.ts';
import { across, prefixed, spellings } from './spelling.ts';

const WORDS = { en: 'Competitor, Competing, Rival', zh: '竞品, 竞争对手, 监测, 对手' };

/** What competitors ask for their products, as observed. */
export const competitorPrices: Entity = {
  name: 'competitor_prices',
  label: { en: 'Competitor prices', zh: '竞品价格' },
  about: {
    en: 'One row per competitor price observed on a day.',
    zh: '每行一条监测到的竞品价格。',
  },
  key: 'competitor_price_id',
  title: null,
  nouns: spellings(`Competitor Price, Competitive Price, 竞品价格, 竞品动态, 竞品监测, 竞争对手价格`),
  events: [],
  otherDates: ['observed_on'],
  recognisedBy: ['competitor + price', 'competitor + observed_on'],
  madeKey: { parts: ['competitor', 'product', 'region', 'channel', 'observed_on'], rows: 'things' },
  required: ['competitor', 'product', 'price', 'observed_on'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'competitor_price_id',
      { en: 'Price ID', zh: '竞品价格编号' },
      { en: 'Unique ID of the observation.', zh: '区分监测记录的唯一编号。' },
      'Competitor Price ID, Observation ID, 监测编号, 记录编号, ID, Record ID, 编号',
    ),
    text(
      'competitor',
      { en: 'Competitor', zh: '竞品名称' },
      { en: 'Name of the competitor, as written.', zh: '竞争对手或竞品的名称，按原文保存。' },
      `${across(competitorNouns.en, 'Name, Brand')}, ${across(competitorNouns.zh, '名称, 公司, 品牌')}, ${competitorNouns.en}, ${competitorNouns.zh}, 竞品厂家, 竞品厂商`,
    ),
    text(
      'product',
      { en: 'Product', zh: '竞品型号' },
      { en: 'What the price is for, as written.', zh: '价格所对应的产品，按原文保存。' },
      `${prefixed(WORDS, { en: 'Product, Product Name, Model, Product Model, Item', zh: '产品, 产品名称, 产品型号, 型号, 商品' })}, 商品名称`,
    ),
    text(
      'our_product',
      { en: 'Our product', zh: '我方对标产品' },
      { en: 'Our product that it competes with.', zh: '与之竞争的我方产品。' },
      'Our Product Name, Own Product, Matching Product, Compared With, 我方产品, 对标产品, 本品, 我司产品, 对应我司产品',
    ),
    money(
      'price',
      { en: 'Price', zh: '竞品价格' },
      { en: 'Price of one unit.', zh: '单位产品的价格。' },
      `${prefixed(WORDS, { en: 'Price, Unit Price, List Price, Selling Price', zh: '价格, 单价, 售价, 报价' })}, 价格策略, 市场价, 零售价, 成交价, 销售价, Price Strategy`,
    ),
    money(
      'our_price',
      { en: 'Our price', zh: '我方价格' },
      { en: 'Our price on that day.', zh: '同期我方产品的价格。' },
      'Own Price, 我方售价, 我司价格, 本品价格',
    ),
    currency(WORDS),
    date(
      'observed_on',
      { en: 'Observed on', zh: '监测日期' },
      { en: 'Day the price was observed.', zh: '监测到价格的日期。' },
      `Observed At, Observation Date, Price Date, Survey Date, Monitored On, Monitoring Date, Check Date, Collected On, Date,
      监测时间, 采集日期, 采集时间, 调研日期, 调查日期, 调价日期, 价格日期, 日期, 时间`,
    ),
    share(
      'market_share',
      { en: 'Market share', zh: '市场份额' },
      { en: 'Competitor share of the local market, 0 to 1.', zh: '竞品在当地的市场份额，取值 0 到 1。' },
      'Share of Market, 市占率, 市场占有率, 份额',
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '渠道' },
      { en: 'Where it is sold at that price.', zh: '该价格所在的销售渠道。' },
      'Sales Channel, Platform, Store, 销售渠道, 平台, 销售平台, 监测渠道',
    ),
    text(
      'promotion',
      { en: 'Promotion', zh: '促销活动' },
      { en: 'Promotion observed with it.', zh: '同时监测到的促销活动。' },
      'Promotions, Competitor Promotion, Offer, 促销, 竞品促销, 促销政策, 促销方式, 活动内容',
    ),
    ...placeFields({ en: 'the observation', zh: '监测' }, WORDS),
  ],
};
