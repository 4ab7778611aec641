import { cites, finding, partOf, quote, sumOf } from '../../src/core/finding.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import type { OrderedStage } from '../../src/model/stage-order.ts';

/** What a funnel tells; a snapshot knows no steps, so that only its win rate speaks. */
export const funnelFindings = (stages: Table, outcome: Table, mode: 'snapshot' | 'cohort'): readonly Finding[] =>
  mode === 'snapshot'
    ? winRate(outcome)
    : [...worstStep(stages), ...winRate(outcome), ...unfinished(outcome), ...withoutHistory(outcome)];

function worstStep(stages: Table): Finding[] {
  const rates = stages.rows.map((_, row) => cell(stages, row, 'share_of_previous'));
  const worst = rates.reduce<number | null>(
    (best, rate, row) => (rate !== null && (best === null || Number(rate) < Number(rates[best])) ? row : best),
    null,
  );
  if (worst === null) return [];
  return [
    finding(stages, worst, {
      code: 'funnel/worst-step',
      level: 'note',
      text: {
        en: 'The weakest step is from {before} to {stage}: {deals} of {came} deals went on, {share_of_previous}.',
        zh: '转化率最低的一步是“{before}”到“{stage}”：{came} 个商机中有 {deals} 个进入下一阶段（{share_of_previous}）。',
      },
      values: { before: quote(stages, worst - 1, 'stage'), came: quote(stages, worst - 1, 'deals') },
    }),
  ];
}

/** Open deals may still go on, so that the later steps of a cohort can only grow. */
function unfinished(outcome: Table): Finding[] {
  if (cell(outcome, 0, 'open') === 0) return [];
  const [open, closed] = [quote(outcome, 0, 'open'), quote(outcome, 0, 'closed')];
  return [
    finding(outcome, 0, {
      code: 'funnel/unfinished',
      level: 'note',
      text: {
        en: '{open} of {all} deals ({part}) are still open, so later steps may grow.',
        zh: '{all} 个商机中有 {open} 个（{part}）仍在进行，后续阶段的数量还可能增加。',
      },
      values: { all: sumOf(open, closed), part: partOf(open, closed) },
    }),
  ];
}

function winRate(outcome: Table): Finding[] {
  if (cell(outcome, 0, 'closed') === 0) return [];
  const few = cell(outcome, 0, 'low_n') === true;
  return [
    finding(outcome, 0, {
      code: few ? 'funnel/few-closed' : 'funnel/win-rate',
      level: few ? 'warn' : 'note',
      text: {
        en: `{won} of {closed} closed deals were won: {win_rate} (95% between {low} and {high})${few ? '; too few to say more' : ''}.`,
        zh: `已结束的 {closed} 个商机中赢单 {won} 个，赢单率 {win_rate}（95% 区间 {low} 至 {high}）${few ? '；样本偏少，仅供参考' : ''}。`,
      },
      cites: ['won', 'closed', 'win_rate', 'low', 'high', 'low_n'],
    }),
  ];
}

export function strangeStages(ordered: readonly OrderedStage[], stages: Table): Finding[] {
  const strange = ordered.filter(({ known }) => !known).map(({ stage }) => stage);
  if (strange.length === 0) return [];
  return [
    finding(stages, 0, {
      code: 'funnel/unknown-stages',
      level: 'warn',
      text: {
        en: 'acrm does not recognise the stages {strange} and treated them as open; declare them under stages in acrm.yaml.',
        zh: '无法识别阶段 {strange}，已按进行中处理；可在 acrm.yaml 的 stages 中声明。',
      },
      words: {
        strange: {
          en: strange.map((stage) => `"${stage}"`).join(', '),
          zh: strange.map((stage) => `“${stage}”`).join('、'),
        },
      },
      cites: stages.rows.flatMap(([stage], row) =>
        strange.some((name) => name === stage) ? cites('stages', row, 'stage', 'position') : [],
      ),
    }),
  ];
}

function withoutHistory(outcome: Table): Finding[] {
  const [bare, open, closed] = ['no_history', 'open', 'closed'].map((column) => Number(cell(outcome, 0, column)));
  if (bare === undefined || bare === 0) return [];
  const none = bare === (open ?? 0) + (closed ?? 0);
  return [
    finding(outcome, 0, {
      code: 'funnel/no-history',
      level: 'note',
      text: {
        en: `${none ? 'No deal has a' : '{no_history} of {all} deals have no'} stage history: the stages they reached were inferred from their current stage, day of engagement and outcome.`,
        zh: `${none ? '商机均' : '{all} 个商机中有 {no_history} 个'}没有阶段历史：到达过的阶段由当前阶段、接洽日期与结果推断。`,
      },
      values: { all: sumOf(quote(outcome, 0, 'open'), quote(outcome, 0, 'closed')) },
      cites: ['no_history'],
    }),
  ];
}
