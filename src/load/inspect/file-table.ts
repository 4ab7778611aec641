import { count, id, share, text } from '../../core/columns.ts';
import type { Row, Table } from '../../core/table.ts';
import { fileName } from '../../core/usual-columns.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Source } from '../read/types.ts';

/** One row a table of the file: what kind of file it is and how it is read. */
export const fileTable = (tables: readonly (readonly [Source, Mapping | null])[]): Table => ({
  name: 'file',
  title: { en: 'File', zh: '文件' },
  columns: [
    fileName({ en: 'The file.', zh: '文件。' }),
    text(
      'part',
      { en: 'Part', zh: '部分' },
      { en: 'Which table, where the file has several.', zh: '文件中有多张表时，指其中哪一张。' },
    ),
    text(
      'kind',
      { en: 'Kind', zh: '类型' },
      {
        en: 'csv for delimited text, json for a JSON document, ndjson for one JSON object a line, sheet for a workbook, parquet.',
        zh: 'csv 为分隔符文本，json 为 JSON 文档，ndjson 为每行一个 JSON，sheet 为工作簿，parquet 为 Parquet。',
      },
    ),
    text(
      'entity',
      { en: 'Entity', zh: '数据表' },
      { en: 'What its rows are, judging by the headers.', zh: '根据表头判断每行是什么数据。' },
      { words: ENTITY_WORDS },
    ),
    text('encoding', { en: 'Encoding', zh: '编码' }, { en: 'Character encoding.', zh: '字符编码。' }),
    share(
      'confidence',
      { en: 'Confidence', zh: '把握' },
      { en: 'How certain the encoding is.', zh: '编码识别的把握程度。' },
    ),
    text(
      'separator',
      { en: 'Separator', zh: '分隔符' },
      {
        en: 'What separates cells; tab, space and spaces (a run of them) by name.',
        zh: '单元格之间的分隔符；制表符、空格、连续空格以 tab、space、spaces 表示。',
      },
    ),
    text(
      'quote',
      { en: 'Quote', zh: '引号' },
      {
        en: 'What encloses cells with separators or line breaks; empty where not used.',
        zh: '包裹含分隔符或换行的单元格的符号；为空表示不使用。',
      },
    ),
    text(
      'escape',
      { en: 'Escape', zh: '转义' },
      {
        en: 'How a quote inside such a cell is written: doubled, or after a backslash.',
        zh: '单元格内引号的写法：doubled 为连写两个，backslash 为反斜杠转义。',
      },
    ),
    text(
      'line_end',
      { en: 'Line end', zh: '换行符' },
      {
        en: 'lf, crlf or cr; mixed where lines differ.',
        zh: 'lf、crlf 或 cr；不一致时为 mixed。',
      },
    ),
    count('lines', { en: 'Lines', zh: '行数' }, { en: 'Lines of text.', zh: '文本行数。' }),
    id(
      'header_line',
      { en: 'Header row', zh: '表头行' },
      {
        en: 'Row of the sheet that names the columns; several for a header of several rows.',
        zh: '工作表中表头所在的行，多行表头列出各行。',
      },
    ),
    count(
      'rows',
      { en: 'Rows', zh: '数据行数' },
      { en: 'Rows of data in a sheet, or records of JSON.', zh: '工作表的数据行数，或 JSON 的记录数。' },
    ),
    count('columns', { en: 'Columns', zh: '列数' }, { en: 'Columns of the table.', zh: '表的列数。' }),
    count('bytes', { en: 'Bytes', zh: '字节数' }, { en: 'Size on disk.', zh: '文件大小。' }),
  ],
  rows: tables.map(fileRow),
});

function fileRow([source, mapping]: readonly [Source, Mapping | null]): Row {
  const { path, part, kind, header, bytes } = source;
  const entity = mapping?.root ?? null;
  const size = [header.length, bytes];
  if (source.kind === 'sheet') {
    const place = [source.headerLines.join(', ') || null, source.rows];
    return [path, part ?? source.sheet, kind, entity, null, null, null, null, null, null, null, ...place, ...size];
  }
  if (source.kind === 'parquet')
    return [path, part, kind, entity, null, null, null, null, null, null, null, null, source.rows, ...size];
  const { encoding, confidence } = source;
  if (source.kind === 'json') {
    const format = source.lines ? 'ndjson' : kind;
    return [
      path,
      part,
      format,
      entity,
      encoding,
      confidence,
      null,
      null,
      null,
      null,
      null,
      null,
      source.records,
      ...size,
    ];
  }
  const { dialect, facts } = source;
  const { quote, escaping, newline } = dialect;
  const end = facts.mixedNewlines ? 'mixed' : LINE_ENDS[newline];
  const written = [encoding, confidence, separatorName(source), quote, escaping, end, facts.lines];
  return [path, part, kind, entity, ...written, null, null, ...size];
}

const LINE_ENDS = { '\n': 'lf', '\r\n': 'crlf', '\r': 'cr' } as const;
const NAMES: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' };

const separatorName = ({ dialect: { separator, runs } }: Extract<Source, { readonly kind: 'csv' }>): string =>
  `${NAMES[separator] ?? JSON.stringify(separator).slice(1, -1)}${runs ? 's' : ''}`;
