import { cites, countOf, finding, outside, quoteList, sumOf } from '../../src/core/finding.ts';
import { GRAIN_WORDS } from '../../src/core/grain.ts';
import type { Citation, Finding, Value } from '../../src/core/result.ts';
import { cell, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';

type Every = 'day' | 'week' | 'month';

/** What is said of the series: how many periods are odd, and which series say nothing and why; `left` were too many. */
export const findingsOf = (tested: Table, every: Every, left: number): Finding[] => [
  ...counted(tested),
  ...tooShort(tested, every),
  ...tooSparse(tested, every),
  ...leftOut(left, tested),
];

const ofAll = (tested: Table, column: string): Value => quoteList(tested, [...tested.rows.keys()], column);

function counted(tested: Table): Finding[] {
  const [listed, points] = [sumOf(ofAll(tested, 'listed')), sumOf(ofAll(tested, 'tested'))];
  if (points.cells[0] === 0) return [];
  return [
    finding(tested, 0, {
      code: 'anomalies/periods',
      level: listed.cells[0] === 0 ? 'note' : 'warn',
      text: {
        en: '{listed} of {points} periods tested are unusual.',
        zh: '检验的 {points} 个期间中有 {listed} 个异常。',
      },
      values: { listed, points },
      cites: tested.rows.flatMap((_, row): Citation[] => cites('tested', row, 'tested', 'listed')),
    }),
  ];
}

/** All series span the same periods: all are too short, or none. */
function tooShort(tested: Table, every: Every): Finding[] {
  if (tested.rows.length === 0) return [];
  if (Number(cell(tested, 0, 'periods')) >= Number(cell(tested, 0, 'needed'))) return [];
  return [
    finding(tested, 0, {
      code: 'anomalies/too-short',
      level: 'warn',
      text: {
        en: 'Sales by {every} cannot be tested: there are {periods} complete periods, and two seasons ({needed}) are needed to distinguish a season from an anomaly.',
        zh: '按{every}无法判断：完整期间只有 {periods} 个，至少需要两个周期（{needed} 个）才能区分季节与异常。',
      },
      words: { every: GRAIN_WORDS[every] },
    }),
  ];
}

function tooSparse(tested: Table, every: Every): Finding[] {
  const sparse = [...tested.rows.keys()].filter((row) => {
    const [has = 0, needs = 0, empty = 0] = ['periods', 'needed', 'empty'].map((name) =>
      Number(cell(tested, row, name)),
    );
    return has >= needs && 2 * empty > has;
  });
  const [first] = sparse;
  if (first === undefined) return [];
  const member = String(cell(tested, first, 'member'));
  return [
    finding(tested, first, {
      code: 'anomalies/too-sparse',
      level: 'warn',
      text: {
        en: 'A series in which most periods have no sales cannot be tested: {empty} of the {periods} periods{of} have none{more}.{longer}',
        zh: '多数期间没有销售时无法判断：{of}{periods} 个期间中有 {empty} 个无销售{more}。{longer}',
      },
      words: {
        of: member === '' ? NOTHING : { en: ` of ${member}`, zh: `${member} 的 ` },
        more: sparse.length === 1 ? NOTHING : { en: ', and other series are similar', zh: '，另有其他序列也是如此' },
        longer: LONGER[every],
      },
    }),
  ];
}

const NOTHING: Text = { en: '', zh: '' };

const LONGER: Readonly<Record<Every, Text>> = {
  day: { en: ' Try weeks or months: --every week.', zh: '可改按周或月检验：--every week。' },
  week: { en: ' Try months: --every month.', zh: '可改按月检验：--every month。' },
  month: NOTHING,
};

function leftOut(left: number, tested: Table): Finding[] {
  if (left === 0) return [];
  return [
    finding(tested, 0, {
      code: 'anomalies/left-out',
      level: 'note',
      text: {
        en: '{left} smaller series were not tested; only the {taken} largest are.',
        zh: '另有 {left} 个较小的序列未检验，只检验最大的 {taken} 个。',
      },
      values: { left: outside(left), taken: countOf(ofAll(tested, 'periods')) },
    }),
  ];
}
