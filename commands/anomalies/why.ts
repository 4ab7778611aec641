import { spoken } from '../../src/core/spoken.ts';
import { type Cell, cell, type Table } from '../../src/core/table.ts';
import type { Lang, Text } from '../../src/core/text.ts';

const GROUPS: Readonly<Record<string, (others: string) => Text>> = {
  own: (others) => ({
    en: `this customer’s median of {} (${others} other records)`,
    zh: `该客户中位数 {}（另 ${others} 条记录）`,
  }),
  peers: (others) => ({
    en: `the median of {} in its tier and industry (${others} other records)`,
    zh: `同级别同行业中位数 {}（另 ${others} 条记录）`,
  }),
  all: (others) => ({
    en: `the median of {} over all (${others} other records)`,
    zh: `全部记录中位数 {}（另 ${others} 条记录）`,
  }),
};

/** "480,000 is 9.2× this customer’s median of 52,000 (12 other records)", from a row of `flagged`. */
export function amountWhy(flagged: Table, row: number): Text {
  const [value, usual, others, level] = ['value', 'usual', 'others', 'level'].map((name) => cell(flagged, row, name));
  const group = GROUPS[String(level)]?.(spoken(others ?? null)) ?? { en: '{}', zh: '{}' };
  const times = timesOf(Number(value) / Number(usual));
  const [amount, middle] = [spokenAmount(value ?? null), spokenAmount(usual ?? null)];
  return {
    en: `${amount} is ${times}× ${group.en.replace('{}', middle)}`,
    zh: `${amount} 是${group.zh.replace('{}', middle)}的 ${times} 倍`,
  };
}

/** Cents count in small amounts: 5,200 and 3.67. */
const spokenAmount = (value: Cell): string =>
  value !== null && Math.abs(Number(value)) < 100 ? Number(value).toFixed(2) : spoken(value);

/** Two digits tell enough: 9.2, 120, 0.031. */
const timesOf = (ratio: number): string =>
  ratio >= 100 ? spoken(Math.round(ratio)) : ratio >= 1 ? ratio.toFixed(1) : String(Number(ratio.toPrecision(2)));

const RULES: Readonly<Record<string, (day: string, amount: string, asOf: string) => Text>> = {
  'future-order': (day, _, asOf) => ({
    en: `ordered on ${day}, after the as-of date ${asOf}`,
    zh: `订单日期 ${day} 晚于截止日 ${asOf}`,
  }),
  'negative-order': (_, amount) => ({
    en: `totals ${amount}, below zero, but is not marked as a return`,
    zh: `合计 ${amount}，为负数且未标记退货`,
  }),
  'closed-before-created': (day) => ({
    en: `closed on ${day}, before it was created`,
    zh: `关闭日期 ${day} 早于创建日期`,
  }),
  'won-without-amount': () => ({ en: 'won, but without an amount', zh: '已赢单但没有金额' }),
  'negative-deal': (_, amount) => ({ en: `has an amount below zero: ${amount}`, zh: `金额为 ${amount}，是负数` }),
  'future-deal': (day, _, asOf) => ({
    en: `created on ${day}, after the as-of date ${asOf}`,
    zh: `创建日期 ${day} 晚于截止日 ${asOf}`,
  }),
  'closed-in-future': (day, _, asOf) => ({
    en: `closed on ${day}, after the as-of date ${asOf}`,
    zh: `关闭日期 ${day} 晚于截止日 ${asOf}`,
  }),
};

/** What a row of `impossible` breaks. */
export function ruleWhy(impossible: Table, row: number, asOf: string): Text {
  const [rule, day, value] = ['rule', 'day', 'value'].map((name) => cell(impossible, row, name));
  const said = RULES[String(rule)];
  if (said === undefined) throw new Error(`no words for rule ${String(rule)}`);
  return said(String(day ?? '—').slice(0, 10), spokenAmount(value ?? null), asOf);
}

/** " (+60%)" or " (31×)"; nothing where there is nothing to compare with. */
function changeOf(ratio: number): Text {
  if (!Number.isFinite(ratio) || ratio < 0) return { en: '', zh: '' };
  const said =
    ratio >= 10 ? `${spoken(Math.round(ratio))}×` : `${ratio < 1 ? '' : '+'}${((ratio - 1) * 100).toFixed(0)}%`;
  return { en: ` (${said})`, zh: `（${said}）` };
}

/** What is odd about a row of the table of series. */
export function periodWhy(series: Table, row: number): Text {
  const [value, expected, holiday] = ['value', 'expected', 'holiday'].map((name) => cell(series, row, name));
  const [amount, usual] = [spoken(value ?? null), spoken(expected ?? null)];
  const change = changeOf(Number(value) / Number(expected));
  const words = series.columns.find(({ name }) => name === 'holiday')?.words?.[String(holiday)];
  const within = (lang: Lang): string =>
    words === undefined ? '' : { en: ` for ${words.en}`, zh: `（${words.zh}同期）` }[lang];
  return {
    en: `${amount} instead of the ${usual} expected from trend and season${within('en')}${change.en}`,
    zh: `实际 ${amount}，按趋势与季节${within('zh')}预期 ${usual}${change.zh}`,
  };
}
