import { finding, quoteList, sumOf } from '../../src/core/finding.ts';
import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';

export const counted = (examined: Table): Finding[] =>
  examined.rows.map(([entity], row) => {
    const records = entity === 'orders' ? { en: 'orders', zh: '张订单' } : { en: 'deals', zh: '个商机' };
    return finding(examined, row, {
      code: `anomalies/${String(entity)}`,
      level: Number(cell(examined, row, 'listed')) > 0 ? 'warn' : 'note',
      text: {
        en: `{listed} of {records} ${records.en} are unusual.`,
        zh: `{records} ${records.zh}中有 {listed} 个异常。`,
      },
      cites: ['records', 'listed'],
    });
  });

export const habits = (rules: Table): Finding[] =>
  rules.rows.flatMap((_, row) => {
    if (cell(rules, row, 'listed') === true) return [];
    return [
      finding(rules, row, {
        code: 'anomalies/habit',
        level: 'note',
        text: {
          en: '{broken} records break “{rule}”: more than one in a hundred, so they are not listed one by one.',
          zh: '{broken} 条记录违反“{rule}”，超过百分之一，不逐条列出。',
        },
        cites: ['rule', 'broken'],
      }),
    ];
  });

export function quiet(examined: Table, all: boolean): Finding[] {
  const hidden = sumOf(quoteList(examined, [...examined.rows.keys()], 'accepted'));
  if (hidden.cells[0] === 0 || all) return [];
  return [
    finding(examined, 0, {
      code: 'anomalies/accepted',
      level: 'note',
      text: {
        en: '{hidden} accepted {hidden|anomaly|anomalies} not listed; add --all to see {hidden|it|them}.',
        zh: '已确认的 {hidden} 条未列出，可用 --all 查看。',
      },
      values: { hidden },
    }),
  ];
}
