import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { load, scratchFolder, select } from '../../load/open-fixture.ts';

const folder = scratchFolder();
afterAll(() => folder.remove());
const database = join(folder.path, 'crm.duckdb');
const write = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder.path, name), `${lines.join('\n')}\n`);
  return join(folder.path, name);
};
const customers = write('accounts.csv', 'account id,account name,industry,Mood,Remark', 'A1,Acme,Steel,good,x');

test('a column that is left out goes nowhere, and the rows as they came keep it', async () => {
  const { files } = await load(database, [customers], { ignored: ['industry', 'mood'] });
  const columns = files[0]?.loaded?.mapping.columns.map(({ header, via }) => `${header} ${via}`);
  expect(columns).toEqual(['account id name', 'account name alias', 'industry ignored', 'Mood ignored', 'Remark none']);
  expect(await select(database, 'SELECT name, industry, ext::VARCHAR FROM store.crm.accounts')).toEqual([
    ['Acme', null, "{'Remark': x}"],
  ]);
  expect(await select(database, 'SELECT industry, Mood FROM store.raw.accounts')).toEqual([['Steel', 'good']]);
});

test('what was said of the columns of orders holds where they turn out to be lines', async () => {
  const lines = write(
    'orders.csv',
    'order id,order date,customer id,amount,Ware,Mood',
    'O1,2024-01-01,A1,5,Pen,good',
    'O1,2024-01-01,A1,7,Ink,bad',
  );
  const { files } = await load(join(folder.path, 'lines.duckdb'), [lines], {
    ignored: ['Mood'],
    maps: ['products.name=Ware'],
  });
  const mapping = files[0]?.loaded?.mapping;
  expect(mapping?.root).toBe('order_items');
  expect(mapping?.columns.slice(-2)).toMatchObject([
    { header: 'Ware', target: { entity: 'products', field: 'name' }, via: 'user' },
    { header: 'Mood', target: null, via: 'ignored' },
  ]);
});

test.each([
  [['Moood'], [], 'load/map-header', 'Did you mean "Mood"?'],
  [['Mood'], ['accounts.city=Mood'], 'load/ignore-mapped', 'Remove it from one of them.'],
])('--ignore %j beside --map %j is refused', async (ignored, maps, code, en) => {
  await expect(load(database, [customers], { ignored, maps })).rejects.toMatchObject({ exit: 2, code, advice: { en } });
});
