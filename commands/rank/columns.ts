import type { Column } from '../../src/core/table.ts';

export const rankingColumns: readonly Column[] = [
  {
    name: 'rank',
    unit: 'count',
    label: { en: 'Rank', zh: '名次' },
    about: {
      en: 'Place by value, best first; equal values share the better place.',
      zh: '按数值从高到低的名次，数值相同者名次并列。',
    },
  },
  {
    name: 'id',
    unit: 'id',
    label: { en: 'ID', zh: '编号' },
    about: { en: 'Key of the member.', zh: '排名对象的编号。' },
  },
  {
    name: 'name',
    unit: 'text',
    label: { en: 'Name', zh: '名称' },
    about: { en: 'Name of the member; its id where it has none.', zh: '排名对象的名称，没有名称时为编号。' },
  },
  {
    name: 'value',
    unit: 'money',
    label: { en: 'Value', zh: '数值' },
    about: {
      en: 'The chosen measure, summed over the sales that name the member; returns deducted.',
      zh: '所选指标在该对象名下的合计，已扣除退货。',
    },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share', zh: '占比' },
    about: {
      en: 'Value divided by the total of all sales in scope, those without a member included.',
      zh: '数值除以范围内的全部合计（含未注明对象的部分）。',
    },
  },
  {
    name: 'cumulative_share',
    unit: 'share',
    label: { en: 'Cumulative share', zh: '累计占比' },
    about: { en: 'Shares added up from the first row to this one.', zh: '从第一行累加到本行的占比。' },
  },
];

export const reconciliationColumns: readonly Column[] = [
  {
    name: 'part',
    unit: 'text',
    label: { en: 'Part', zh: '部分' },
    about: { en: 'The listed members, all others, and their total.', zh: '已列出、其余与合计。' },
    words: {
      listed: { en: 'Listed', zh: '已列出' },
      others: { en: 'Others', zh: '其余' },
      total: { en: 'Total', zh: '合计' },
    },
  },
  {
    name: 'members',
    unit: 'count',
    label: { en: 'Members', zh: '对象数' },
    about: { en: 'How many members the part has.', zh: '该部分包含的对象个数。' },
  },
  {
    name: 'value',
    unit: 'money',
    label: { en: 'Value', zh: '数值' },
    about: {
      en: 'The measure summed over the part; listed and others make the total exactly.',
      zh: '该部分的指标合计；已列出与其余之和恰等于合计。',
    },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share', zh: '占比' },
    about: { en: 'Value divided by the total.', zh: '数值除以合计。' },
  },
  {
    name: 'unnamed',
    unit: 'money',
    label: { en: 'Without a member', zh: '未注明对象' },
    about: { en: 'The part of the value that names no member.', zh: '其中未注明排名对象的数值。' },
  },
];

export const concentrationColumns: readonly Column[] = [
  {
    name: 'share_of_total',
    unit: 'share',
    label: { en: 'Share of the total', zh: '占总额比例' },
    about: { en: 'The share of the total to be reached.', zh: '需要达到的总额比例。' },
  },
  {
    name: 'members',
    unit: 'count',
    label: { en: 'Members', zh: '对象数' },
    about: { en: 'How many of the best members reach it together.', zh: '最靠前的多少个对象合计达到该比例。' },
  },
  {
    name: 'share_of_members',
    unit: 'share',
    label: { en: 'Share of members', zh: '占对象比例' },
    about: { en: 'These members divided by all members.', zh: '这些对象占全部对象的比例。' },
  },
];
