import type { Engine } from '../../core/engine.ts';
import type { Project } from '../../core/project.ts';
import type { Finding, Result } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { Column, Row, Table } from '../../core/table.ts';
import type { Lang, Text } from '../../core/text.ts';
import { requireEntity } from '../../model/index.ts';
import type { Drift } from '../apply/drift.ts';
import type { LoadedReport, LoadReport } from '../load-files.ts';
import { placeOf } from '../map/mapping.ts';
import { confidenceOf, encodingFindings, encodingOf, separatorOf } from '../open/describe-source.ts';
import { keptFindings } from '../open/kept-raw.ts';
import { leftOutFindings, skippedRows } from '../open/left-out.ts';
import { currencyFindings } from './currency-findings.ts';
import { guessFindings } from './guess-findings.ts';
import { keyFindings } from './key-findings.ts';
import { CONFLICT_COLUMNS, DRIFT_COLUMNS, LOADED_COLUMNS, REJECT_COLUMNS, SKIPPED_COLUMNS } from './load-columns.ts';
import { MAPPING_COLUMNS } from './mapping-columns.ts';
import { orderFindings } from './order-findings.ts';
import { paymentFindings } from './payment-findings.ts';
import { totalFindings } from './total-findings.ts';
import { TOTALS_COLUMNS, totalRows, unexplainedFindings } from './totals-table.ts';

const SHOWN = 1000;

/** What a load tells: files, where the columns went, which keys disagree, which rows were rejected or skipped, which columns are new. */
export async function loadResult(engine: Engine, report: LoadReport, lang: Lang, project: Project): Promise<Result> {
  const tables = [
    table('files', { en: 'Files', zh: '文件' }, LOADED_COLUMNS, report.files.flatMap(fileRows)),
    table('totals', { en: 'Where the amounts went', zh: '金额去向' }, TOTALS_COLUMNS, report.files.flatMap(totalRows)),
    table(
      'mapping',
      { en: 'Columns', zh: '列对应关系' },
      MAPPING_COLUMNS,
      report.files.flatMap((file) => mappingRows(file, lang)),
    ),
    table(
      'conflicts',
      { en: 'Keys with conflicting rows', zh: '取值不一致的主键' },
      CONFLICT_COLUMNS,
      await conflictRows(engine, report.loadId),
    ),
    table(
      'rejects',
      { en: 'Rejected rows', zh: '被拒绝的行' },
      REJECT_COLUMNS,
      await rejectRows(engine, report.loadId, lang),
    ),
    table(
      'warnings',
      { en: 'Values not loaded', zh: '未导入的值' },
      REJECT_COLUMNS,
      await warningRows(engine, report.loadId, lang),
    ),
    table(
      'skipped',
      { en: 'Rows that are not data', zh: '非数据行' },
      SKIPPED_COLUMNS,
      report.files.flatMap(({ opened }) => skippedRows(opened)),
    ),
    driftTable(report.drift),
  ];
  return {
    tables,
    charts: [],
    findings: [
      ...report.files.flatMap(({ opened: { source } }) => encodingFindings(source)),
      ...leftOutFindings(report.files.map(({ opened }) => opened)),
      ...keptFindings(report.files),
      ...driftFindings(report.drift),
      ...rejectFindings(report),
      ...unexplainedFindings(report.files),
      ...guessFindings(report.files),
      ...totalFindings(report.files),
      ...(await warningFindings(engine, report.loadId)),
      ...currencyFindings(report),
      ...(await paymentFindings(engine, report.loadId)),
      ...unsureFindings(report),
      ...stageFindings(report),
      ...(await orderFindings(engine, report, project)),
      ...keyFindings(report),
      ...(await asideFindings(engine)),
    ],
  };
}

/** Rows that came and are not in the tables, as cleaning sets them aside again after each load. */
async function asideFindings(engine: Engine): Promise<readonly Finding[]> {
  const found = await engine.query(
    'SELECT entity, count(*) FROM store.acrm.quarantine GROUP BY entity ORDER BY entity',
  );
  return found.rows.map(([entity, rows = null]) => {
    const { label } = requireEntity(String(entity));
    return {
      code: 'load/aside',
      level: 'note',
      text: {
        en: `${label.en}: ${spoken(rows)} loaded rows were set aside by acrm clean; list them with acrm sql "from acrm.quarantine".`,
        zh: `${label.zh}：已导入的行中有 ${spoken(rows)} 行被 acrm clean 隔离；可用 acrm sql "from acrm.quarantine" 查看。`,
      },
      cites: [],
    };
  });
}

