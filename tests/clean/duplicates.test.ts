import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/clean/recipe.ts';
import { parseRecipe } from '../../src/clean/recipe.ts';
import { runOn } from '../check/run-on.ts';
import { scratchFolder, select } from '../load/open-fixture.ts';
import { clean, csv, loadOver, records, undo } from './clean-on.ts';

const HOSTILE = "'; DROP TABLE store.crm.orders; --";
const recipe = (text: string): Promise<Recipe> => parseRecipe(text, 'clean.yaml', () => Promise.resolve(null));
const ASIDE = 'duplicates: [order_items]\n';

let folder: ReturnType<typeof scratchFolder>;
let database: string;
let lines: string;

beforeAll(async () => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
  lines = csv(
    folder.path,
    'lines.csv',
    ['Order ID', 'Order Date', 'Customer ID', 'Product ID', 'Quantity', 'Amount', 'Note'],
    ['R1', '2024-01-01', 'A1', 'P1', '1', '5', HOSTILE],
    ['R1', '2024-01-01', 'A1', 'P1', '1', '5', HOSTILE],
    ['R1', '2024-01-01', 'A1', 'P1', '1', '5', HOSTILE],
    ['R1', '2024-01-01', 'A1', 'P1', '1', '5', 'another'],
    ['R2', '2024-01-02', 'A1', 'P1', '1', '5', ''],
    ['R3', '2024-01-03', 'A2', 'P2', '2', '7', ''],
    ['R3', '2024-01-03', 'A2', 'P2', '2', '7', ''],
  );
  await loadOver(database, lines, '2024-03-04');
});
afterAll(() => folder.remove());

/** A line is known by its order and by what it says; of those that say the same, by a number. */
const first = (order: string): string => `${order}#${order === 'R3' ? 'b5aed7fa' : 'b03b061c'}`;
const nth = (order: string, number: number): string => `${first(order)}.${number}`;

const left = () => select(database, 'SELECT order_item_id FROM crm.order_items ORDER BY 1');
const orders = () => select(database, 'SELECT order_id, CAST(amount AS VARCHAR) FROM crm.orders ORDER BY 1');
const everything = async () => [
  await select(database, 'SELECT * FROM crm.order_items ORDER BY order_item_id'),
  await select(database, 'SELECT * FROM crm.orders ORDER BY order_id'),
  await select(database, 'SELECT * FROM history.order_items ORDER BY ALL'),
  await select(database, 'SELECT * FROM acrm.facts ORDER BY ALL'),
  await select(database, 'SELECT * FROM acrm.quarantine ORDER BY ALL'),
  await select(database, 'SELECT * FROM acrm.cleaned ORDER BY ALL'),
  await select(database, "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'aside%' ORDER BY 1"),
];

describe('rows that repeat others', () => {
  test('stay where the recipe does not name their entity, and are counted', async () => {
    const result = await clean(database);
    expect(result.findings.map(({ code, text }) => [code, text.en])).toEqual([
      [
        'clean/duplicates',
        'Order items: 3 rows are identical to an earlier one except for their own number. They are kept; to set them aside, add duplicates: [order_items] to clean.yaml.',
      ],
    ]);
    expect(await left()).toHaveLength(7);
  });

  test('are set aside with the row that they repeat, and orders follow the lines left', async () => {
    const before = await orders();
    const result = await clean(database, await recipe(ASIDE));
    expect(before).toEqual([
      ['R1', '20.000000'],
      ['R2', '5.000000'],
      ['R3', '14.000000'],
    ]);
    const reason = 'Identical to an earlier row except for its own number.';
    expect(
      records(result, 'quarantined').map((row) => [row['key'], row['repeats'], row['line'], row['reason']]),
    ).toEqual([
      [nth('R1', 2), first('R1'), 3, reason],
      [nth('R1', 3), first('R1'), 4, reason],
      [nth('R3', 2), first('R3'), 8, reason],
    ]);
    expect(
      records(result, 'changes')
        .filter(({ rule }) => rule === 'duplicates')
        .map(({ key, field, before: was, after, evidence }) => [key, field, was, after, evidence]),
    ).toEqual([
      [nth('R1', 2), 'order_item_id', nth('R1', 2), null, `order_item_id=${first('R1')}`],
      [nth('R1', 3), 'order_item_id', nth('R1', 3), null, `order_item_id=${first('R1')}`],
      [nth('R3', 2), 'order_item_id', nth('R3', 2), null, `order_item_id=${first('R3')}`],
      ['R1', 'amount', '20.000000', '10.000000', 'order_items'],
      ['R3', 'amount', '14.000000', '7.000000', 'order_items'],
    ]);
    expect(await left()).toEqual([[first('R1')], [nth('R1', 4)], [first('R2')], [first('R3')]]);
    expect(await orders()).toEqual([
      ['R1', '10.000000'],
      ['R2', '5.000000'],
      ['R3', '7.000000'],
    ]);
    const checks = (await runOn(database, {})).outcomes;
    for (const name of ['line_duplicate', 'order_amount_differs'])
      expect(checks.find((one) => one.name === name)).toMatchObject({ failing: 0 });
  });

  test('stay aside when their file comes again, which counts every row as unchanged', async () => {
    const before = await everything();
    const again = await loadOver(database, lines, '2024-03-04');
    expect(again.files[0]?.loaded?.counts).toMatchObject([
      { entity: 'order_items', rows: 7, loaded: 0, unchanged: 7 },
      { entity: 'orders', loaded: 0, unchanged: 3 },
      { entity: 'accounts', loaded: 0 },
      { entity: 'products', loaded: 0 },
    ]);
    expect(await everything()).toEqual(before);
  });

  test('can be kept one by one', async () => {
    await clean(database, await recipe(`duplicates: { order_items: { keep: ["${nth('R1', 2)}"] } }`));
    expect(await left()).toEqual([[first('R1')], [nth('R1', 2)], [nth('R1', 4)], [first('R2')], [first('R3')]]);
    expect((await orders())[0]).toEqual(['R1', '15.000000']);
  });

  test('are given back exactly, one cleaning after the other', async () => {
    const states: unknown[] = [];
    for (const text of ['', ASIDE, 'rules: { duplicates: false }\n']) {
      await clean(database, await recipe(text));
      states.push(await everything());
    }
    for (const state of states.toReversed()) {
      expect(await everything()).toEqual(state);
      const [[run] = []] = await select(database, 'SELECT max(run) FROM acrm.runs WHERE undone_at IS NULL');
      await undo(database, Number(run));
    }
  });
});

test('where a list gives amounts for orders themselves, they keep them', async () => {
  const own = join(folder.path, 'own.duckdb');
  await loadOver(own, lines, '2024-03-04');
  await loadOver(
    own,
    csv(
      folder.path,
      'orders.csv',
      ['Order ID', 'Order Date', 'Customer ID', 'Amount'],
      ['R3', '2024-01-03', 'A2', '14.00'],
    ),
    '2024-03-05',
  );
  await clean(own, await recipe(ASIDE));
  const amounts = await select(own, 'SELECT order_id, CAST(amount AS VARCHAR) FROM crm.orders ORDER BY 1');
  expect(amounts).toEqual([
    ['R1', '20.000000'],
    ['R2', '5.000000'],
    ['R3', '14.000000'],
  ]);
});

test('entities whose rows have a name, or that others refer to, are refused with the near name', async () => {
  await expect(recipe('duplicates: [accounts, order_item]')).rejects.toThrow(
    /unknown key "accounts" in duplicates[\s\S]*unknown key "order_item" in duplicates\. Did you mean "order_items"/,
  );
});
