import type { Engine } from '../core/engine.ts';
import type { Finding, Result } from '../core/result.ts';
import type { Column, Row, Table } from '../core/table.ts';
import type { Lang, Text } from '../core/text.ts';
import type { LoadedReport, LoadReport } from './load-files.ts';
import { encodingOf, separatorOf } from './record.ts';

const column = (name: string, unit: Column['unit'], label: Text, about: Text = label): Column => ({
  name,
  unit,
  label,
  about,
});

const FILE = column('file', 'text', { en: 'File', zh: '文件' });
const ENTITY = column('entity', 'text', { en: 'Entity', zh: '数据类型' });
const LINE = column('line', 'id', { en: 'Line', zh: '行号' }, { en: 'Line of the file.', zh: '在文件中的行号。' });

const FILES: readonly Column[] = [
  FILE,
  ENTITY,
  column('encoding', 'text', { en: 'Encoding', zh: '编码' }),
  column(
    'separator',
    'text',
    { en: 'Separator', zh: '分隔符' },
    { en: 'Separator of the columns, or the sheet of a workbook.', zh: '列分隔符，或工作表名称。' },
  ),
  column(
    'rows',
    'count',
    { en: 'Rows', zh: '行数' },
    { en: 'Rows of the file, or keys found in it.', zh: '文件的行数，或其中的主键数。' },
  ),
  column('loaded', 'count', { en: 'Loaded', zh: '导入' }, { en: 'New or changed rows.', zh: '新增或更新的行。' }),
  column(
    'unchanged',
    'count',
    { en: 'Unchanged', zh: '未变' },
    { en: 'Rows that the database had already.', zh: '数据库中已有的行。' },
  ),
  column(
    'superseded',
    'count',
    { en: 'Repeated', zh: '重复' },
    { en: 'Rows that repeat a key of the same file; the first is kept.', zh: '同一文件中主键重复的行，保留第一行。' },
  ),
  column(
    'rejected',
    'count',
    { en: 'Rejected', zh: '拒绝' },
    { en: 'Rows that could not be read.', zh: '无法读取的行。' },
  ),
];

const MAPPING: readonly Column[] = [
  FILE,
  column('header', 'text', { en: 'Header', zh: '表头' }),
  column('field', 'text', { en: 'Field', zh: '字段' }, { en: 'Where the column goes.', zh: '该列对应的字段。' }),
  column('via', 'text', { en: 'Found by', zh: '识别方式' }),
  column('reading', 'text', { en: 'Read as', zh: '读取为' }),
];

const CONFLICTS: readonly Column[] = [
  FILE,
  ENTITY,
  column('field', 'text', { en: 'Field', zh: '字段' }),
  column(
    'keys',
    'count',
    { en: 'Keys', zh: '主键数' },
    { en: 'Keys whose rows disagree.', zh: '各行取值不一致的主键数。' },
  ),
  column('key', 'id', { en: 'Example', zh: '示例' }),
  column('kept', 'text', { en: 'Kept', zh: '保留' }, { en: 'The first value by line.', zh: '按行号取第一个值。' }),
  column('other', 'text', { en: 'Other', zh: '其他值' }),
];

const REJECTS: readonly Column[] = [
  FILE,
  LINE,
  column('column', 'text', { en: 'Column', zh: '列' }),
  column('value', 'text', { en: 'Value', zh: '值' }),
  column('code', 'text', { en: 'Code', zh: '代码' }),
  column('message', 'text', { en: 'Reason', zh: '原因' }),
];

const SHOWN = 1000;

/** What a load tells: files, where the columns went, which keys disagree, which rows were rejected. */
export async function loadResult(engine: Engine, report: LoadReport, lang: Lang): Promise<Result> {
  const tables = [
    table('files', { en: 'Files', zh: '文件' }, FILES, report.files.flatMap(fileRows)),
    table(
      'mapping',
      { en: 'Columns', zh: '列对应关系' },
      MAPPING,
      report.files.flatMap((file) => mappingRows(file, lang)),
    ),
    table(
      'conflicts',
      { en: 'Keys whose rows disagree', zh: '取值不一致的主键' },
      CONFLICTS,
      await conflictRows(engine, report.loadId),
    ),
    table('rejects', { en: 'Rejected rows', zh: '被拒绝的行' }, REJECTS, await rejectRows(engine, report.loadId, lang)),
  ];
  return { tables, charts: [], findings: [...rejectFindings(report), ...stageFindings(report)] };
}

const table = (name: string, title: Text, columns: readonly Column[], rows: readonly Row[]): Table => ({
  name,
  title,
  columns,
  rows,
});

function fileRows({ opened, loaded, rows, rawName }: LoadedReport): Row[] {
  const start = [opened.path, `raw.${rawName}`, encodingOf(opened.source), separatorOf(opened.source)];
  if (loaded === null) return [[...start, rows, rows, 0, 0, 0]];
  return loaded.counts.map((counts) => [
    opened.path,
    counts.entity,
    ...start.slice(2),
    counts.rows,
    counts.loaded,
    counts.unchanged,
    counts.superseded,
    counts.rejected,
  ]);
}

function mappingRows({ opened, loaded }: LoadedReport, lang: Lang): Row[] {
  if (loaded === null) return [];
  return loaded.mapping.columns.map(({ header, target, via }) => [
    opened.path,
    header,
    target === null ? `${loaded.mapping.root}.ext.${header}` : `${target.entity}.${target.field}`,
    via,
    loaded.readings.get(header)?.how[lang] ?? null,
  ]);
}

async function conflictRows(engine: Engine, loadId: number): Promise<readonly Row[]> {
  const sql =
    'SELECT file, entity, field, keys, key, kept, other FROM store.acrm.conflicts WHERE load_id = $load ORDER BY file, entity, keys DESC, field';
  return (await engine.query(sql, { values: { load: loadId } })).rows;
}

async function rejectRows(engine: Engine, loadId: number, lang: Lang): Promise<readonly Row[]> {
  const sql = `SELECT file, line, "column", coalesce(value, text), code, message_${lang} FROM store.acrm.rejects WHERE load_id = $load ORDER BY file, line, "column" LIMIT ${SHOWN}`;
  return (await engine.query(sql, { values: { load: loadId } })).rows;
}

/** Rows that did not load are said aloud, wherever the tables go. */
const rejectFindings = ({ files }: LoadReport): Finding[] =>
  files.flatMap(({ opened, loaded }) => {
    const rejected = loaded?.counts.reduce((sum, counts) => sum + counts.rejected, 0) ?? 0;
    if (rejected === 0) return [];
    const text = {
      en: `${opened.path}: ${rejected} rows were rejected; see table rejects.`,
      zh: `${opened.path}：${rejected} 行被拒绝，详见 rejects 表。`,
    };
    return [{ code: 'load/rejected', level: 'warn', text, cites: [] } as const];
  });

const stageFindings = ({ files }: LoadReport): Finding[] =>
  files.flatMap(({ opened, loaded }) => {
    const stages = loaded?.unknownStages ?? [];
    if (stages.length === 0) return [];
    const text = {
      en: `${opened.path}: stages unknown to the vocabulary: ${stages.join(', ')}. Say what they mean under "stages" in acrm.yaml.`,
      zh: `${opened.path}：词汇表中没有的阶段：${stages.join('、')}。请在 acrm.yaml 的 stages 中说明。`,
    };
    return [{ code: 'load/unknown-stages', level: 'warn', text, cites: [] } as const];
  });
