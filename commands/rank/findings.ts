import { finding, outside, quote } from '../../src/core/finding.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { MEASURES, type RankParams, subjectOf } from './subjects.ts';

/** What is ranked and measured, as sentences name it. */
type Words = Readonly<Record<'one' | 'many' | 'measure', Text>>;

/** What a ranking tells, read from its tables: ranking, reconciliation, concentration; `ties` more have the last row's value. */
export function rankFindings(tables: readonly Table[], ties: number, params: RankParams): readonly Finding[] {
  const [ranking, reconciliation, concentration] = tables;
  if (ranking === undefined || reconciliation === undefined || concentration === undefined) return [];
  const { one, many } = subjectOf(params.by);
  const { en, zh } = MEASURES[params.measure].label;
  const words: Words = { one, many, measure: { en: en.toLowerCase(), zh } };
  return [
    ...tied(ties, ranking, words),
    ...(params.all ? [] : topShare(reconciliation, words)),
    ...concentrated(concentration, reconciliation, words),
    ...unnamed(reconciliation, words),
    ...(params.measure === 'orders' && ranking.rows.length > 0 ? [countedTwice(reconciliation, words)] : []),
    ...belowZero(ranking, words),
  ];
}

const LISTED = 0;
const TOTAL = 2;

function topShare(reconciliation: Table, words: Words): Finding[] {
  const [listed, members] = [LISTED, TOTAL].map((row) => cell(reconciliation, row, 'members'));
  if (cell(reconciliation, LISTED, 'share') === null || listed === members) return [];
  return [
    finding(reconciliation, LISTED, {
      code: 'rank/top-share',
      level: 'note',
      text: {
        en: 'The top {members} of {all} {many} account for {share} of {measure}.',
        zh: '{all} {many}中，前 {members} 名贡献了 {share} 的{measure}。',
      },
      values: { all: quote(reconciliation, TOTAL, 'members') },
      words,
    }),
  ];
}

/** How few make four fifths of it all. */
function concentrated(concentration: Table, reconciliation: Table, words: Words): Finding[] {
  const row = concentration.rows.findIndex(([level]) => level === 0.8);
  const part = row < 0 ? null : cell(concentration, row, 'share_of_members');
  if (part === null || part === 1) return [];
  return [
    finding(concentration, row, {
      code: 'rank/concentration',
      level: 'note',
      text: {
        en: '{members} of {all} {many} ({share_of_members}) account for 80% of {measure}.',
        zh: '{all} {many}中，{members} 个（{share_of_members}）贡献了 80% 的{measure}。',
      },
      values: { all: quote(reconciliation, TOTAL, 'members') },
      words,
      cites: ['members', 'share_of_members', 'share_of_total'],
    }),
  ];
}

function unnamed(reconciliation: Table, words: Words): Finding[] {
  if (Number(cell(reconciliation, TOTAL, 'unnamed')) === 0) return [];
  return [
    finding(reconciliation, TOTAL, {
      code: 'rank/unnamed',
      level: 'warn',
      text: {
        en: 'No {one} is named for part of {measure} ({unnamed}), which is included in the others.',
        zh: '未注明{one}的{measure}为 {unnamed}，计入“其余”。',
      },
      words,
    }),
  ];
}

/** An order has one customer as a rule, but several products. */
const countedTwice = (reconciliation: Table, words: Words): Finding =>
  finding(reconciliation, TOTAL, {
    code: 'rank/orders-of-several',
    level: 'note',
    text: {
      en: 'An order counts once for each {one} that it names, so the total may exceed the number of orders.',
      zh: '一张订单涉及多个{one}时各计一次，因此合计可能大于订单总数。',
    },
    words,
    cites: ['value'],
  });

function belowZero(ranking: Table, words: Words): Finding[] {
  const row = ranking.rows.findIndex((_, at) => Number(cell(ranking, at, 'cumulative_share')) > 1 + 1e-9);
  if (row < 0) return [];
  return [
    finding(ranking, row, {
      code: 'rank/below-zero',
      level: 'note',
      text: {
        en: 'Some {many} are below zero, so the cumulative share exceeds 100% before it falls back.',
        zh: '部分对象的数值为负，因此累计占比会先超过 100% 再回落。',
      },
      words,
      cites: ['cumulative_share'],
    }),
  ];
}

/** Whoever has the value of the last listed row could as well be on the list. */
function tied(more: number, ranking: Table, words: Words): Finding[] {
  if (more === 0) return [];
  return [
    finding(ranking, ranking.rows.length - 1, {
      code: 'rank/tied',
      level: 'note',
      text: {
        en: '{more} more {many} tie with the last row at rank {rank}; --top cuts off by id.',
        zh: '另有 {more} {many}与末行并列第 {rank} 名，--top 按编号截取。',
      },
      values: { more: outside(more) },
      words,
      cites: ['rank', 'value'],
    }),
  ];
}
