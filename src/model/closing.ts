import type { Field } from './entity.ts';
import { date, flag, joint, text } from './field.ts';
import { across } from './spelling.ts';

/** When and how a deal ends. */
export const closingFields: readonly Field[] = [
  date(
    'close_on',
    { en: 'Close date', zh: '结单日期' },
    {
      en: 'Close date whose header does not say whether it is expected or actual; loading moves it to closed on for closed deals and to expected close for open ones.',
      zh: '表头未说明是预计还是实际的结单日期；导入时，已关闭商机归入实际结单日期，进行中商机归入预计结单日期。',
    },
    `Close Date, Closing Date, Close On, ${across('Opportunity, Deal, Potential', 'Close Date, Closing Date')}, 结单日期, 结束日期, 关闭日期, 结单时间, 关单日期, 签单日期, 签约日期, 结束时间, 截止日期`,
  ),
  date(
    'expected_close_on',
    { en: 'Expected close', zh: '预计结单日期' },
    { en: 'Day the deal is expected to close.', zh: '预计成交或结单的日期。' },
    `Expected Close Date, Est. Close Date, Estimated Close Date, Deal Expected Close Date, Forecast Close Date, Target Close Date, Planned Close Date, Expected Closing Date, Expected Close, Expected Close On, Projected Close Date,
    预计结单日期, 预计成交日期, 预计成交时间, 预计签单日期, 预计签约日期, 预计签约时间, 预计关闭日期, 预计结束日期, 预计完成日期, 预计结单时间, 预计赢单日期`,
  ),
  joint(
    date(
      'closed_on',
      { en: 'Closed on', zh: '实际结单日期' },
      { en: 'Day the deal was won or lost.', zh: '赢单或输单的日期。' },
      `Actual Close Date, Closed On, Closed Date, Closed At, Date Closed, Deal Deal Closed On, Deal Won Time, Won Time, Won Date, Won On, Deal Lost Time, Lost Time, Lost Date, Closed Time, Closed Won Date,
    实际结单日期, 实际成交日期, 实际成交时间, 成交日期, 成交时间, 赢单日期, 赢单时间, 输单日期, 输单时间, 实际结束日期, 实际签约日期, 实际关闭日期, 丢单日期`,
    ),
  ),
  flag(
    'is_closed',
    { en: 'Closed', zh: '是否已关闭' },
    { en: 'Whether the deal is won or lost.', zh: '商机是否已结束（赢单或输单）。' },
    'Is Closed, Closed, Deal Is Closed, Is Deal Closed?, 是否关闭, 是否已关闭, 已关闭, 是否结单, 是否结束',
  ),
  flag(
    'is_won',
    { en: 'Won', zh: '是否赢单' },
    { en: 'Whether the deal was won.', zh: '商机是否赢单。' },
    'Is Won, Won, Closed Won, Is Closed Won, 是否赢单, 是否成交, 已赢单, 是否中标',
  ),
  text(
    'lost_reason',
    { en: 'Lost reason', zh: '输单原因' },
    { en: 'Why the deal was lost.', zh: '输单的原因。' },
    `Lost Reason, Closed Lost Reason, Loss Reason, Reason Lost, Reason for Loss, Reason for Losing, Deal Lost Reason, 输单原因, 丢单原因, 失败原因, 流失原因, 输单描述, 丢失原因, 未成交原因`,
  ),
  text(
    'competitor',
    { en: 'Competitor', zh: '竞争对手' },
    { en: 'Competitors for the deal.', zh: '参与竞争的对手。' },
    'Competitor, Competitors, Main Competitor, Main Competitors, Competitor Name, Lost To, 竞争对手, 竞品, 主要竞争对手, 竞争对手名称, 竞争厂商, 输单对手',
  ),
];
