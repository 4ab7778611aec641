import type { Text } from '../core/text.ts';
import { foldWord } from './fold-word.ts';
import { spellings } from './spelling.ts';

/** A word of a closed list, with the spellings that exports use for it. */
export interface Word {
  readonly code: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  /** Code of the broader word of the list that this one is a part of. */
  readonly within?: string;
}

/** Further spellings by the word that they mean, as `acrm.yaml` gives them; a word may be new. */
export type ExtraWords = Readonly<Record<string, readonly string[]>>;

export const word = <const C extends string>(
  code: C,
  en: string,
  zh: string,
  aliases: string,
): Word & { readonly code: C } => ({
  code,
  label: { en, zh },
  aliases: [en, zh, ...spellings(aliases)],
});

/** How things stand with a customer. */
export const ACCOUNT_STATUS: readonly Word[] = [
  word(
    'active',
    'Active',
    '活跃',
    '合作中, 正常, 正常合作, 在合作, 合作, 已合作, 持续合作, 活跃客户, 合作客户, 成交客户, 已成交, 老客户, 正式客户, 启用, 有效, Current, Customer, Live, Enabled, Active Customer, In Cooperation, Ongoing, Existing Customer',
  ),
  word(
    'paused',
    'Paused',
    '暂停',
    '暂停合作, 已暂停, 停用, 冻结, 休眠, 沉睡, 不活跃, 休眠客户, 沉睡客户, 待激活, On Hold, Suspended, Inactive, Dormant, Hold, Disabled, Sleeping, Blocked',
  ),
  word(
    'lost',
    'Lost',
    '流失',
    '已流失, 流失客户, 终止, 终止合作, 已终止, 停止合作, 解约, 已解约, 注销, 已注销, 黑名单, Churned, Closed, Terminated, Former, Former Customer, Ex-Customer, Lost Customer, Cancelled, Canceled',
  ),
  word(
    'potential',
    'Potential',
    '潜在',
    '潜在客户, 意向, 意向客户, 未合作, 待合作, 待开发, 开发中, 跟进中, 洽谈中, 未成交, 目标客户, 新客户, Prospect, Prospective, Lead, Target, Potential Customer, New, Opportunity',
  ),
];

/** How far work on a lead has come. */
export const LEAD_STATUS: readonly Word[] = [
  word(
    'new',
    'New',
    '待跟进',
    '新建, 新线索, 未处理, 待处理, 未跟进, 待分配, 未分配, 未联系, 待联系, Open, Not Contacted, Open - Not Contacted, Unassigned, Untouched',
  ),
  word(
    'contacted',
    'Contacted',
    '跟进中',
    '已联系, 已跟进, 尝试联系, 联系中, 已接触, 处理中, Attempted to Contact, Working, Working - Contacted, In Progress, Attempting, Connected, Open Deal, Assigned',
  ),
  word(
    'nurturing',
    'Nurturing',
    '培育中',
    '培育, 待培育, 暂缓, 暂缓跟进, 将来联系, 以后联系, 持续培育, 长期跟进, Nurture, Contact in Future, Future, Bad Timing, Recycled',
  ),
  word(
    'qualified',
    'Qualified',
    '已确认',
    '合格, 有效, 有效线索, 已验证, 意向明确, 高意向, Pre Qualified, Pre-Qualified, Sales Qualified, MQL, SQL, SAL',
  ),
  word(
    'converted',
    'Converted',
    '已转化',
    '已转换, 转换, 已转客户, 转客户, 已转商机, 转商机, 已成交, Closed - Converted, Closed Converted',
  ),
  word(
    'lost',
    'Lost',
    '无效',
    '无效线索, 流失, 已流失, 流失线索, 垃圾线索, 已关闭, 关闭, 作废, 已作废, 不合格, 空号, 放弃, Lost Lead, Junk Lead, Junk, Unqualified, Not Qualified, Disqualified, Closed - Not Converted, Dead, Bad Lead, Closed',
  ),
];

/** How a deal ended, where the source keeps it apart from the stage. */
export const OPPORTUNITY_STATUS: readonly Word[] = [
  word(
    'open',
    'Open',
    '进行中',
    '跟进中, 开放, 未结束, 未完成, 未关闭, 处理中, 正常, 活跃, In Progress, Active, On Hold, Pending, Ongoing, Working',
  ),
  word('won', 'Won', '赢单', '赢, 成交, 已成交, 已赢单, 中标, 成功, 已签约, Win, Closed Won, Success, Successful'),
  word(
    'lost',
    'Lost',
    '输单',
    '输, 丢单, 丢失, 已输单, 已丢单, 失败, 流失, 未成交, 未中标, 无效, 作废, 取消, 已取消, 放弃, Loss, Closed Lost, Canceled, Cancelled, Out-Sold, Abandoned, Failed, Deleted',
  ),
];

/** Yes and no. */
export const BOOLEAN: readonly Word[] = [
  word(
    'true',
    'Yes',
    '是',
    'True, Y, T, 1, 1.0, On, 真, 有, 对, 已, 已退货, 已退回, 退货, 退回, Returned, √, ✓, ✔, ☑, ✅, 开, 启用',
  ),
  word(
    'false',
    'No',
    '否',
    'False, N, F, 0, 0.0, Off, 假, 无, 没有, 未, 不是, 错, 未退货, 未退回, Not Returned, ×, ✗, ✘, ☐, ❌, 关, 停用',
  ),
];

/** The vocabularies that `acrm.yaml` can extend, by their name there. */
export const VOCABULARIES = {
  status: ACCOUNT_STATUS,
  lead_status: LEAD_STATUS,
  opportunity_status: OPPORTUNITY_STATUS,
  boolean: BOOLEAN,
} as const;

/** The code of the word that a value means; null unless the whole value is a known spelling. Extra spellings go first. */
export function codeOf(words: readonly Word[], value: string, extra: ExtraWords = {}): string | null {
  const folded = foldWord(value);
  if (folded === '') return null;
  const meant = (aliases: readonly string[]): boolean => aliases.some((alias) => foldWord(alias) === folded);
  const added = Object.entries(extra).find(([code, aliases]) => meant([code, ...aliases]));
  return added?.[0] ?? words.find(({ code, aliases }) => meant([code, ...aliases]))?.code ?? null;
}

/** A yes or no in either language; null for anything else. */
export function booleanOf(value: string, extra: ExtraWords = {}): boolean | null {
  const code = codeOf(BOOLEAN, value, extra);
  return code === null ? null : code === 'true';
}
