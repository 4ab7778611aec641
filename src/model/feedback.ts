import { emailKind } from './cleaned-fields.ts';
import { email } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { key, score, sort, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, PRODUCT, placesFrom, productColumns } from './joins.ts';
import { owner } from './ownership.ts';
import { toAccount, toContact, toOrder, toProduct } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = {
  en: 'Feedback, Review, Survey, Survey Response, Rating, Evaluation',
  zh: '评价, 反馈, 客户反馈, 评论, 问卷, 满意度调查, 回访',
};

/** What customers say and how they rate it. */
export const feedback: Entity = {
  name: 'feedback',
  label: { en: 'Feedback', zh: '客户反馈' },
  about: { en: 'One row per review, survey answer or rating.', zh: '每行一条评价、问卷回答或评分。' },
  key: 'feedback_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['submitted_at'],
  otherDates: [],
  recognisedBy: ['feedback_id', 'score + comment', 'score + submitted_at', 'comment + submitted_at', 'nps'],
  madeKey: { parts: ['account_id', 'order_id', 'product_id', 'submitted_at'], rows: 'events' },
  required: ['feedback_id'],
  joins: { a: ACCOUNT, p: PRODUCT },
  borrows: { ...productColumns, ...accountColumns, ...placesFrom('a'), category: ['t.category'] },
  people: false,
  fields: [
    key(
      'feedback_id',
      { en: 'Feedback ID', zh: '反馈编号' },
      { en: 'Unique ID of the feedback.', zh: '区分反馈的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number')}, ${across(NOUNS.zh, '编号, ID')}, Response ID, ID, Record ID, 编号`,
    ),
    toAccount({ en: 'Key of the customer.', zh: '客户的编号。' }),
    toContact({ en: 'Key of the contact who responded.', zh: '回答人的联系人编号。' }),
    toOrder({ en: 'Key of the order concerned.', zh: '所评价订单的编号。' }),
    toProduct({ en: 'Key of the product concerned.', zh: '所评价产品的编号。' }),
    timestamp(
      'submitted_at',
      { en: 'Submitted at', zh: '反馈时间' },
      { en: 'When the customer responded.', zh: '客户反馈的时间。' },
      `${across(NOUNS.en, 'Date, Time, Timestamp, Creation Date, Created At, Answer Timestamp')}, ${across(NOUNS.zh, '时间, 日期')}, Submitted On, Submitted Date, Submission Date, Answered At, Response Date, Date, 提交时间, 时间, 日期, 填写时间`,
    ),
    score(
      'score',
      { en: 'Score', zh: '评分' },
      { en: 'Score given by the customer, on the scale of the source.', zh: '客户的评分，沿用来源的分制。' },
      `${across(NOUNS.en, 'Score, Rating, Stars')}, ${across(NOUNS.zh, '分数, 得分, 评分, 星级')}, Stars, Rating, Satisfaction, Satisfaction Score, CSAT, CSAT Score, 满意度, 得分, 分数, 星级, 打分`,
    ),
    score(
      'nps',
      { en: 'NPS', zh: '推荐意愿' },
      { en: 'Willingness to recommend, 0 to 10.', zh: '向他人推荐的意愿，取值 0 到 10。' },
      'NPS Score, Net Promoter Score, Likelihood to Recommend, Recommend Score, How likely are you to recommend us, 推荐分, NPS得分, 推荐度, 推荐意愿分',
    ),
    text(
      'title',
      { en: 'Title', zh: '标题' },
      { en: 'Title of the feedback.', zh: '反馈的标题。' },
      `${across(NOUNS.en, 'Title, Comment Title, Headline, Summary')}, Subject, 评价标题, 主题`,
    ),
    text(
      'comment',
      { en: 'Comment', zh: '反馈内容' },
      { en: 'Text of the feedback.', zh: '客户反馈的内容。' },
      `${across(NOUNS.en, 'Text, Comment, Comments, Comment Message, Message, Content, Body')}, ${across(NOUNS.zh, '内容, 详情, 意见')}, Comments, Verbatim, Remarks, 内容, 意见, 建议, 客户意见, 意见建议`,
    ),
    sort(
      'category',
      { en: 'Category', zh: '反馈类别' },
      { en: 'Type of feedback: praise, complaint, suggestion.', zh: '反馈的类别，如表扬、投诉、建议。' },
      `${across(NOUNS.en, 'Category, Type')}, ${across(NOUNS.zh, '类别, 类型')}, Category, Type, Sentiment, 类别, 类型`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '反馈渠道' },
      { en: 'Channel of the feedback.', zh: '反馈的渠道。' },
      `${across(NOUNS.en, 'Channel, Source')}, Channel, Source, Platform, 渠道, 来源, 平台, 评价渠道`,
    ),
    email({ en: 'Customer, Respondent', zh: '客户' }),
    emailKind,
    owner({ en: 'Feedback', zh: '反馈' }),
  ],
};
