import { website } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { impersonal, key, money, share, text } from './field.ts';
import { placeFields } from './place.ts';
import { updatedAt } from './record-times.ts';
import { competitorNouns } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';

const WORDS = { en: 'Competitor', zh: '竞争对手, 竞品' };

/** Companies with whom one competes. */
export const competitors: Entity = {
  name: 'competitors',
  label: { en: 'Competitors', zh: '竞争对手' },
  about: { en: 'One row per company that sells against us.', zh: '每行一家竞争企业。' },
  key: 'competitor_id',
  title: 'name',
  nouns: spellings(`${competitorNouns.en}, ${competitorNouns.zh}`),
  events: [],
  otherDates: ['updated_at'],
  recognisedBy: ['competitor_id', 'name'],
  madeKey: { parts: ['name'], rows: 'same' },
  required: ['competitor_id', 'name'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'competitor_id',
      { en: 'Competitor ID', zh: '竞争对手编号' },
      { en: 'Unique ID of the competitor.', zh: '区分竞争对手的唯一编号。' },
      `${across(competitorNouns.en, 'ID, No, Number, Code')}, ${across(competitorNouns.zh, '编号, ID, 编码')}, ID, Record ID, 编号`,
    ),
    impersonal(
      'name',
      { en: 'Competitor name', zh: '竞争对手名称' },
      { en: 'Name of the company.', zh: '竞争企业的名称。' },
      `${across(competitorNouns.en, 'Name')}, ${across(competitorNouns.zh, '名称, 公司, 企业')}, ${competitorNouns.en}, ${competitorNouns.zh}, Name, 名称`,
    ),
    text(
      'strengths',
      { en: 'Strengths', zh: '优势' },
      { en: 'What the competitor does well.', zh: '竞争对手的优势。' },
      'Strength, Competitor Strengths, Advantages, 竞争优势, 竞品优势, 对手优势, 主要优势',
    ),
    text(
      'weaknesses',
      { en: 'Weaknesses', zh: '劣势' },
      { en: 'What the competitor does poorly.', zh: '竞争对手的劣势。' },
      'Weakness, Competitor Weaknesses, Disadvantages, 竞争劣势, 竞品劣势, 对手劣势, 主要劣势, 弱点',
    ),
    text(
      'threat',
      { en: 'Threat', zh: '威胁程度' },
      { en: 'How serious a threat the competitor is judged to be.', zh: '对竞争威胁程度的判断。' },
      'Threat Level, Threat Rating, Competition Level, 威胁等级, 威胁级别, 竞争程度, 竞争等级, 竞争激烈程度',
    ),
    text(
      'products',
      { en: 'Main products', zh: '主要产品' },
      { en: 'What the competitor sells.', zh: '竞争对手的主要产品。' },
      'Key Products, Competing Products, Competitor Products, 主营产品, 竞品产品, 核心产品, 代表产品',
    ),
    share(
      'market_share',
      { en: 'Market share', zh: '市场份额' },
      { en: 'Share of the market, 0 to 1.', zh: '所占的市场份额，取值 0 到 1。' },
      'Share of Market, 市占率, 市场占有率, 份额',
    ),
    money(
      'annual_revenue',
      { en: 'Annual revenue', zh: '年营业额' },
      { en: "The competitor's sales in a year.", zh: '竞争对手的年营业收入。' },
      'Revenue, Reported Revenue, Turnover, 年收入, 年销售额, 营业收入',
    ),
    website(WORDS),
    ...placeFields({ en: 'the competitor', zh: '竞争对手' }, WORDS),
    updatedAt,
  ],
};
