import { resolve } from 'node:path';
import { z } from 'zod';
import { count, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { param } from '../src/core/param.ts';
import type { Column } from '../src/core/table.ts';
import { rowCount } from '../src/core/usual-columns.ts';
import { exportLake } from '../src/store/export-lake.ts';

const params = z.object({
  lake: param(z.string().min(1), {
    placeholder: 'DIR',
    about: {
      en: 'folder to write to: one folder per table, and a manifest',
      zh: '输出文件夹：每张表一个子文件夹，另有清单文件',
    },
  }),
});

const columns: readonly Column[] = [
  text('table', { en: 'Table', zh: '表' }, { en: 'Folder of the table.', zh: '表所在的文件夹。' }),
  text(
    'state',
    { en: 'State', zh: '状态' },
    {
      en: 'Whether data was written, or the content was unchanged.',
      zh: '本次有写出，或内容未变、无需重写。',
    },
    {
      words: {
        written: { en: 'written', zh: '已写出' },
        unchanged: { en: 'unchanged', zh: '未变化' },
        empty: { en: 'empty', zh: '无数据' },
      },
    },
  ),
  rowCount({ en: 'Rows in the table.', zh: '表中的行数。' }),
  count(
    'parts',
    { en: 'Parts', zh: '分区数' },
    {
      en: 'Months into which a large table is divided; 1 for a table in one piece.',
      zh: '大表按月划分的分区数；整表为 1。',
    },
  ),
  count(
    'written',
    { en: 'Written now', zh: '本次写出' },
    { en: 'Parts that changed since the last export.', zh: '自上次导出以来有变化的分区数。' },
  ),
  count('files', { en: 'Files', zh: '文件数' }, { en: 'Parquet files of the table.', zh: 'Parquet 文件个数。' }),
  count('bytes', { en: 'Bytes', zh: '字节数' }, { en: 'Size of these files.', zh: '这些文件的大小。' }),
];

export default defineAction({
  summary: {
    en: 'Write the tables as Parquet, for a Spark cluster, another program, or DuckDB without the database file',
    zh: '将各表导出为 Parquet，供 Spark 集群、其他程序或 DuckDB 直接读取',
  },
  about: {
    en: 'One folder per table; orders and order lines of more than a million rows are divided by month. A second export writes only the tables and months that changed. manifest.json names the valid files and is replaced last, so readers see either the old state or the new one. Read it with --lake DIR, also on --engine spark://host:port.',
    zh: '每张表一个文件夹；超过一百万行的订单与订单明细按月分区。再次导出时只写有变化的表和月份。manifest.json 记录有效文件并最后替换，读取方要么看到旧状态，要么看到新状态。用 --lake 目录 读取，也可配合 --engine spark://主机:端口。',
  },
  group: 'data',
  params,
  examples: [
    { line: 'export --lake lake', about: { en: 'every table into the folder lake', zh: '全部表导出到 lake 文件夹' } },
    {
      line: 'export --lake /mnt/shared/crm --db shop.duckdb',
      about: { en: 'to a place that a Spark server can read', zh: '导出到 Spark 服务器可读取的位置' },
    },
  ],
  run: exportTables,
});

async function exportTables({
  params: { lake },
  database,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const folder = resolve(lake);
  const store = await effects.openStore(database, { mayWrite: [`${folder}/`] });
  try {
    if (store.name !== 'duckdb') throw notFromHere();
    const onTable = (at: number, of: number): void => {
      if (at === 0) effects.progress.begin({ en: 'Writing tables', zh: '正在写出数据表' }, of);
      effects.progress.advance(at);
    };
    const exported = await exportLake(store, folder, { now: effects.clock(), onTable });
    const rows = exported
      .filter(({ state }) => state !== 'empty')
      .map(({ name, state, rows: count, parts, written, files, bytes }) => [
        name,
        state,
        count,
        parts,
        written,
        files,
        bytes,
      ]);
    const table = { name: 'exported', title: { en: 'Exported tables', zh: '导出的表' }, columns, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    effects.progress.end();
    await store.close();
  }
}

const notFromHere = (): Error =>
  userError(
    'export/engine',
    { en: 'Only a DuckDB database can be exported.', zh: '只能导出 DuckDB 数据库。' },
    { en: 'Omit --engine, and name the database with --db.', zh: '请去掉 --engine，并用 --db 指定数据库。' },
  );
