import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { SAVED_COLUMNS } from '../../src/load/map/saved-columns.ts';
import { readSavedMappings } from '../../src/load/map/saved-mappings.ts';

export default defineAction({
  summary: { en: 'List the saved mappings', zh: '列出已保存的列对应关系' },
  group: 'data',
  gives: ['mappings'],
  params: z.object({}),
  examples: [{ line: 'map list', about: { en: 'how future files will be mapped', zh: '查看已保存的列对应关系' } }],
  run: list,
});

async function list({ database, effects }: ActionContext<Record<string, never>>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    const rows = (await readSavedMappings(store)).map(({ name, mapping: { root, columns }, savedAt }) => [
      name,
      root,
      columns.length,
      columns.filter(({ target }) => target !== null).length,
      savedAt,
    ]);
    const title = { en: 'Saved mappings', zh: '已保存的列对应关系' };
    const table = { name: 'mappings', title, columns: SAVED_COLUMNS, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    await store.close();
  }
}
