import type { Entity } from './entity.ts';
import { date, flag, key, number, personalId, sort, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, ownedByAccount, placesFrom } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { toAccount, toContact, toLead, toOpportunity } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = {
  en: 'Activity, Task, Event, Call, Meeting, Visit, Follow-up, Appointment, Engagement',
  zh: '跟进, 跟进记录, 拜访, 拜访记录, 任务, 日程, 销售记录, 联系记录, 销售活动',
};
const WORDS = { en: 'Activity, Task, Call, Event', zh: '跟进, 拜访, 任务' };

/** Work done, or to be done, with customers: calls, visits, meetings, tasks. */
export const activities: Entity = {
  name: 'activities',
  label: { en: 'Activities', zh: '跟进记录' },
  about: {
    en: 'One row per call, visit, meeting or task with a customer.',
    zh: '每行一次与客户的通话、拜访、会议或任务。',
  },
  key: 'activity_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['occurred_at'],
  otherDates: ['ended_at', 'due_on', 'created_at', 'updated_at'],
  recognisedBy: [
    'activity_id',
    'occurred_at + subject',
    'occurred_at + type',
    'occurred_at + content',
    'subject + due_on',
  ],
  madeKey: { parts: ['account_id', 'contact_id', 'opportunity_id', 'occurred_at', 'subject'], rows: 'events' },
  required: ['activity_id'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, ...ownedByAccount, ...placesFrom('a'), type: ['t.type'] },
  people: false,
  fields: [
    key(
      'activity_id',
      { en: 'Activity ID', zh: '跟进编号' },
      { en: 'Unique ID of the activity.', zh: '区分跟进记录的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number')}, ${across(NOUNS.zh, '编号, ID')}, (Do Not Modify) Activity, ID, Record ID, 编号`,
    ),
    text(
      'subject',
      { en: 'Subject', zh: '主题' },
      { en: 'Subject of the activity.', zh: '跟进或任务的主题。' },
      `${across(NOUNS.en, 'Subject, Title, Name')}, ${across(NOUNS.zh, '主题, 标题, 名称')}, Title, Name, 标题`,
    ),
    sort(
      'type',
      { en: 'Activity type', zh: '跟进方式' },
      { en: 'Call, visit, mail, meeting, task.', zh: '跟进的方式，如电话、拜访、邮件、会议。' },
      `${across(NOUNS.en, 'Type, Subtype')}, ${across(NOUNS.zh, '方式, 类型, 形式')}, Type, Task Subtype, 类型, 联系方式类型, 沟通方式`,
    ),
    timestamp(
      'occurred_at',
      { en: 'Occurred at', zh: '跟进时间' },
      { en: 'When it took place or is planned.', zh: '跟进发生或计划的时间。' },
      `${across(NOUNS.en, 'Date, Time, Start, Start Time, Date Time')}, ${across(NOUNS.zh, '时间, 日期')}, Start Date Time, Start Time, Actual Start, Scheduled Start, Date, Due Date Only, Activity Date Time, 沟通时间, 联系时间, 沟通日期, 开始时间`,
    ),
    timestamp(
      'ended_at',
      { en: 'Ended at', zh: '结束时间' },
      { en: 'When it ended.', zh: '跟进结束的时间。' },
      `${across(NOUNS.en, 'End, End Time')}, End Date Time, End Time, Actual End, Scheduled End, 跟进结束时间, 拜访结束时间`,
    ),
    date(
      'due_on',
      { en: 'Due on', zh: '截止日期' },
      { en: 'Day by which it is due.', zh: '任务的截止日期。' },
      `${across(NOUNS.en, 'Due Date, Due')}, Due Date, Due, 到期日, 截止时间, 计划完成日期`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '状态' },
      { en: 'Status, as in the source.', zh: '状态，保留来源的名称。' },
      `${across(NOUNS.en, 'Status, Outcome')}, ${across(NOUNS.zh, '状态')}, Status, Status Reason, 完成状态`,
    ),
    flag(
      'is_done',
      { en: 'Done', zh: '是否完成' },
      { en: 'Whether it is done.', zh: '是否已完成。' },
      'Is Closed, Is Done, Completed, Is Completed, Activity Done, Marked as Done, 已完成, 是否结束',
    ),
    text(
      'priority',
      { en: 'Priority', zh: '优先级' },
      { en: 'How urgent it is.', zh: '紧急程度。' },
      `${across('Activity, Task', 'Priority')}, 优先级别, 紧急程度`,
    ),
    text(
      'content',
      { en: 'Content', zh: '跟进内容' },
      { en: 'What was discussed or done.', zh: '沟通或处理的内容。' },
      `${across(NOUNS.en, 'Notes, Note, Description, Comments, Content, Summary')}, ${across(NOUNS.zh, '内容, 记录, 详情, 情况, 结果')}, Description, Comments, Notes, Note, Body, Full Comments, 内容, 沟通内容, 备注, 沟通记录`,
    ),
    number(
      'duration_minutes',
      { en: 'Minutes', zh: '时长（分钟）' },
      { en: 'How long it took.', zh: '持续的分钟数。' },
      `${across('Activity, Call, Meeting, Event', 'Duration, Duration Minutes, Duration in Minutes')}, Duration, Duration in Minutes, 时长, 通话时长, 拜访时长`,
    ),
    toAccount({ en: 'Key of the customer.', zh: '跟进客户的编号。' }),
    toContact({ en: 'Key of the person.', zh: '跟进联系人的编号。' }),
    toLead({ en: 'Key of the lead.', zh: '跟进线索的编号。' }),
    toOpportunity({ en: 'Key of the deal.', zh: '跟进商机的编号。' }),
    personalId(
      'related_id',
      { en: 'Related to', zh: '关联对象' },
      {
        en: 'Record it belongs to, if the source does not give its type.',
        zh: '关联的对象（来源未说明类型时）。',
      },
      'What ID, Related To, Regarding, Related To ID, Related Record, 关联数据, 关联业务, 相关对象',
    ),
    owner({ en: NOUNS.en, zh: WORDS.zh }),
    ownerId(WORDS),
    department,
    createdAt(WORDS),
    updatedAt,
  ],
};
