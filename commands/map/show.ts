import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { placeOf } from '../../src/load/map/mapping.ts';
import { PLACE_COLUMNS } from '../../src/load/map/saved-columns.ts';
import { readSavedMappings, requireSaved } from '../../src/load/map/saved-mappings.ts';

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name of the mapping', zh: '列对应关系的名称' },
  }),
});

export default defineAction({
  summary: { en: 'Show the field of each column in a saved mapping', zh: '查看已保存的列对应关系' },
  group: 'data',
  gives: ['columns'],
  params,
  examples: [{ line: 'map show erp-customers', about: { en: 'its columns and fields', zh: '查看各列对应的字段' } }],
  run: show,
});

async function show({ params: { name }, database, effects }: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    const { mapping } = requireSaved(name, await readSavedMappings(store));
    const rows = mapping.columns.map((each) => [each.header, placeOf(mapping.root, each)]);
    const table = { name: 'columns', title: { en: 'Columns', zh: '列' }, columns: PLACE_COLUMNS, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    await store.close();
  }
}
