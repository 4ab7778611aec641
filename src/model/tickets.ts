import { emailKind } from './cleaned-fields.ts';
import { email } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { flag, key, number, score, sort, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, PRODUCT, placesFrom, productColumns } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { ticketIdSpellings, ticketNouns } from './reference-spellings.ts';
import { toAccount, toContact, toOrder, toProduct } from './refers-to.ts';
import { across, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const WORDS = { en: 'Ticket, Case', zh: '工单, 个案' };

/** Requests, faults and complaints of customers. */
export const tickets: Entity = {
  name: 'tickets',
  label: { en: 'Tickets', zh: '服务工单' },
  about: { en: 'One row per service request or complaint.', zh: '每行一张服务工单或一次投诉。' },
  key: 'ticket_id',
  title: null,
  nouns: spellings(`${ticketNouns.en}, ${ticketNouns.zh}, Complaint, 投诉`),
  events: ['created_at', 'resolved_at'],
  otherDates: ['first_response_at', 'updated_at'],
  recognisedBy: ['ticket_id', 'subject + priority', 'category + priority', 'category + resolved_at'],
  madeKey: { parts: ['account_id', 'created_at', 'subject'], rows: 'things' },
  essentials: [
    ['tickets.ticket_id'],
    ['tickets.created_at', 'tickets.resolved_at', 'tickets.first_response_at', 'tickets.updated_at'],
  ],
  required: ['ticket_id'],
  joins: { a: ACCOUNT, p: PRODUCT },
  borrows: { ...productColumns, ...accountColumns, ...placesFrom('t', 'a'), category: ['t.category'] },
  people: false,
  fields: [
    key(
      'ticket_id',
      { en: 'Ticket ID', zh: '工单编号' },
      { en: 'Unique ID of the ticket.', zh: '区分工单的唯一编号。' },
      `${ticketIdSpellings}, Complaint ID, Complaint Number, Incident Number, 投诉编号, 投诉单号, (Do Not Modify) Case, ID, Record ID, 编号`,
    ),
    text(
      'subject',
      { en: 'Subject', zh: '工单主题' },
      { en: 'Subject of the ticket.', zh: '工单的主题。' },
      `${across(ticketNouns.en, 'Subject, Title, Name, Topic')}, ${across(ticketNouns.zh, '主题, 标题, 名称')}, Subject, Title, Summary, Short Description, 主题, 标题, 投诉主题`,
    ),
    text(
      'description',
      { en: 'Description', zh: '问题描述' },
      { en: 'Problem described by the customer.', zh: '客户反映的问题。' },
      `${across(ticketNouns.en, 'Description, Details')}, Details, Issue, Problem, Issue Description, Consumer Complaint Narrative, 描述, 问题内容, 工单内容, 投诉内容, 故障描述, 工单描述`,
    ),
    sort(
      'category',
      { en: 'Category', zh: '问题类别' },
      { en: 'Type of request or complaint.', zh: '问题或投诉的类别。' },
      `${across(ticketNouns.en, 'Category, Type, Reason, Kind')}, ${across(ticketNouns.zh, '类别, 类型, 分类')}, Category, Type, Reason, Issue Type, Request Type, Complaint Type, 类别, 类型, 问题类型, 投诉类型, 投诉原因, 故障类型, 服务类型`,
    ),
    text(
      'priority',
      { en: 'Priority', zh: '优先级' },
      { en: 'How urgent it is.', zh: '紧急程度。' },
      `${across(ticketNouns.en, 'Priority, Severity')}, ${across(ticketNouns.zh, '优先级, 级别')}, Severity, Urgency, Impact, 优先级别, 紧急程度, 严重程度`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '工单状态' },
      { en: 'Status of the ticket, as in the source.', zh: '工单状态，保留来源的名称。' },
      `${across(ticketNouns.en, 'Status, Stage')}, ${across(ticketNouns.zh, '状态')}, Status, Status Reason, 状态, 处理状态`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '受理渠道' },
      { en: 'Channel of the request: phone, mail, chat.', zh: '工单来源渠道，如电话、邮件、在线客服。' },
      `${across(ticketNouns.en, 'Origin, Channel, Source')}, ${across(ticketNouns.zh, '来源, 渠道')}, Channel, Origin, Source, Submitted Via, 渠道, 来源, 来源渠道, 服务渠道`,
    ),
    toAccount({ en: 'Key of the customer.', zh: '客户的编号。' }),
    toContact({ en: 'Key of the contact who raised it.', zh: '提出人的联系人编号。' }),
    toProduct({ en: 'Key of the product concerned.', zh: '所涉产品的编号。' }),
    toOrder({ en: 'Key of the order concerned.', zh: '所涉订单的编号。' }),
    email({ en: 'Contact, Customer, Requester, Supplied', zh: '联系人, 客户' }),
    emailKind,
    owner({ en: `Ticket, Case`, zh: '工单, 处理' }),
    ownerId(WORDS),
    department,
    createdAt(
      { en: ticketNouns.en, zh: '工单, 个案' },
      'Opened, Opened At, Opened On, Opened Date, Open Date, Open Time, Date/Time Opened, Date Opened, Date Received, Submitted At, Reported On, 提交时间, 受理时间, 受理日期, 报修时间, 投诉时间, 投诉日期',
    ),
    timestamp(
      'first_response_at',
      { en: 'First response', zh: '首次响应时间' },
      { en: 'When the customer got a first response.', zh: '首次响应客户的时间。' },
      'First Response At, First Response Date, First Response Time, First Replied At, First Reply Time, 首次回复时间, 响应时间',
    ),
    timestamp(
      'resolved_at',
      { en: 'Resolved at', zh: '解决时间' },
      { en: 'When it was resolved or closed.', zh: '解决或关闭的时间。' },
      `${across(ticketNouns.en, 'Closed Date, Close Date')}, Resolved Date, Resolved On, Resolution Date, Closed Date, Closed At, Closed On, Close Date, Date/Time Closed, Date Closed, Solved At, Resolved Time, Closed Time, Completed At, 完成时间, 关闭时间, 解决日期, 办结时间, 结案时间, 完结时间, 关闭日期`,
    ),
    number(
      'first_response_minutes',
      { en: 'Minutes to first response', zh: '首次响应时长（分钟）' },
      { en: 'Minutes to the first response, as counted by the source.', zh: '来源统计的首次响应分钟数。' },
      'First Response Min, First Reply Minutes, First Response Time Minutes, First Reply Time in Minutes, 首次响应分钟, 响应时长',
    ),
    number(
      'resolution_hours',
      { en: 'Hours to resolution', zh: '解决时长（小时）' },
      { en: 'Hours to resolution, as counted by the source.', zh: '来源统计的解决小时数。' },
      'Resolution Time Hours, Resolution Time, Time to Resolution, Time to Resolve, Hours to Resolve, Age Hours, 解决时长, 处理时长, 解决耗时',
    ),
    score(
      'satisfaction',
      { en: 'Satisfaction', zh: '满意度' },
      { en: 'Score given by the customer, on the scale of the source.', zh: '客户的满意度评分，沿用来源的分制。' },
      'CSAT, CSAT Score, Customer Satisfaction, Satisfaction Score, Satisfaction Rating, Customer Satisfaction Rating, 满意度评分, 满意度得分, 客户满意度, 服务评分',
    ),
    flag(
      'is_closed',
      { en: 'Closed', zh: '是否关闭' },
      { en: 'Whether it is closed.', zh: '工单是否已关闭。' },
      'Is Closed, Is Resolved, 是否已关闭, 是否解决, 是否办结',
    ),
    flag(
      'is_escalated',
      { en: 'Escalated', zh: '是否升级' },
      { en: 'Whether it was escalated.', zh: '工单是否已升级处理。' },
      'Is Escalated, 升级, 是否已升级',
    ),
    ...placeFields({ en: 'the ticket', zh: '工单' }, { en: 'Ticket, Customer', zh: '工单, 客户' }),
    updatedAt,
    tags({ en: 'Ticket, Case', zh: '工单' }),
  ],
};
