import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, impersonal, key, money, sort, text } from './field.ts';
import { department, owner, ownerId } from './ownership.ts';
import { placeFields } from './place.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = { en: 'Target, Goal, Quota, Sales Target, Sales Goal', zh: '目标, 销售目标, 业绩目标, 任务, 销售任务' };
const WORDS = { en: 'Goal, Target, Quota', zh: '目标' };
const region = placeFields({ en: 'the target', zh: '目标' }, WORDS).filter(({ name }) => name === 'region');

/** What is to be sold, by whom, in which period. */
export const targets: Entity = {
  name: 'targets',
  label: { en: 'Targets', zh: '销售目标' },
  about: {
    en: 'One row per target of a person, team or region in a period.',
    zh: '每行一个人员、团队或区域在某一期间的目标。',
  },
  key: 'target_id',
  title: 'name',
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: [],
  otherDates: ['starts_on', 'ends_on'],
  recognisedBy: ['target'],
  madeKey: { parts: ['name', 'owner', 'period', 'fiscal_year', 'starts_on', 'metric'], rows: 'things' },
  required: ['target_id', 'target'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'target_id',
      { en: 'Target ID', zh: '目标编号' },
      { en: 'Unique ID of the target.', zh: '区分目标的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number, Code')}, ${across(NOUNS.zh, '编号, ID, 编码')}, (Do Not Modify) Goal, ID, Record ID, 编号`,
    ),
    impersonal(
      'name',
      { en: 'Target name', zh: '目标名称' },
      { en: 'Name of the target.', zh: '目标的名称。' },
      `${across(NOUNS.en, 'Name, Title')}, ${across(NOUNS.zh, '名称, 标题')}, Name, Title, 名称`,
    ),
    text(
      'period',
      { en: 'Period', zh: '目标期间' },
      { en: 'Month, quarter or year of the target, as written.', zh: '目标所属的月、季或年，按原文保存。' },
      `Period, Goal Period, Target Period, Fiscal Period, Month, Quarter, Fiscal Quarter, Target Month, Year Month, Target Quarter, 期间, 目标期间, 考核期间, 月份, 季度, 年月, 会计期间, 目标月份, 月度, 目标季度, 周期, 考核周期`,
    ),
    text(
      'fiscal_year',
      { en: 'Fiscal year', zh: '财年' },
      { en: 'Year the period belongs to, as written.', zh: '期间所属的年度，按原文保存。' },
      'Fiscal Year, Year, Target Year, Goal Year, FY, 财年, 年份, 年度, 目标年度, 财务年度, 会计年度, 年',
    ),
    date(
      'starts_on',
      { en: 'Starts on', zh: '开始日期' },
      { en: 'First day of the period.', zh: '期间的第一天。' },
      'Starts On, Start Date, From, From Date, Period Start, Period Start Date, Date From, Goal Start Date, Begin Date, 开始日期, 起始日期, 开始时间, 目标开始日期, 起始时间',
    ),
    date(
      'ends_on',
      { en: 'Ends on', zh: '结束日期' },
      { en: 'Last day of the period.', zh: '期间的最后一天。' },
      'Ends On, End Date, To, To Date, Period End, Period End Date, Date To, Goal End Date, Finish Date, 结束日期, 截止日期, 结束时间, 目标结束日期, 截止时间',
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    ...region,
    text(
      'metric',
      { en: 'Metric', zh: '考核指标' },
      { en: 'What is measured, such as revenue or new customers.', zh: '考核的内容，如销售额或新增客户数。' },
      'Metric, Goal Metric, Target Metric, KPI, Measure, Indicator, Goal Type, Target Type, Metric Name, 指标, 考核指标, 指标名称, 目标类型, 考核项, 指标类型, 目标指标',
    ),
    money(
      'target',
      { en: 'Target', zh: '目标值' },
      { en: 'Value to reach, in the unit of the metric.', zh: '要达到的数值，单位随指标。' },
      `${across(NOUNS.en, 'Amount, Value, Revenue')}, ${NOUNS.en}, Target (Money), Revenue Target, Plan, Plan Amount, Planned Amount, Budget, Budget Amount, Quota Amount,
      ${across(NOUNS.zh, '值, 金额, 额')}, ${NOUNS.zh}, 指标值, 目标销售额, 目标业绩, 计划金额, 计划值, 预算, 预算金额, 计划销售额, 目标数值`,
    ),
    currency(WORDS),
    sort(
      'status',
      { en: 'Status', zh: '状态' },
      { en: 'Status of the target, as in the source.', zh: '目标状态，保留来源的名称。' },
      'Status, Status Reason, Goal Status, Target Status, 状态, 目标状态',
    ),
  ],
};
