import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import { cites, spokenNumber, spokenShare } from '../../src/stats/spoken.ts';
import { MEASURES, type RankParams, subjectOf } from './subjects.ts';

/** What a ranking tells, read from its tables: ranking, reconciliation, concentration. */
export function rankFindings(tables: readonly Table[], params: RankParams): readonly Finding[] {
  const [ranking, reconciliation, concentration] = tables;
  if (ranking === undefined || reconciliation === undefined || concentration === undefined) return [];
  return [
    ...topShare(reconciliation, params),
    ...concentrated(concentration, reconciliation, params),
    ...unnamed(reconciliation, params),
    ...countedTwice(ranking, params),
    ...belowZero(ranking, params),
  ];
}

function topShare(reconciliation: Table, { by, measure, all }: RankParams): Finding[] {
  const [listed, members] = [0, 2].map((row) => spokenNumber(cell(reconciliation, row, 'members')));
  const share = cell(reconciliation, 0, 'share');
  if (all || share === null || listed === members) return [];
  const { many } = subjectOf(by);
  const { label } = MEASURES[measure];
  return [
    {
      code: 'rank/top-share',
      level: 'note',
      text: {
        en: `The top ${listed} of ${members} ${many.en} make ${spokenShare(share)} of ${label.en.toLowerCase()}.`,
        zh: `${members} ${many.zh}中，前 ${listed} 名贡献了 ${spokenShare(share)} 的${label.zh}。`,
      },
      cites: [...cites('reconciliation', 0, 'members', 'share'), ...cites('reconciliation', 2, 'members')],
    },
  ];
}

/** How few make four fifths of it all. */
function concentrated(concentration: Table, reconciliation: Table, { by, measure }: RankParams): Finding[] {
  const row = concentration.rows.findIndex(([level]) => level === 0.8);
  const share = row < 0 ? null : cell(concentration, row, 'share_of_members');
  if (share === null || share === 1) return [];
  const { many } = subjectOf(by);
  const { label } = MEASURES[measure];
  const members = spokenNumber(cell(reconciliation, 2, 'members'));
  const few = spokenNumber(cell(concentration, row, 'members'));
  const part = spokenShare(cell(concentration, row, 'share_of_members'));
  return [
    {
      code: 'rank/concentration',
      level: 'note',
      text: {
        en: `${few} of ${members} ${many.en} (${part}) make 80% of ${label.en.toLowerCase()}.`,
        zh: `${members} ${many.zh}中，${few} 个（${part}）贡献了 80% 的${label.zh}。`,
      },
      cites: [
        ...cites('concentration', row, 'members', 'share_of_members', 'share_of_total'),
        ...cites('reconciliation', 2, 'members'),
      ],
    },
  ];
}

function unnamed(reconciliation: Table, { by, measure }: RankParams): Finding[] {
  const value = Number(cell(reconciliation, 2, 'unnamed'));
  if (value === 0) return [];
  const { one } = subjectOf(by);
  const { label } = MEASURES[measure];
  return [
    {
      code: 'rank/unnamed',
      level: 'warn',
      text: {
        en: `Sales that name no ${one.en} hold ${spokenNumber(value)} of ${label.en.toLowerCase()}; they count among the others.`,
        zh: `未注明${one.zh}的销售合计${label.zh} ${spokenNumber(value)}，计入“其余”。`,
      },
      cites: cites('reconciliation', 2, 'unnamed'),
    },
  ];
}

/** An order has one customer as a rule, but several products. */
function countedTwice(ranking: Table, { by, measure }: RankParams): Finding[] {
  if (measure !== 'orders' || ranking.rows.length === 0) return [];
  const { one } = subjectOf(by);
  return [
    {
      code: 'rank/orders-of-several',
      level: 'note',
      text: {
        en: `An order counts once for each ${one.en} that it names, so the total may exceed the number of orders.`,
        zh: `一张订单涉及多个${one.zh}时各计一次，因此合计可能大于订单总数。`,
      },
      cites: cites('reconciliation', 2, 'value'),
    },
  ];
}

function belowZero(ranking: Table, { by }: RankParams): Finding[] {
  const row = ranking.rows.findIndex((_, at) => Number(cell(ranking, at, 'cumulative_share')) > 1 + 1e-9);
  if (row < 0) return [];
  const { many } = subjectOf(by);
  return [
    {
      code: 'rank/below-zero',
      level: 'note',
      text: {
        en: `Some ${many.en} are below zero, so the cumulative share passes 100% before it comes back.`,
        zh: '部分对象的数值为负，因此累计占比会先超过 100% 再回落。',
      },
      cites: cites('ranking', row, 'cumulative_share'),
    },
  ];
}

/** Whoever has the value of the last listed row could as well be on the list. */
export function tied(count: number, ranking: Table, { by }: RankParams): Finding[] {
  if (count === 0) return [];
  const { many } = subjectOf(by);
  const row = ranking.rows.length - 1;
  const rank = cell(ranking, row, 'rank');
  return [
    {
      code: 'rank/tied',
      level: 'note',
      text: {
        en: `${spokenNumber(count)} more ${many.en} tie with the last row, rank ${rank}; --top cuts by id.`,
        zh: `另有 ${spokenNumber(count)} ${many.zh}与末行并列第 ${rank} 名，--top 按编号截取。`,
      },
      cites: cites('ranking', row, 'rank', 'value'),
    },
  ];
}
