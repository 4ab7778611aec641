import { count, id, money, share, text } from '../../src/core/columns.ts';
import type { Column } from '../../src/core/table.ts';
import { shareOfTotal } from '../../src/core/usual-columns.ts';

export const rankingColumns: readonly Column[] = [
  count(
    'rank',
    { en: 'Rank', zh: '名次' },
    {
      en: 'Rank by value, best first; equal values share the better rank.',
      zh: '按数值从高到低的名次，数值相同者名次并列。',
    },
  ),
  id('id', { en: 'ID', zh: '编号' }, { en: 'Key of the member.', zh: '排名对象的编号。' }),
  text(
    'name',
    { en: 'Name', zh: '名称' },
    { en: 'Name of the member; its id if it has none.', zh: '排名对象的名称，没有名称时为编号。' },
  ),
  money(
    'value',
    { en: 'Value', zh: '数值' },
    {
      en: 'The chosen measure, summed over the sales that name the member, returns deducted.',
      zh: '所选指标在该对象名下的合计，已扣除退货。',
    },
  ),
  shareOfTotal({
    en: 'Value divided by the total of all sales in scope, including those without a member.',
    zh: '数值除以范围内的全部合计（含未注明对象的部分）。',
  }),
  share(
    'cumulative_share',
    { en: 'Cumulative share', zh: '累计占比' },
    { en: 'Sum of the shares from the first row to this one.', zh: '从第一行累加到本行的占比。' },
  ),
];

export const reconciliationColumns: readonly Column[] = [
  text(
    'part',
    { en: 'Part', zh: '部分' },
    { en: 'The listed members, all others, or the total.', zh: '已列出、其余与合计。' },
    {
      words: {
        listed: { en: 'Listed', zh: '已列出' },
        others: { en: 'Others', zh: '其余' },
        total: { en: 'Total', zh: '合计' },
      },
    },
  ),
  count(
    'members',
    { en: 'Members', zh: '对象数' },
    { en: 'Number of members in the part.', zh: '该部分包含的对象个数。' },
  ),
  money(
    'value',
    { en: 'Value', zh: '数值' },
    {
      en: 'The measure summed over the part; listed and others add up to the total exactly.',
      zh: '该部分的指标合计；已列出与其余之和恰等于合计。',
    },
  ),
  shareOfTotal(),
  money(
    'unnamed',
    { en: 'Without a member', zh: '未注明对象' },
    { en: 'The part of the value that names no member.', zh: '其中未注明排名对象的数值。' },
  ),
];

export const concentrationColumns: readonly Column[] = [
  share(
    'share_of_total',
    { en: 'Share of the total', zh: '占总额比例' },
    { en: 'Share of the total to be reached.', zh: '需要达到的总额比例。' },
  ),
  count(
    'members',
    { en: 'Members', zh: '对象数' },
    { en: 'Number of top members that together reach it.', zh: '最靠前的多少个对象合计达到该比例。' },
  ),
  share(
    'share_of_members',
    { en: 'Share of members', zh: '占对象比例' },
    { en: 'These members divided by all members.', zh: '这些对象占全部对象的比例。' },
  ),
];
