import type { Finding } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import { cites, spokenNumber } from '../../src/stats/spoken.ts';
import type { Every } from './periods.ts';

/** What is said of the series: how many periods are odd, and which series say nothing and why; `left` were too many. */
export const findingsOf = (anomalies: Table, tested: Table, every: Every, left: number): Finding[] => [
  ...counted(anomalies, tested),
  ...tooShort(tested, every),
  ...tooSparse(tested, every),
  ...leftOut(left, tested),
];

function counted({ rows }: Table, tested: Table): Finding[] {
  const points = tested.rows.reduce((sum, _, row) => sum + Number(cell(tested, row, 'tested')), 0);
  if (points === 0) return [];
  return [
    {
      code: 'anomalies/periods',
      level: rows.length > 0 ? 'warn' : 'note',
      text: {
        en: `${spokenNumber(rows.length)} of ${spokenNumber(points)} periods tested are out of the ordinary.`,
        zh: `检验的 ${spokenNumber(points)} 个期间中有 ${spokenNumber(rows.length)} 个异常。`,
      },
      cites: everyRow(tested, 'tested', 'listed'),
    },
  ];
}

/** All series span the same periods: all are too short, or none. */
function tooShort(tested: Table, every: Every): Finding[] {
  if (tested.rows.length === 0) return [];
  const [has, needs] = ['periods', 'needed'].map((name) => Number(cell(tested, 0, name)));
  if (has === undefined || needs === undefined || has >= needs) return [];
  return [
    {
      code: 'anomalies/too-short',
      level: 'warn',
      text: {
        en: `Nothing can be said by ${every}: there are ${spokenNumber(has)} whole periods, and two seasons (${spokenNumber(needs)}) are needed to tell a season from an anomaly.`,
        zh: `按${EVERY_WORDS[every]}无法判断：完整期间只有 ${spokenNumber(has)} 个，至少需要两个周期（${spokenNumber(needs)} 个）才能区分季节与异常。`,
      },
      cites: cites('tested', 0, 'periods', 'needed'),
    },
  ];
}

function tooSparse(tested: Table, every: Every): Finding[] {
  const sparse = tested.rows.flatMap((_, row) => {
    const [has, needs, empty] = ['periods', 'needed', 'empty'].map((name) => Number(cell(tested, row, name)));
    return has !== undefined && needs !== undefined && has >= needs && 2 * (empty ?? 0) > has ? [row] : [];
  });
  const [first] = sparse;
  if (first === undefined) return [];
  const [empty, has, member] = ['empty', 'periods', 'member'].map((name) => cell(tested, first, name));
  const of = String(member) === '' ? { en: '', zh: '' } : { en: ` of ${member}`, zh: `${member} 的 ` };
  const more =
    sparse.length === 1 ? { en: '', zh: '' } : { en: ', and as few of others', zh: '，另有其他序列也是如此' };
  return [
    {
      code: 'anomalies/too-sparse',
      level: 'warn',
      text: {
        en: `Nothing can be said where most periods have no sales: ${spokenNumber(empty ?? null)} of the ${spokenNumber(has ?? null)} periods${of.en}${more.en}.${LONGER[every].en}`,
        zh: `多数期间没有销售时无法判断：${of.zh}${spokenNumber(has ?? null)} 个期间中有 ${spokenNumber(empty ?? null)} 个无销售${more.zh}。${LONGER[every].zh}`,
      },
      cites: cites('tested', first, 'empty', 'periods'),
    },
  ];
}

const EVERY_WORDS: Readonly<Record<Every, string>> = { day: '日', week: '周', month: '月' };

const LONGER: Readonly<Record<Every, { readonly en: string; readonly zh: string }>> = {
  day: { en: ' Weeks or months may tell: --every week.', zh: '可改按周或月检验：--every week。' },
  week: { en: ' Months may tell: --every month.', zh: '可改按月检验：--every month。' },
  month: { en: '', zh: '' },
};

function leftOut(left: number, tested: Table): Finding[] {
  if (left === 0) return [];
  return [
    {
      code: 'anomalies/left-out',
      level: 'note',
      text: {
        en: `${spokenNumber(left)} smaller series were left out; the ${spokenNumber(tested.rows.length)} largest are tested.`,
        zh: `另有 ${spokenNumber(left)} 个较小的序列未检验，只检验最大的 ${spokenNumber(tested.rows.length)} 个。`,
      },
      cites: everyRow(tested, 'periods'),
    },
  ];
}

const everyRow = (table: Table, ...columns: readonly string[]): Finding['cites'] =>
  table.rows.flatMap((_, row) => cites(table.name, row, ...columns));
