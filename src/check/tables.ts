import { cites } from '../core/finding.ts';
import type { Finding } from '../core/result.ts';
import { spoken } from '../core/spoken.ts';
import type { Column, Row, Table } from '../core/table.ts';
import type { Lang } from '../core/text.ts';
import type { FilledField } from '../store/filled.ts';
import type { CheckRun, FailingRow, Outcome, Verdict } from './check.ts';
import { CHECK_COLUMNS, FAILING_COLUMNS, SCORE_COLUMNS } from './columns.ts';
import { scoresOf } from './score.ts';
import { isBroken } from './verdict.ts';

/** Outcomes, failing rows and scores of a run as tables. */
export function tablesOf({ outcomes, failing }: CheckRun, lang: Lang): readonly Table[] {
  const checks = outcomes.map((one) => checkRow(one, lang));
  return [
    {
      name: 'checks',
      title: { en: 'Checks', zh: '检查结果' },
      columns: CHECK_COLUMNS.map((column, at) => withoutEmpty(column, checks, at)),
      rows: checks,
    },
    {
      name: 'failing',
      title: { en: 'Failing rows', zh: '不合格的行' },
      columns: FAILING_COLUMNS,
      rows: failing.map(failingCells),
    },
    {
      name: 'score',
      title: { en: 'Score', zh: '得分' },
      columns: SCORE_COLUMNS,
      rows: scoresOf(outcomes).map(({ entity, dimension, checks: count, rows, failing: failed, score }) => [
        entity ?? 'all',
        dimension,
        count,
        rows,
        failed,
        score,
      ]),
    },
  ];
}

/** Where people read, columns are left out that hold nothing or what others say: no row may fail, and so many do. */
function withoutEmpty(column: Column, rows: readonly Row[], at: number): Column {
  const place = (name: string): number => CHECK_COLUMNS.findIndex((one) => one.name === name);
  const told: Readonly<Record<string, (row: Row) => boolean>> = {
    column: () => true,
    level: () => true,
    dimension: () => true,
    measured: (row) => row[at] === row[place('failing')],
    threshold: (row) => row[at] === '0',
  };
  const isTold = told[column.name];
  return rows.every((row) => row[at] === null || isTold?.(row) === true) ? { ...column, redundant: true } : column;
}

function checkRow(one: Outcome, lang: Lang): Row {
  const { verdict, failing, rows, note, fix } = one;
  const said = note ?? (isBroken(one) ? fix : null);
  return [
    verdict,
    one.name,
    one.entity,
    one.title[lang],
    one.columns.length === 0 ? null : one.columns.join(', '),
    one.level,
    one.dimension,
    one.measured,
    one.threshold === '' ? null : one.threshold,
    rows,
    failing,
    failing === null || rows === null || rows === 0 ? null : failing / rows,
    said?.[lang] ?? null,
    one.owner,
  ];
}

const failingCells = (row: FailingRow): Row => [
  row.check.level,
  row.check.name,
  row.check.entity,
  row.key,
  valuesText(row),
  row.file,
  row.line,
];

/** `quantity=-1; price=—` */
export const valuesText = ({ values }: Pick<FailingRow, 'values'>): string =>
  values.map(({ column, value }) => `${column}=${value === null ? '—' : String(value)}`).join('; ');

/** How many checks came out how, and what is not shown. */
export function findingsOf({ outcomes, failing, filled }: CheckRun): readonly Finding[] {
  const count = (verdict: Verdict): number => outcomes.filter((one) => one.verdict === verdict).length;
  const [failed, warned, passed, left] = [count('fail'), count('warn'), count('pass'), count('skipped')];
  const total = outcomes.reduce((sum, one) => sum + (one.failing ?? 0), 0);
  const hidden = total - failing.length;
  const found: Finding[] = [
    {
      code: 'check/outcome',
      level: failed > 0 ? 'fail' : warned > 0 ? 'warn' : 'note',
      text: {
        en: `Of ${outcomes.length} checks, ${failed} failed, ${warned} warned, ${passed} passed and ${left} were skipped.`,
        zh: `共 ${outcomes.length} 项检查：未通过 ${failed}，警告 ${warned}，通过 ${passed}，跳过 ${left}。`,
      },
      cites: outcomes.flatMap((_, row) => cites('checks', row, 'outcome')),
    },
  ];
  if (hidden > 0)
    found.push({
      code: 'check/more-rows',
      level: 'note',
      text: {
        en: `Showing ${spoken(failing.length)} of ${spoken(total)} failing rows, the first of each check; --limit shows more.`,
        zh: `不合格行共 ${spoken(total)} 条，各项检查仅列出最前面的若干条，共 ${spoken(failing.length)} 条；可用 --limit 增加。`,
      },
      cites: outcomes.flatMap((_, row) => cites('checks', row, 'failing')),
    });
  if (filled.length > 0) found.push(filledFinding(filled));
  return found;
}

function filledFinding(filled: readonly FilledField[]): Finding {
  const sum = spoken(filled.reduce((total, { values }) => total + values, 0));
  const list = filled.map(({ entity, field, values }) => `${entity}.${field} ${spoken(values)}`);
  return {
    code: 'check/filled',
    level: 'note',
    text: {
      en: `Values that acrm clean filled in (${sum}) count as missing here: ${list.join(', ')}.`,
      zh: `acrm clean 填补的值（共 ${sum} 个）在检查中仍视为缺失：${list.join('、')}。`,
    },
    cites: [],
  };
}
