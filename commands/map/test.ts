import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { TEST_COLUMNS } from '../../src/load/map/saved-columns.ts';
import { readSavedMappings, requireSaved } from '../../src/load/map/saved-mappings.ts';
import { testSaved } from '../../src/load/map/test-saved.ts';
import { fitsOf } from '../../src/load/map/value-shapes.ts';
import { sampleRows } from '../../src/load/read/sample-rows.ts';
import { openSources } from '../../src/load/read/source.ts';

/** Rows whose values are looked at. */
const LOOKED_AT = 500;

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name of the mapping', zh: '列对应关系的名称' },
  }),
  file: param(z.string(), { argument: 1, about: { en: 'file to test it on', zh: '用来检验的文件' } }),
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'sheet of a workbook (default: the first)', zh: '工作簿中的工作表名称；默认第一张' },
  }),
});

export default defineAction({
  summary: { en: 'Test a saved mapping on a file', zh: '用文件检验已保存的列对应关系' },
  about: {
    en: 'Ends with 1 if a mapped column is missing or its values are of another type. Nothing is loaded.',
    zh: '有对应字段的列缺失或值的类型不符时，以 1 退出。不导入任何数据。',
  },
  group: 'data',
  gives: ['columns'],
  params,
  examples: [
    {
      line: 'map test erp-customers kunden-2024-05.csv',
      about: { en: 'does the new file still fit?', zh: '检验新文件是否仍然适用' },
    },
  ],
  run: test,
});

async function test({ params: given, database, effects }: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    const saved = requireSaved(given.name, await readSavedMappings(store));
    const [source] = await openSources(given.file, given.sheet === undefined ? {} : { sheet: given.sheet });
    const header = source?.header ?? [];
    const rows = source === undefined ? [] : await sampleRows(source, LOOKED_AT);
    const tested = testSaved(saved, header, fitsOf(header, rows));
    const table = { name: 'columns', title: { en: 'Columns', zh: '列' }, columns: TEST_COLUMNS, rows: tested.rows };
    const result = { tables: [table], charts: [], findings: [] };
    return { kind: 'result', result, ...(tested.good ? {} : { exit: 1 }) };
  } finally {
    await store.close();
  }
}
