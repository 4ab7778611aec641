import { count, date, id, number, share, text } from '../core/columns.ts';
import type { Column } from '../core/table.ts';
import { columnName, fileName, lineNumber, ranAt, shareOfTotal } from '../core/usual-columns.ts';
import { DIMENSION_WORDS, LEVEL_WORDS, SCORED_WORDS, VERDICT_WORDS } from './words.ts';

export const check = text(
  'check',
  { en: 'Check', zh: '检查' },
  { en: 'Name of the check, unique within its entity.', zh: '检查的名称，在同一数据表内唯一。' },
);
export const entity: Column = text(
  'entity',
  { en: 'Entity', zh: '数据表' },
  { en: 'The entity that is checked.', zh: '被检查的数据表。' },
  { words: SCORED_WORDS },
);
export const outcome: Column = text(
  'outcome',
  { en: 'Outcome', zh: '结果' },
  {
    en: 'pass; fail or warn, by level, if not met; skipped if there was nothing to check.',
    zh: '通过；未达要求时按级别为未通过或警告；没有可检查的数据时为跳过。',
  },
  { words: VERDICT_WORDS },
);
export const level: Column = text(
  'level',
  { en: 'Level', zh: '级别' },
  { en: 'How serious it is if not met.', zh: '未达要求时的严重程度。' },
  { words: LEVEL_WORDS },
);
export const dimension: Column = text(
  'dimension',
  { en: 'Dimension', zh: '维度' },
  { en: 'The dimension of data quality.', zh: '所属的数据质量维度。' },
  { words: DIMENSION_WORDS },
);
export const measured = number(
  'measured',
  { en: 'Measured', zh: '实测值' },
  {
    en: 'What was measured, pass or fail: failing rows, or their share if the threshold is a share; days for freshness, rows for row_count, the stability index for drift.',
    zh: '无论是否通过均给出的实测值：不合格行数（阈值为比例时为比例）；时效性检查为天数，行数检查为行数，分布漂移检查为稳定性指标。',
  },
);
export const rows = count(
  'rows',
  { en: 'Rows', zh: '检查行数' },
  { en: 'Rows checked: the denominator of the share.', zh: '被检查的行数，即占比的分母。' },
);
export const failing = count(
  'failing',
  { en: 'Failing', zh: '不合格' },
  { en: 'Of these, rows that fail.', zh: '其中不合格的行数。' },
);
export const run = id('run', { en: 'Run', zh: '批次' }, { en: 'Number of the run of checks.', zh: '检查批次的编号。' });

export const CHECK_COLUMNS: readonly Column[] = [
  outcome,
  check,
  entity,
  text('title', { en: 'Description', zh: '检查内容' }, { en: 'What the check looks for.', zh: '检查的内容。' }),
  columnName({ en: 'The columns that are checked.', zh: '被检查的列。' }),
  level,
  dimension,
  measured,
  text(
    'threshold',
    { en: 'Threshold', zh: '阈值' },
    {
      en: 'The limit for the measured value: the most that may fail, or bounds.',
      zh: '实测值所对照的界限：允许的最大不合格数或上下限。',
    },
  ),
  rows,
  failing,
  shareOfTotal({ en: 'Failing rows as a share of rows checked.', zh: '不合格行占被检查行的比例。' }),
  text(
    'note',
    { en: 'Note', zh: '说明' },
    { en: 'What to do, why it was skipped, or how to read the value.', zh: '处理建议、跳过原因或数值说明。' },
  ),
  text('owner', { en: 'Owner', zh: '负责人' }, { en: 'Who is responsible for the check.', zh: '该检查的负责人。' }),
];

export const FAILING_COLUMNS: readonly Column[] = [
  level,
  check,
  entity,
  id('key', { en: 'Key', zh: '主键' }, { en: 'Key of the row.', zh: '数据表中的具体行。' }),
  text(
    'columns',
    { en: 'Values', zh: '相关取值' },
    { en: 'The columns in question and their values.', zh: '有问题的列及其取值。' },
  ),
  fileName({ en: 'Export the row was loaded from.', zh: '该行所在的导出文件。' }),
  lineNumber({ en: 'Its line in that file.', zh: '在文件中的行号。' }),
];

const scored: readonly Column[] = [
  count('checks', { en: 'Checks', zh: '检查数' }, { en: 'Checks that were run.', zh: '已执行的检查数。' }),
  count(
    'rows',
    { en: 'Rows checked', zh: '检查行数' },
    {
      en: 'Rows that these checks covered, counted once per check.',
      zh: '这些检查查看的行数，每项检查各计一次。',
    },
  ),
  count(
    'failing',
    { en: 'Failing', zh: '不合格' },
    { en: 'Rows that failed, counted once per check.', zh: '不合格行数，每项检查各计一次。' },
  ),
  share(
    'score',
    { en: 'Score', zh: '得分' },
    {
      en: 'Mean share of rows that passed, over the checks; a check of the whole table counts as 1 or 0.',
      zh: '各项检查通过行占比的平均值；针对整表的检查计 1 或 0。',
    },
  ),
];

export const SCORE_COLUMNS: readonly Column[] = [entity, dimension, ...scored];

export const HISTORY_COLUMNS: readonly Column[] = [
  run,
  ranAt(),
  date('as_of', { en: 'As of', zh: '截至' }, { en: 'The day used as today.', zh: '作为“今天”的日期。' }),
  check,
  entity,
  dimension,
  level,
  outcome,
  measured,
  failing,
  rows,
];

export const SCORE_HISTORY_COLUMNS: readonly Column[] = [run, ranAt(), ...SCORE_COLUMNS];

export const TREND_COLUMNS: readonly Column[] = [
  run,
  ranAt(),
  dimension,
  share('score', { en: 'Score', zh: '得分' }, { en: 'Score of all entities together.', zh: '全部数据表的合计得分。' }),
];
