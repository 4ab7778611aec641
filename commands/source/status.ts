import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import type { Table } from '../../src/core/table.ts';
import { lateFindings } from '../../src/load/sources/late-sources.ts';
import { SOURCE_COLUMNS } from '../../src/load/sources/source-columns.ts';
import { sourceStatus } from '../../src/load/sources/sources.ts';

const params = z.object({
  failOn: param(z.array(z.enum(['late'])).default([]), {
    about: { en: 'end with 1 if a source is late', zh: '有数据源逾期时以 1 退出' },
  }),
});

export default defineAction({
  summary: { en: 'List the sources and show which are late', zh: '列出数据源及是否逾期' },
  about: {
    en: 'A source is due one interval after the day that its last file shows (or, if none was loaded, after it was registered), and late from the following day.',
    zh: '应到日期为最近一个文件的数据日期（尚未导入时为登记日期）加一个周期，次日起视为逾期。',
  },
  group: 'data',
  gives: ['sources'],
  params,
  examples: [
    { line: 'source status', about: { en: 'all sources, late ones first', zh: '全部数据源，逾期的在前' } },
    {
      line: 'source status --fail-on late',
      about: { en: 'for cron: ends with 1 if a source is late', zh: '用于定时任务：有逾期则以 1 退出' },
    },
  ],
  run: status,
});

async function status({
  params: { failOn },
  database,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    const rows = await sourceStatus(store, effects.clock().toISOString().slice(0, 10));
    const table: Table = { name: 'sources', title: { en: 'Sources', zh: '数据源' }, columns: SOURCE_COLUMNS, rows };
    const findings = lateFindings(table);
    const exit = failOn.includes('late') && findings.length > 0 ? 1 : 0;
    return { kind: 'result', result: { tables: [table], charts: [], findings }, exit };
  } finally {
    await store.close();
  }
}
