import type { Entity } from './entity.ts';
import { date, derived, key, money, personal, reference, share, sort, text, timestamp } from './field.ts';
import { opportunityIdSpellings } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = {
  en: 'Opportunity History, Stage History, Deal History, Stage Change',
  zh: '商机历史, 阶段历史, 阶段变更, 商机变更, 阶段记录',
};

/** What changed on a deal and when, from an export of changes or found out from one export of deals to the next. */
export const opportunityHistory: Entity = {
  name: 'opportunity_history',
  label: { en: 'Opportunity history', zh: '商机阶段历史' },
  about: {
    en: 'One row per change of a deal: its stage, amount, close date or owner.',
    zh: '每行一次商机变更：阶段、金额、结单日期或负责人。',
  },
  key: 'history_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['changed_at'],
  otherDates: ['changed_on', 'expected_close_on'],
  // That a deal stood at its stage when an export first showed it is no event.
  noEvent: "source = 'snapshot' AND from_value IS NULL",
  recognisedBy: ['to_stage + opportunity_id + changed_at'],
  madeKey: { parts: ['opportunity_id', 'changed_at', 'to_stage'], rows: 'same' },
  required: null,
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'history_id',
      { en: 'History ID', zh: '变更编号' },
      { en: 'Unique ID of the change.', zh: '区分变更记录的唯一编号。' },
      `History ID, Change ID, ${across(NOUNS.en, 'ID, Key')}, ID, Record ID, Log ID, 变更编号, 历史编号, 记录编号, 变更ID, ${across(NOUNS.zh, '编号, ID')}, 编号`,
    ),
    reference(
      'opportunity_id',
      'opportunities',
      { en: 'Opportunity ID', zh: '商机编号' },
      { en: 'Key of the deal.', zh: '商机的编号。' },
      opportunityIdSpellings,
    ),
    text(
      'field',
      { en: 'Field changed', zh: '变更字段' },
      {
        en: 'What changed: stage, amount, expected_close_on, owner, or another field as named in the source.',
        zh: '变更的内容：stage、amount、expected_close_on、owner，或来源中的其他字段名。',
      },
      'Field, Field / Event, Field Name, Changed Field, Property, Property Name, 字段, 字段名, 字段名称, 变更内容, 修改字段',
    ),
    sort(
      'from_stage',
      { en: 'From stage', zh: '变更前阶段' },
      {
        en: 'Stage before the change; empty for the first entry and if the stage did not change.',
        zh: '变更前的阶段；首条记录及阶段未变时为空。',
      },
      'From Stage, Old Stage, Previous Stage, Prior Stage, Stage From, From, Old Value, Before, Stage Before, 变更前阶段, 原阶段, 变更前, 旧阶段, 上一阶段, 原销售阶段, 修改前, 变化前阶段',
    ),
    sort(
      'to_stage',
      { en: 'To stage', zh: '变更后阶段' },
      { en: 'Stage after the change.', zh: '变更后的阶段。' },
      'To Stage, New Stage, Stage To, Stage Name, Stage, Sales Stage, Deal Stage, To, New Value, After, Stage After, Stage ID, Value, 变更后阶段, 新阶段, 变更后, 现阶段, 阶段, 销售阶段, 商机阶段, 当前阶段, 新销售阶段, 修改后, 变化后阶段',
    ),
    timestamp(
      'changed_at',
      { en: 'Changed at', zh: '变更时间' },
      { en: 'When the deal entered the new stage.', zh: '进入新阶段的时间。' },
      `Changed At, Changed On, Change Date, Stage Change Date, Stage Changed At, Date Entered, Entered At, Entry Date, Stage Entered On, Created Date, Created At, Created Time, Edit Date, Modified Time, Last Modified, Timestamp, Change Time, Date,
      System Modstamp, 变更时间, 变更日期, 阶段变更时间, 进入时间, 进入日期, 进入阶段时间, 修改时间, 操作时间, 创建时间, 更新时间, 时间, 日期`,
    ),
    derived(
      date(
        'changed_on',
        { en: 'Changed on', zh: '变更日' },
        {
          en: 'Day of the change; if exports were compared, the day of the export that first shows it.',
          zh: '变更当日；由前后两次导出比较得出时，为首次显示该变更的导出日期。',
        },
        '',
      ),
    ),
    derived(
      text(
        'from_value',
        { en: 'From', zh: '变更前的值' },
        { en: 'Value of the field before the change.', zh: '该字段变更前的值。' },
        '',
      ),
    ),
    derived(
      text(
        'to_value',
        { en: 'To', zh: '变更后的值' },
        { en: 'Value of the field after the change.', zh: '该字段变更后的值。' },
        '',
      ),
    ),
    money(
      'amount',
      { en: 'Amount', zh: '商机金额' },
      { en: 'Value of the deal at that time.', zh: '当时的商机金额。' },
      'Amount, Deal Amount, Opportunity Amount, Deal Value, New Amount, 金额, 商机金额, 预计金额, 销售金额, 机会金额, 预计成交金额',
    ),
    share(
      'probability',
      { en: 'Probability', zh: '赢率' },
      { en: 'Chance of winning at that time, 0 to 1.', zh: '当时的赢率，取值 0 到 1。' },
      'Probability, Probability (%), Win Probability, Deal Probability, 赢率, 概率, 成交概率, 可能性, 赢单率',
    ),
    date(
      'expected_close_on',
      { en: 'Expected close', zh: '预计结单日期' },
      { en: 'Close date of the deal at that time.', zh: '当时的预计结单日期。' },
      'Close Date, Closing Date, Expected Close Date, Estimated Close Date, Est. Close Date, 预计结单日期, 预计成交日期, 结单日期, 预计签约日期',
    ),
    derived(
      personal(
        'owner',
        { en: 'Owner', zh: '负责人' },
        { en: 'Owner of the deal at that time, if known.', zh: '当时的商机负责人（已知时）。' },
        '',
      ),
    ),
    personal(
      'changed_by',
      { en: 'Changed by', zh: '变更人' },
      { en: 'Who made the change.', zh: '做出变更的人。' },
      'Changed By, Changed By Name, Edited By, Modified By, Updated By, Created By, Created By ID, Changed By ID, User, 变更人, 操作人, 修改人, 创建人, 更新人, 操作员',
    ),
    derived(
      text(
        'source',
        { en: 'Source', zh: '来源' },
        {
          en: 'Where the change comes from: export (recorded by the source) or snapshot (two exports of deals compared).',
          zh: '变更的依据：export（来源系统的变更记录）或 snapshot（前后两次商机导出的比较）。',
        },
        '',
      ),
    ),
  ],
};
