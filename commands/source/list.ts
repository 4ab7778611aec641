import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { REGISTERED_COLUMNS } from '../../src/load/sources/source-columns.ts';
import { readSources } from '../../src/load/sources/sources.ts';

export default defineAction({
  summary: { en: 'List the registered sources', zh: '列出已登记的数据源' },
  group: 'data',
  gives: ['sources'],
  params: z.object({}),
  examples: [
    { line: 'source list', about: { en: 'sources and the patterns of their file names', zh: '数据源及其文件名模式' } },
  ],
  run: list,
});

async function list({ database, effects }: ActionContext<Record<string, never>>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    const sources = await readSources(store);
    const rows = sources.map(({ name, pattern, every, owner, entity }) => [name, pattern, every, owner, entity]);
    const table = { name: 'sources', title: { en: 'Sources', zh: '数据源' }, columns: REGISTERED_COLUMNS, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    await store.close();
  }
}