/** What is told where a load stops because columns differ. */
export const driftResult = (drift: readonly Drift[]): Result => ({
  tables: [driftTable(drift)],
  charts: [],
  findings: driftFindings(drift),
});

const driftTable = (drift: readonly Drift[]): Table =>
  table(
    'drift',
    { en: 'Columns that differ from the last file', zh: '与上一个文件不同的列' },
    DRIFT_COLUMNS,
    drift.map(({ file, source, column, change, before, after }) => [file, source, column, change, before, after]),
  );

const driftFindings = (drift: readonly Drift[]): Finding[] =>
  [...new Set(drift.map(({ file }) => file))].map((file) => {
    const own = drift.filter((each) => each.file === file);
    const names = own.map(({ column }) => column);
    const text = {
      en: `${file}: ${own.length} columns differ from the last file of source ${own[0]?.source}: ${names.join(', ')}; see table drift.`,
      zh: `${file}：与数据源 ${own[0]?.source} 的上一个文件相比，有 ${own.length} 列不同：${names.join('、')}，详见 drift 表。`,
    };
    return { code: 'load/drift', level: 'warn', text, cites: [] };
  });

const table = (name: string, title: Text, columns: readonly Column[], rows: readonly Row[]): Table => ({
  name,
  title,
  columns,
  rows,
});

function fileRows({ opened, loaded, rows, rawName, snapshot }: LoadedReport): Row[] {
  const { source } = opened;
  const read = [opened.mapping?.profile ?? null, encodingOf(source), confidenceOf(source), separatorOf(source)];
  if (loaded === null) return [[opened.path, `raw.${rawName}`, ...read, rows, rows, 0, 0, 0, 0, snapshot]];
  return loaded.counts.map((counts) => [
    opened.path,
    counts.entity,
    ...read,
    counts.rows,
    counts.loaded,
    counts.unchanged,
    counts.superseded,
    counts.rejected,
    counts.gone,
    snapshot,
  ]);
}

function mappingRows({ opened, loaded }: LoadedReport, lang: Lang): Row[] {
  if (loaded === null) return [];
  return loaded.mapping.columns.map((column) => [
    opened.path,
    column.header,
    placeOf(loaded.mapping.root, column),
    column.via,
    column.confidence ?? null,
    loaded.readings.get(column.header)?.how[lang] ?? null,
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

async function warningRows(engine: Engine, loadId: number, lang: Lang): Promise<readonly Row[]> {
  const sql = `SELECT file, line, "column", value, code, message_${lang} FROM store.acrm.warnings WHERE load_id = $load ORDER BY file, number, line, "column" LIMIT ${SHOWN}`;
  return (await engine.query(sql, { values: { load: loadId } })).rows;
}

/** Values that were left out are said aloud too, column by column. */
async function warningFindings(engine: Engine, loadId: number): Promise<Finding[]> {
  const found = await engine.query(
    'SELECT file, "column", count(*), min_by(value, line), min_by(message_en, line), min_by(message_zh, line) FROM store.acrm.warnings WHERE load_id = $load GROUP BY file, "column", code ORDER BY file, "column", code',
    { values: { load: loadId } },
  );
  return found.rows.map(([file, column, count, example, en, zh]): Finding => {
    const text = {
      en: `${file}: ${count} values of column "${column}" were not loaded, such as ${example}: ${en}; see table warnings.`,
      zh: `${file}：列“${column}”有 ${count} 个值未导入，例如 ${example}：${zh}，详见 warnings 表。`,
    };
    return { code: 'load/left-out', level: 'warn', text, cites: [] };
  });
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

/** A complete file of which some key could not be read does not tell what it lacks. */
const unsureFindings = ({ files }: LoadReport): Finding[] =>
  files.flatMap(({ opened, loaded, full }) => {
    if (!full || loaded === null || loaded.complete) return [];
    const text = {
      en: `${opened.path}: some of its rows could not be read, so no rows were marked as deleted.`,
      zh: `${opened.path}：部分行无法读取，因此未将任何行标记为已删除。`,
    };
    return [{ code: 'load/full-unsure', level: 'warn', text, cites: [] } as const];
  });

const stageFindings = ({ files }: LoadReport): Finding[] =>
  files.flatMap(({ opened, loaded }) => {
    const stages = loaded?.unknownStages ?? [];
    if (stages.length === 0) return [];
    const text = {
      en: `${opened.path}: unknown stages: ${stages.join(', ')}. Define them under "stages" in acrm.yaml.`,
      zh: `${opened.path}：无法识别的阶段：${stages.join('、')}。请在 acrm.yaml 的 stages 中定义。`,
    };
    return [{ code: 'load/unknown-stages', level: 'warn', text, cites: [] } as const];
  });
