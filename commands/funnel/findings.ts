import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import type { OrderedStage } from '../../src/model/stage-order.ts';
import { cites, spokenNumber, spokenShare } from '../../src/stats/spoken.ts';

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
  const [before, after] = [cell(stages, worst - 1, 'stage'), cell(stages, worst, 'stage')];
  const [from, to] = [spokenNumber(cell(stages, worst - 1, 'deals')), spokenNumber(cell(stages, worst, 'deals'))];
  return [
    {
      code: 'funnel/worst-step',
      level: 'note',
      text: {
        en: `The weakest step is from ${before} to ${after}: ${to} of ${from} deals went on, ${spokenShare(rates[worst] ?? null)}.`,
        zh: `转化率最低的一步是“${before}”到“${after}”：${from} 个商机中有 ${to} 个进入下一阶段（${spokenShare(rates[worst] ?? null)}）。`,
      },
      cites: [
        ...cites('stages', worst, 'stage', 'deals', 'share_of_previous'),
        ...cites('stages', worst - 1, 'stage', 'deals'),
      ],
    },
  ];
}

/** Open deals may still go on, so that the later steps of a cohort can only grow. */
function unfinished(outcome: Table): Finding[] {
  const open = Number(cell(outcome, 0, 'open'));
  if (open === 0) return [];
  const all = open + Number(cell(outcome, 0, 'closed'));
  return [
    {
      code: 'funnel/unfinished',
      level: 'note',
      text: {
        en: `${spokenNumber(open)} of ${spokenNumber(all)} deals (${spokenShare(open / all)}) are still open, so later steps may grow.`,
        zh: `${spokenNumber(all)} 个商机中有 ${spokenNumber(open)} 个（${spokenShare(open / all)}）仍在进行，后续阶段的数量还可能增加。`,
      },
      cites: cites('outcome', 0, 'open', 'closed'),
    },
  ];
}

function winRate(outcome: Table): Finding[] {
  if (cell(outcome, 0, 'closed') === 0) return [];
  const say = (column: string): string => spokenShare(cell(outcome, 0, column));
  const [won, closed] = ['won', 'closed'].map((column) => spokenNumber(cell(outcome, 0, column)));
  const few = cell(outcome, 0, 'low_n') === true;
  return [
    {
      code: few ? 'funnel/few-closed' : 'funnel/win-rate',
      level: few ? 'warn' : 'note',
      text: {
        en: `${won} of ${closed} closed deals were won: ${say('win_rate')} (95% between ${say('low')} and ${say('high')})${few ? '; too few to say more' : ''}.`,
        zh: `已结束的 ${closed} 个商机中赢单 ${won} 个，赢单率 ${say('win_rate')}（95% 区间 ${say('low')} 至 ${say('high')}）${few ? '；样本偏少，仅供参考' : ''}。`,
      },
      cites: cites('outcome', 0, 'won', 'closed', 'win_rate', 'low', 'high', 'low_n'),
    },
  ];
}

export function strangeStages(ordered: readonly OrderedStage[], stages: Table): Finding[] {
  const strange = ordered.filter(({ known }) => !known).map(({ stage }) => stage);
  if (strange.length === 0) return [];
  return [
    {
      code: 'funnel/unknown-stages',
      level: 'warn',
      text: {
        en: `acrm does not know ${strange.map((stage) => `"${stage}"`).join(', ')} and took them for open stages; declare them under stages in acrm.yaml.`,
        zh: `无法识别阶段 ${strange.map((stage) => `“${stage}”`).join('、')}，已按进行中处理；可在 acrm.yaml 的 stages 中声明。`,
      },
      cites: stages.rows.flatMap(([stage], row) =>
        strange.some((name) => name === stage) ? cites('stages', row, 'stage', 'position') : [],
      ),
    },
  ];
}

function withoutHistory(outcome: Table): Finding[] {
  const bare = Number(cell(outcome, 0, 'no_history'));
  if (bare === 0) return [];
  const all = Number(cell(outcome, 0, 'open')) + Number(cell(outcome, 0, 'closed'));
  return [
    {
      code: 'funnel/no-history',
      level: 'note',
      text: {
        en: `${bare === all ? 'No deal has a' : `${spokenNumber(bare)} of ${spokenNumber(all)} deals have no`} stage history: which stages they reached was read from their present stage, day of engagement and outcome.`,
        zh: `${bare === all ? '商机均' : `${spokenNumber(all)} 个商机中有 ${spokenNumber(bare)} 个`}没有阶段历史：到达过的阶段由当前阶段、接洽日期与结果推断。`,
      },
      cites: cites('outcome', 0, 'no_history', 'open', 'closed'),
    },
  ];
}
