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
      en: "exports to load: CSV, JSON, NDJSON (also gzip), XLSX, Parquet, zip; folders, and patterns in quotes: 'exports/**/*.csv'",
      zh: "要导入的文件：CSV、JSON、NDJSON（可为 gzip）、XLSX、Parquet、zip；也可以是文件夹，或带引号的通配模式 'exports/**/*.csv'",
    },
  }),
  entity: param(z.enum(entities.map(({ name }) => name)).optional(), {
    placeholder: 'ENTITY',
    about: { en: 'what the rows are, if the headers do not show it', zh: '指明每行是什么数据（表头无法判断时）' },
  }),
  map: param(z.array(z.string()).default([]), {
    placeholder: 'FIELD=HEADER',
    about: {
      en: 'field for a column: account_id=kundennummer, or accounts.name=firma',
      zh: '指定某列对应的字段：account_id=客户号，或 accounts.name=单位全称',
    },
  }),
  ignore: param(z.array(z.string()).default([]), {
    placeholder: 'HEADER',
    about: {
      en: 'column to skip; it is kept only in the raw rows',
      zh: '不导入的列（仅保留在原始行中）',
    },
  }),
  encoding: param(z.enum(ENCODINGS).optional(), {
    placeholder: 'NAME',
    about: { en: 'encoding, if detected wrongly', zh: '文件编码（自动识别有误时指定）' },
  }),
  separator: param(z.string().min(1).optional(), {
    placeholder: 'CHAR',
    about: { en: 'separator, if detected wrongly', zh: '分隔符（自动识别有误时指定）' },
  }),
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: {
      en: "sheet of a workbook, or '*' for all that are not hidden (default: the first)",
      zh: "工作簿中的工作表名称，'*' 表示所有未隐藏的工作表；默认第一张",
    },
  }),
  'date-order': param(z.enum(['dmy', 'mdy', 'ymd']).optional(), {
    about: {
      en: 'day, month or two-digit year first, if no value of a column shows it',
      zh: '日期中日（dmy）、月（mdy）还是两位数年份（ymd）在前，无法从数据判断时指定',
    },
  }),
  decimal: param(z.enum(['comma', 'point']).optional(), {
    about: {
      en: 'decimal sign, if no value shows whether 1.250 is a thousand or a decimal number',
      zh: '小数点用逗号（comma）还是句点（point），无法判断 1.250 的含义时指定',
    },
  }),
  currency: param(
    z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    {
      placeholder: 'CODE',
      about: {
        en: 'currency of amounts without one, and the currency that ¥, $ or kr stands for: JPY (default: that of acrm.yaml)',
        zh: '未注明币种的金额所用货币（ISO 代码），也用于判断 ¥、$、kr 所指货币，如 JPY；默认取 acrm.yaml 中的设置',
      },
    },
  ),
  snapshot: param(z.string().optional(), {
    placeholder: 'DATE',
    about: {
      en: 'day whose state the files show (default: the date in the file name, otherwise the day the file was last changed)',
      zh: '文件所反映的日期；默认取文件名中的日期，否则取文件的修改日期',
    },
  }),
  full: param(z.boolean().default(false), {
    about: {
      en: 'the files are complete: rows not in them count as deleted, kept only in the history',
      zh: '文件为全量导出：其中没有的行视为已删除，仅保留在历史中，不再参与分析',
    },
  }),
  append: param(z.boolean().default(false), {
    about: {
      en: 'repeated rows without a number of their own are new rows: both count',
      zh: '没有编号的行再次出现时，视为新增记录，两者都计入',
    },
  }),
  replace: param(z.boolean().default(false), {
    about: {
      en: 'if most rows of an earlier file, without numbers of their own, are repeated, the new files replace it',
      zh: '没有编号的行大部分再次出现时，由这些文件取代先前的文件',
    },
  }),
  failOn: param(z.array(z.enum(['drift'])).default([]), {
    about: {
      en: 'end with 1 and load nothing if columns differ from the last file of the same source',
      zh: '列与同一数据源的上一个文件不同时，不导入并以 1 退出',
    },
  }),
  'max-rejects': param(z.string().optional(), {
    placeholder: '1%|N',
    about: {
      en: 'end with 1 and load nothing if more rows of a file are rejected than this share or number',
      zh: '文件中被拒绝的行超过该占比或行数时，不导入并以 1 退出',
    },
  }),
  strict: param(z.boolean().default(false), {
    about: {
      en: 'end with 2 and load nothing if the headers do not show what a file contains (default: keep it as raw.NAME and load the others)',
      zh: '无法从表头判断某个文件的内容时，不导入并以 2 退出；默认将其原样保存为 raw.名称，其余照常导入',
    },
  }),
  rejects: param(z.boolean().default(false), {
    about: {
      en: 'write the rows that the latest load rejected, as in their file, to be corrected',
      zh: '输出最近一次导入中被拒绝的行（原样），供修正',
    },
  }),
  load: param(z.coerce.number().int().min(1).optional(), {
    placeholder: 'N',
    about: { en: 'with --rejects: the rows of this load', zh: '与 --rejects 一起使用：指定导入批次' },
  }),
  retry: param(z.string().optional(), {
    placeholder: 'FILE',
    about: {
      en: 'load the rows that --rejects wrote, once corrected',
      zh: '导入由 --rejects 输出并修正后的行',
    },
  }),
  'dry-run': param(z.boolean().default(false), {
    about: { en: 'show what would be loaded and write nothing', zh: '只显示将要导入的内容，不写入数据库' },
  }),
  raw: param(z.boolean().default(false), {
    about: { en: 'load the table unchanged into raw.NAME; needs --as', zh: '原样导入到 raw.名称，需配合 --as' },
  }),
  as: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'name of the raw table', zh: '原样导入时的表名' },
  }),
});
