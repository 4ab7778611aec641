import { z } from 'zod';
import { param } from '../../src/core/param.ts';
import { ENCODINGS } from '../../src/load/read/types.ts';
import { entities } from '../../src/model/index.ts';

/** What `acrm load` takes: files and what is told of them, or rows to correct and corrected ones. */
export const loadParams = z.object({
  files: param(z.array(z.string()).default([]), {
    argument: 0,
    placeholder: 'FILE',
    about: {
      en: "Exports to load: CSV, JSON, NDJSON (also gzip), XLSX, Parquet, zip; folders, and patterns in quotes: 'exports/**/*.csv'.",
      zh: "要导入的文件：CSV、JSON、NDJSON（可为 gzip）、XLSX、Parquet、zip；也可以是文件夹，或带引号的通配模式 'exports/**/*.csv'。",
    },
  }),
  entity: param(z.enum(entities.map(({ name }) => name)).optional(), {
    placeholder: 'ENTITY',
    about: { en: 'What the rows are, where the headers do not tell.', zh: '指明每行是什么数据（表头无法判断时）。' },
  }),
  map: param(z.array(z.string()).default([]), {
    placeholder: 'FIELD=HEADER',
    about: {
      en: 'Where a column goes: account_id=kundennummer, or accounts.name=firma.',
      zh: '指定某列对应的字段：account_id=客户号，或 accounts.name=单位全称。',
    },
  }),
  ignore: param(z.array(z.string()).default([]), {
    placeholder: 'HEADER',
    about: {
      en: 'A column to leave out; only the rows as they came keep it.',
      zh: '不导入的列（仅保留在原始行中）。',
    },
  }),
  encoding: param(z.enum(ENCODINGS).optional(), {
    placeholder: 'NAME',
    about: { en: 'The encoding, where it is not found out rightly.', zh: '文件编码（自动识别有误时指定）。' },
  }),
  separator: param(z.string().min(1).optional(), {
    placeholder: 'CHAR',
    about: { en: 'The separator, where it is not found out rightly.', zh: '分隔符（自动识别有误时指定）。' },
  }),
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: {
      en: "The sheet of a workbook, or '*' for all that are not hidden; the first one otherwise.",
      zh: "工作簿中的工作表名称，'*' 表示所有未隐藏的工作表；默认第一张。",
    },
  }),
  'date-order': param(z.enum(['dmy', 'mdy', 'ymd']).optional(), {
    about: {
      en: 'Day, month or two-digit year first, where no value of a column tells.',
      zh: '日期中日（dmy）、月（mdy）还是两位数年份（ymd）在前，无法从数据判断时指定。',
    },
  }),
  decimal: param(z.enum(['comma', 'point']).optional(), {
    about: {
      en: 'The decimal sign, where no value shows whether 1.250 is a thousand or a decimal number.',
      zh: '小数点用逗号（comma）还是句点（point），无法判断 1.250 的含义时指定。',
    },
  }),
  snapshot: param(z.string().optional(), {
    placeholder: 'DATE',
    about: {
      en: 'The day whose state the files show; otherwise a date in the file’s name, else the day it was written.',
      zh: '文件所反映的日期；默认取文件名中的日期，否则取文件的修改日期。',
    },
  }),
  full: param(z.boolean().default(false), {
    about: {
      en: 'The files are complete: rows that they lack are gone, kept in the history and left out of everything else.',
      zh: '文件为全量导出：其中没有的行视为已删除，仅保留在历史中，不再参与分析。',
    },
  }),
  failOn: param(z.array(z.enum(['drift'])).default([]), {
    about: {
      en: 'Ends with 1, and loads nothing, where columns differ from the last file of the same source.',
      zh: '列与同一数据源的上一个文件不同时，不导入并以 1 退出。',
    },
  }),
  'max-rejects': param(z.string().optional(), {
    placeholder: '1%|N',
    about: {
      en: 'Ends with 1, and loads nothing, where more rows of a file are rejected: a share of them or a number.',
      zh: '文件中被拒绝的行超过该占比或行数时，不导入并以 1 退出。',
    },
  }),
  rejects: param(z.boolean().default(false), {
    about: {
      en: 'Writes the rows that the latest load rejected, as they came, to be corrected.',
      zh: '输出最近一次导入中被拒绝的行（原样），供修正。',
    },
  }),
  load: param(z.coerce.number().int().min(1).optional(), {
    placeholder: 'N',
    about: { en: 'With --rejects: the rows of this load.', zh: '与 --rejects 一起使用：指定导入批次。' },
  }),
  retry: param(z.string().optional(), {
    placeholder: 'FILE',
    about: {
      en: 'Loads the rows that --rejects wrote and somebody corrected.',
      zh: '导入由 --rejects 输出并修正后的行。',
    },
  }),
  'dry-run': param(z.boolean().default(false), {
    about: { en: 'Shows what would be loaded, and writes nothing.', zh: '只显示将要导入的内容，不写入数据库。' },
  }),
  raw: param(z.boolean().default(false), {
    about: { en: 'Loads the table as it is into raw.NAME; needs --as.', zh: '原样导入到 raw.名称，需配合 --as。' },
  }),
  as: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'The name of the raw table.', zh: '原样导入时的表名。' },
  }),
});
