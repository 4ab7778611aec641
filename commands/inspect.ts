import { z } from 'zod';
import { type ActionContext, defineAction } from '../src/core/command.ts';
import { KnownError } from '../src/core/errors.ts';
import type { Outcome, StreamOutcome } from '../src/core/outcome.ts';
import { param } from '../src/core/param.ts';
import { inspectFile } from '../src/load/inspect/inspect-file.ts';
import { tableData } from '../src/load/inspect/table-data.ts';
import { openFound } from '../src/load/open/open-found.ts';
import { openSources } from '../src/load/read/source.ts';
import { ENCODINGS, type Source } from '../src/load/read/types.ts';

const params = z.object({
  file: param(z.string(), {
    argument: 0,
    about: {
      en: 'a CSV or JSON file (also gzip), a workbook, a Parquet file, a zip archive, a folder, or a pattern in quotes',
      zh: 'CSV 或 JSON 文件（可为 gzip）、工作簿、Parquet、zip 压缩包、文件夹，或带引号的通配模式',
    },
  }),
  encoding: param(z.enum(ENCODINGS).optional(), {
    placeholder: 'NAME',
    about: { en: 'encoding, if detected wrongly', zh: '文件编码（自动识别有误时指定）' },
  }),
  separator: param(z.string().min(1).optional(), {
    placeholder: 'CHARS',
    about: {
      en: 'separator of one or more characters, if detected wrongly',
      zh: '分隔符，可为多个字符（自动识别有误时指定）',
    },
  }),
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: {
      en: 'sheet of a workbook (default: all that are not hidden; for data, the first)',
      zh: '工作簿中的工作表名称；默认查看所有未隐藏的工作表，输出 data 时取第一张',
    },
  }),
  headerNames: param(z.boolean().default(true), {
    about: {
      en: 'omit the row of generated names (column_1 …) above the data',
      zh: '输出 data 时省略自动生成的列名行（column_1 …）',
    },
  }),
});

type Params = z.output<typeof params>;

export default defineAction({
  summary: { en: 'Show what a file contains before loading it', zh: '导入前查看文件的实际情况' },
  about: {
    en: 'For each table in the file (a workbook may have several): what its rows are, the field to which load would map each column, what it contains, and which rows are titles, totals and notes that load skips. Nothing is written.\n\nEncoding, separator, quotes and line ends are detected from the file itself. --only data writes every row as read, including the header row of the file, as clean CSV for other programs, whatever the dialect. Rows with too few or too many cells are left unchanged, and unmatched quotes are repaired.',
    zh: '逐表说明（工作簿可含多张表）：每行是什么数据、各列导入到哪个字段、列中是什么内容，以及哪些行是标题、合计或说明而不会导入。不写入任何数据。\n\n编码、分隔符、引号和换行符均从文件内容识别。--only data 逐行输出读到的全部数据（包括文件自己的表头行），无论原文件用何种分隔方式，都得到规范的 CSV，可供其他程序使用。单元格过多或过少的行保持原样，不配对的引号会自动修复。',
  },
  group: 'data',
  gives: ['file', 'mapping', 'skipped', 'data'],
  params,
  examples: [
    { line: 'inspect export.csv', about: { en: 'what kind of file it is', zh: '查看文件的格式' } },
    {
      line: 'inspect 客户表.xlsx --only skipped',
      about: { en: 'the rows of a workbook that are not data', zh: '查看工作簿中不属于数据的行' },
    },
    {
      line: 'inspect messy.txt --only data -f csv --no-header-names',
      about: { en: 'the same table as clean CSV', zh: '把同一张表输出为规范的 CSV' },
    },
  ],
  run: inspect,
});

async function inspect({ params: given, only }: ActionContext<Params>): Promise<Outcome> {
  const { file, encoding, separator, sheet, headerNames } = given;
  const options = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const open = (more: { readonly sheet?: string } = {}) =>
    openFound([file], (path) => openSources(path, { ...more, ...options, anyHeader: true }));
  if (only === 'data') return await dataOf(async () => (await open()).opened, headerNames);
  const { opened, leftOut } = await open({ sheet: '*' });
  return { kind: 'result', result: await inspectFile(opened, leftOut) };
}

/** The rows of the first table; none of a file without anything in it. */
async function dataOf(open: () => Promise<readonly Source[]>, named: boolean): Promise<StreamOutcome> {
  try {
    const [source] = await open();
    if (source !== undefined) return await tableData(source, named);
  } catch (error) {
    if (!(error instanceof KnownError && error.code === 'file/empty')) throw error;
  }
  return { kind: 'stream', columns: [], batches: noRows(), named: false };
}

async function* noRows(): AsyncGenerator<never> {}
