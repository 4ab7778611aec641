import type { Finding, Result } from '../../core/result.ts';
import type { Row } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import { encodingFindings, sourceLabel } from '../open/describe-source.ts';
import { leftOutFinding, sourceFindings } from '../open/left-out.ts';
import { proposedMapping } from '../open/open-files.ts';
import type { Source } from '../read/types.ts';
import { SKIPPED_COLUMNS } from '../result/load-columns.ts';
import { fileTable } from './file-table.ts';
import { mappingTable } from './mapping-table.ts';

/** What a file, or each of several, is: how each of its tables is written, what `load` would make of its columns, and which rows it would leave out; `leftOut` is what cannot be opened. */
export async function inspectFile(sources: readonly Source[], leftOut: readonly Text[] = []): Promise<Result> {
  const tables = await Promise.all(sources.map(async (source) => [source, await proposedMapping(source)] as const));
  const skipped = {
    name: 'skipped',
    title: { en: 'Rows that are not data', zh: '非数据行' },
    columns: SKIPPED_COLUMNS,
    rows: sources.flatMap(({ path, part, skipped: rows }) =>
      rows.map(({ line, kind, text }): Row => [path, part, line, kind, text]),
    ),
  };
  const unknown = tables.flatMap(([source, mapping]) => (mapping === null ? [unknownFinding(source)] : []));
  const beside = sources.flatMap(sourceFindings).filter(isFirst);
  return {
    tables: [fileTable(tables), await mappingTable(tables), skipped],
    charts: [],
    findings: [...sources.flatMap(encodingFindings), ...unknown, ...beside, ...leftOut.map(leftOutFinding)],
  };
}

/** Every sheet of a workbook tells the same of its others. */
const isFirst = ({ text }: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex((other) => other.text.en === text.en) === index;

function unknownFinding(source: Source): Finding {
  const label = sourceLabel(source);
  const text = {
    en: `${label}: its headers do not show what it contains; loading needs --entity, or --raw --as NAME.`,
    zh: `${label}：无法从表头判断内容；导入时需用 --entity 指明，或用 --raw --as 名称 原样导入。`,
  };
  return { code: 'inspect/unknown-table', level: 'note', text, cites: [] };
}
