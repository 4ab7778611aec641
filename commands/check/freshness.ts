import { z } from 'zod';
import { freshnessTable, staleFindings } from '../../src/check/freshness.ts';
import { requireAge } from '../../src/core/age.ts';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { requireDate } from '../../src/core/period.ts';
import type { Table } from '../../src/core/table.ts';
import { lateFindings } from '../../src/load/sources/late-sources.ts';
import { SOURCE_COLUMNS } from '../../src/load/sources/source-columns.ts';
import { sourceStatus } from '../../src/load/sources/sources.ts';

const params = z.object({
  maxAge: param(z.string().optional(), {
    placeholder: 'AGE',
    about: {
      en: 'end with 1 if the newest data of an entity is older: 36h, 7d, 2w',
      zh: '有数据表的最新数据早于此时限则以 1 退出，如 36h、7d、2w',
    },
  }),
  entity: param(z.array(z.string()).default([]), {
    placeholder: 'NAME',
    about: { en: 'only these entities', zh: '只看这些数据表' },
  }),
  asOf: param(z.string().optional(), {
    placeholder: 'DATE',
    about: { en: 'date taken as "today" (default: today)', zh: '作为“今天”的日期（默认为当天）' },
  }),
  failOn: param(z.enum(['late', 'never']).default('late'), {
    about: {
      en: 'end with 1 if a source is late or data is too old',
      zh: '有数据源逾期或数据过旧时是否以 1 退出',
    },
  }),
});

export default defineAction({
  summary: { en: 'Show how old the data is and which sources are late', zh: '查看数据的时效与逾期的数据源' },
  about: {
    en: 'For every entity, the day of its latest event and when it was last loaded; for sources registered with acrm source add, when the next file is due.',
    zh: '列出各数据表最近一次业务发生的日期与最近导入时间；对用 acrm source add 登记的数据源，列出下一个文件的应到日期。',
  },
  group: 'data',
  gives: ['freshness', 'sources'],
  params,
  examples: [
    { line: 'check freshness', about: { en: 'all entities and sources', zh: '全部数据表与数据源' } },
    {
      line: 'check freshness --max-age 7d --entity orders',
      about: {
        en: 'for cron: ends with 1 if there was no order for a week',
        zh: '用于定时任务：一周内没有新订单则以 1 退出',
      },
    },
  ],
  run: freshness,
});

async function freshness({
  params: { maxAge, entity, asOf, failOn },
  database,
  effects,
  only,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const today = asOf === undefined ? effects.clock().toISOString().slice(0, 10) : requireDate('--as-of', asOf);
  const limit = maxAge === undefined ? null : requireAge('--max-age', maxAge);
  const store = await effects.openStore(database);
  try {
    const table = await freshnessTable(store, today, entity);
    const sources: Table = {
      name: 'sources',
      title: { en: 'Sources', zh: '数据源' },
      columns: SOURCE_COLUMNS,
      rows: await sourceStatus(store, today),
    };
    const findings = [...(limit === null ? [] : staleFindings(table, limit)), ...lateFindings(sources)];
    const exit = failOn === 'late' && findings.length > 0 ? 1 : 0;
    const tables = sources.rows.length > 0 || only === sources.name ? [table, sources] : [table];
    return { kind: 'result', result: { tables, charts: [], findings }, exit, asOf: today };
  } finally {
    await store.close();
  }
}
