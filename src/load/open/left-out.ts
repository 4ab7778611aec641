import type { Finding } from '../../core/result.ts';
import type { Row } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import type { Source } from '../read/types.ts';
import { fileOf, sourceLabel } from './describe-source.ts';
import type { OpenedFile } from './open-files.ts';

/** Rows of a file that were not loaded, for the table of skipped rows; of a table that is not known, its header alone. */
export const skippedRows = ({ path, source, unknown }: OpenedFile): Row[] => [
  ...source.skipped.map(({ line, kind, text }): Row => [path, source.part, line, kind, text]),
  ...unknown.map((table): Row => [path, table.part, firstLine(table), 'table', table.header.join('\t')]),
];

const firstLine = (source: Source): number =>
  source.kind === 'sheet' ? (source.headerLines[0] ?? source.body?.first ?? 1) : 1;

function rowsIn(source: Source): number {
  if (source.kind === 'csv') return source.facts.lines;
  return source.kind === 'json' ? source.records : source.rows;
}

/** Says, once a file, which of its tables were not loaded: those that are not known, and sheets that nobody asked for. */
export function leftOutFindings(files: readonly OpenedFile[]): Finding[] {
  const all = files.flatMap(({ source, unknown }) => [...unknown.map(unknownFinding), ...sourceFindings(source)]);
  return all.filter(({ text }, index) => all.findIndex((other) => other.text.en === text.en) === index);
}

function unknownFinding(table: Source): Finding {
  const name = sourceLabel(table);
  const headers = table.header.slice(0, 6);
  const rows = rowsIn(table);
  const text = {
    en: `${name} (${rows} rows) was not loaded: its headers do not show what it contains (${headers.join(', ')}). To load it, ${table.kind === 'sheet' ? 'name it with --sheet and set' : 'load it separately with'} --entity.`,
    zh: `${name}（${rows} 行）未导入：无法从表头判断内容（${headers.join('、')}）。如需导入，请${table.kind === 'sheet' ? '用 --sheet 和' : '单独导入并用'} --entity 指明。`,
  };
  return { code: 'load/unknown-table', level: rows > 0 ? 'warn' : 'note', text, cites: [] };
}

export const leftOutFinding = (text: Text): Finding => ({ code: 'load/left-out', level: 'warn', text, cites: [] });

/** Says what came with a table and was not opened. */
export const sourceFindings = (source: Source): Finding[] => [
  ...source.leftOut.map(leftOutFinding),
  ...sheetFindings(source),
];

/** Says which sheets of a workbook were not looked into. */
function sheetFindings(source: Source): Finding[] {
  if (source.kind !== 'sheet') return [];
  const { sheet, unread, hidden } = source;
  const file = fileOf(source);
  const others = {
    en: `${file}: sheet ${sheet} was loaded. Others were not: ${unread.join(', ')}. --sheet '*' loads all of them.`,
    zh: `${file}：已导入工作表 ${sheet}。未导入的工作表：${unread.join('、')}。使用 --sheet '*' 可全部导入。`,
  };
  const secret = {
    en: `${file}: hidden sheets were skipped: ${hidden.join(', ')}. Name one with --sheet to load it.`,
    zh: `${file}：隐藏的工作表未导入：${hidden.join('、')}。如需导入，请用 --sheet 指定名称。`,
  };
  return [
    ...(unread.length === 0 ? [] : [{ code: 'load/other-sheets', level: 'note', text: others, cites: [] } as const]),
    ...(hidden.length === 0 ? [] : [{ code: 'load/hidden-sheets', level: 'note', text: secret, cites: [] } as const]),
  ];
}
