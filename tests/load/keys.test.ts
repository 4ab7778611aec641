import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_COMMANDS } from '../../src/cli/data-commands.ts';
import type { LoadReport } from '../../src/load/load-files.ts';
import { keyFindings } from '../../src/load/result/key-findings.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { undoRun } from '../../src/store/undo.ts';
import { LOAD_DAY, type LoadOptions, load, openSmall, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const undo = (run: number) =>
  changeStore(
    database,
    (engine) =>
      undoRun(engine, run, DATA_COMMANDS, {
        now: LOAD_DAY,
        progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
      }),
    { command: 'undo', now: LOAD_DAY, keep: true, open: openSmall },
  );

/** What a load says of keys: code and English text. */
const told = (report: LoadReport): string[] => keyFindings(report).map(({ code, text }) => `${code}: ${text.en}`);
const sales = async (): Promise<unknown> =>
  (await select(database, 'SELECT count(*), sum(amount) FROM crm.order_items'))[0];
const orders = () => select(database, 'SELECT order_id, amount FROM crm.orders ORDER BY 1');

describe('lists of sales without order numbers', () => {
  const HEADER = 'Order Date,Customer Name,Product,Quantity,Sales';
  const JANUARY = ['2024-01-05,Ash,Nut,1,100', '2024-01-06,Birch,Nut,1,200', '2024-01-06,Birch,Bolt,1,50'];
  const FEBRUARY = ['2024-02-05,Ash,Nut,1,300', '2024-02-06,Dogwood,Nut,1,400'];
  const LATE = '2024-01-06,Birch,Bolt,1,50';
  const list = (name: string, ...rows: string[]) => file(name, HEADER, ...rows);
  const loadList = (path: string, options: LoadOptions = {}) =>
    load(database, [path], { entity: 'order_items', ...options });

  test.each(['in one call', 'one after the other'])(
    'count a late row as a further sale and say so, %s',
    async (how) => {
      const files = [list('jan-2024-01.csv', ...JANUARY), list('feb-2024-02.csv', ...FEBRUARY, LATE)];
      const calls = how === 'in one call' ? [files] : files.map((each) => [each]);
      const reports = [];
      for (const call of calls) reports.push(await load(database, call, { entity: 'order_items' }));
      expect(await sales()).toEqual([6, 1100]);
      expect(reports.flatMap(told)).toEqual([
        expect.stringMatching(
          /^load\/made-key: jan-2024-01.csv: 3 order items have no ID; .*file, account id, ordered at, product id, quantity, amount/,
        ),
        expect.stringMatching(/^load\/made-key: feb-2024-02.csv: 3 /),
        'load/rows-alike: feb-2024-02.csv: 1 rows (50 in all) are the same as rows of jan-2024-01.csv (load 1); they count as well.',
      ]);
      expect(await select(database, 'SELECT count(*), sum(amount) FROM crm.orders')).toEqual([[5, 1100]]);
    },
  );

  test('are unchanged when the same bytes come again, from wherever', async () => {
    await loadList(list('jan.csv', ...JANUARY));
    const again = await loadList(list('copy.csv', ...JANUARY), { again: 'append' });
    expect(again.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 3 });
    expect(await sales()).toEqual([3, 350]);
  });

  test('that are exported anew with rows added are refused, and replace or follow as was said', async () => {
    await loadList(list('jan.csv', ...JANUARY));
    const anew = list('till.csv', ...JANUARY, ...FEBRUARY);
    await expect(loadList(anew)).rejects.toMatchObject({ exit: 2, code: 'load/comes-again' });
    const message = await loadList(anew).catch(({ text, advice }) => `${text.en} ${advice.en}`);
    expect(message).toMatch(/till.csv: 3 of its 5 rows are the same as rows of jan.csv .*350 in all.*--replace.*--append/);
    expect(await sales()).toEqual([3, 350]);
    const report = await loadList(anew, { again: 'replace' });
    expect(await sales()).toEqual([5, 1050]);
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 5, loaded: 5 });
    expect(told(report)[0]).toBe(
      'load/replaced: till.csv replaces jan.csv (load 1): 3 order items (350 in all) removed.',
    );
    expect(await select(database, 'SELECT DISTINCT _file FROM raw.till')).toHaveLength(1);
    await undo(2);
    expect(await sales()).toEqual([3, 350]);
    await loadList(anew, { again: 'append' });
    expect(await sales()).toEqual([8, 1400]);
  });

  test('are refused also where the longer list came first, or both come in one call', async () => {
    const [long, short] = [list('year-2024-12.csv', ...JANUARY, ...FEBRUARY), list('jan-2024-01.csv', ...JANUARY)];
    await expect(load(database, [long, short], { entity: 'order_items' })).rejects.toMatchObject({
      code: 'load/comes-again',
    });
    await loadList(long);
    await expect(loadList(short)).rejects.toMatchObject({ code: 'load/comes-again' });
    await load(database, [short], { entity: 'order_items', again: 'replace' });
    expect(await sales()).toEqual([3, 350]);
  });

  test('keep their sums whatever else is loaded, undone and loaded again', async () => {
    await loadList(list('jan.csv', ...JANUARY));
    await loadList(list('feb.csv', ...FEBRUARY));
    await load(database, [file('2023-accounts-2023-01-01.csv', 'Account ID,Account Name', 'A,Ash', 'B,Birch')]);
    expect(await sales()).toEqual([5, 1050]);
    await undo(3);
    await undo(1);
    expect(await sales()).toEqual([2, 700]);
    await loadList(list('jan.csv', ...JANUARY));
    expect(await sales()).toEqual([5, 1050]);
  });
});

describe('order lines without numbers of their own', () => {
  const HEADER = 'Order ID,Order Date,Customer ID,Product Name,Quantity,Amount';
  const list = (name: string, ...rows: string[]) => file(name, HEADER, ...rows);
  const ONE = ['1,2024-01-01,C1,Pen,1,5', '1,2024-01-01,C1,Ink,1,6'];
  const TWO = ['2,2024-01-02,C2,Pen,2,10'];

  test('are the same lines in an export with more orders', async () => {
    await load(database, [list('jan.csv', ...ONE)]);
    const report = await load(database, [list('feb.csv', ...ONE, ...TWO)]);
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 1, unchanged: 2, gone: 0 });
    expect(await orders()).toEqual([
      ['1', 11],
      ['2', 10],
    ]);
    expect(told(report).at(-1)).toMatch(/orders-again: feb.csv: 1 orders are in jan.csv too, with the same lines/);
  });

  test('follow a correction: the old line goes, and so does one that no longer comes', async () => {
    await load(database, [list('jan-2024-01.csv', ...ONE, ...TWO)]);
    const report = await load(database, [list('feb-2024-02.csv', '1,2024-01-01,C1,Pen,3,15', ...TWO)]);
    expect(await orders()).toEqual([
      ['1', 15],
      ['2', 10],
    ]);
    expect(await sales()).toEqual([2, 25]);
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 1, unchanged: 1, gone: 2 });
    expect(told(report).at(-1)).toMatch(
      /1 changed, 2 earlier lines removed \(11 before, 15 now\)/,
    );
    expect(
      await select(
        database,
        "SELECT amount, CAST(_valid_to AS VARCHAR) FROM history.order_items WHERE order_id = '1' ORDER BY 1",
      ),
    ).toEqual([
      [5, '2024-02-29'],
      [6, '2024-02-29'],
      [15, null],
    ]);
  });

  test.each(['in one call', 'one after the other'])('add up where an order is cut in two files, %s', async (how) => {
    const files = [list('part1.csv', ...TWO, ONE[0] ?? ''), list('part2.csv', ONE[1] ?? '', '3,2024-01-03,C1,Pen,1,5')];
    const calls = how === 'in one call' ? [files] : files.map((each) => [each]);
    let report: LoadReport | undefined;
    for (const call of calls) report = await load(database, call);
    expect(await orders()).toEqual([
      ['1', 11],
      ['2', 10],
      ['3', 5],
    ]);
    expect(report === undefined ? [] : told(report).at(-1)).toMatch(
      /further-lines: part2.csv: 1 orders have other lines in part1.csv too/,
    );
    for (const each of [...files, ...files]) await load(database, [each]);
    expect(await sales()).toEqual([4, 26]);
  });

  test('are asked where the cut may be a correction, and decided as was said', async () => {
    const [first, second] = [
      list('a.csv', ...TWO, '1,2024-01-01,C1,Pen,1,5'),
      list('b.csv', '1,2024-01-01,C1,Pen,2,9', '3,2024-01-03,C1,Pen,1,5'),
    ];
    await load(database, [first]);
    await expect(load(database, [second])).rejects.toMatchObject({ exit: 2, code: 'load/lines-unsure' });
    await load(database, [second], { again: 'append' });
    expect(await sales()).toEqual([4, 29]);
    await undo(2);
    await load(database, [second], { again: 'replace' });
    expect(await sales()).toEqual([3, 24]);
  });

  test('give way where an export has line numbers, and the other way round', async () => {
    await load(database, [list('a.csv', ...ONE)]);
    await load(database, [
      file('b.csv', `Line Number,${HEADER}`, ...ONE.map((row, index) => `${index + 1},${row}`), `1,${TWO[0]}`),
    ]);
    expect(await sales()).toEqual([3, 21]);
    expect(await select(database, 'SELECT order_item_id FROM crm.order_items ORDER BY 1')).toEqual([
      ['1#1'],
      ['1#2'],
      ['2#1'],
    ]);
    await load(database, [list('c.csv', ...ONE, ...TWO)]);
    expect(await sales()).toEqual([3, 21]);
  });

  test('count each where equal lines stand in one order', async () => {
    await load(database, [list('a.csv', ...TWO, ...TWO)]);
    await load(database, [list('b.csv', ...TWO, ...TWO, ...ONE)]);
    expect(await orders()).toEqual([
      ['1', 11],
      ['2', 20],
    ]);
  });
});

describe('the same table, read in another way', () => {
  const rows = ['Customer,Contact Person,Amount,Date', 'Acme,Ann,10,2024-01-05', 'Bolt,Bob,20,2024-01-06'];

  test('takes the place of the earlier load in one step, and undo brings that back', async () => {
    const path = file('list.csv', ...rows);
    await load(database, [path], { entity: 'payments', maps: ['paid_on=Date'] });
    await load(database, [path], { rawName: 'copy' });
    const report = await load(database, [path], { entity: 'orders', maps: ['ordered_at=Date'] });
    expect(
      await select(database, 'SELECT (SELECT count(*) FROM crm.payments), (SELECT sum(amount) FROM crm.orders)'),
    ).toEqual([[0, 30]]);
    expect(await select(database, 'SELECT count(*) FROM raw.copy')).toEqual([[2]]);
    expect(told(report)[0]).toMatch(
      /load\/replaced: list.csv: load 1 had read the same table in another way and was undone for it: 2 payments \(30 in all\) removed/,
    );
    const again = await load(database, [path], { entity: 'orders', maps: ['ordered_at=Date'] });
    expect(again.replaced).toEqual([]);
    expect(again.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 2 });
    await undo(4);
    await undo(3);
    expect(
      await select(database, 'SELECT (SELECT sum(amount) FROM crm.payments), (SELECT count(*) FROM crm.orders)'),
    ).toEqual([[30, 0]]);
  });
});

describe('rows that repeat a key', () => {
  const HEADER = 'Ticket ID,Customer,Subject,Status,Created At,Updated At';

  test('are states: the latest by their own time counts, whichever comes first', async () => {
    const report = await load(database, [
      file(
        'tickets.csv',
        HEADER,
        'TK-000123,Acme,Login,solved,2024-01-05 10:00,2024-01-07 10:00',
        'TK-000123,Acme,Login,open,2024-01-05 10:00,2024-01-05 10:00',
        'TK-000124,Bolt,Bill,open,2024-01-06 10:00,2024-01-06 10:00',
        'TK-000123,,Login,pending,2024-01-05 10:00,2024-01-06 10:00',
      ),
    ]);
    expect(await select(database, 'SELECT ticket_id, status, account_id FROM crm.tickets ORDER BY 1')).toEqual([
      ['TK-000123', 'solved', 'Acme'],
      ['TK-000124', 'open', 'Bolt'],
    ]);
    expect(told(report)).toEqual([
      'load/repeated-key: tickets.csv: 2 rows repeat the ID of another row (1 tickets): they are read as its states, and the latest by “Updated at” counts.',
    ]);
  });

  test('are told with their money where they say different amounts', async () => {
    const report = await load(database, [
      file('payments.csv', 'Payment ID,Customer ID,Payment Date,Amount', 'P1,C1,2024-01-05,10', 'P1,C1,2024-01-05,7'),
    ]);
    expect(told(report)[0]).toMatch(
      /1 rows repeat the ID of another row \(1 payments\): nothing tells .* first by line counts. The amounts of the other rows add up to 7/,
    );
  });

  test.each([
    ['Ticket', 'TK-000123', 'TK-000124'],
    ['工单', '123', '124'],
    ['Key', 'HELP-123', 'HELP-124'],
  ])('under "%s", which only hints at a key, are rows of one ticket', async (header, one, other) => {
    await load(
      database,
      [
        file(
          'support.csv',
          `${header},Customer,Subject,Priority,Status,Created At`,
          `${one},Acme,Login,high,open,2024-01-05 10:00`,
          `${other},Bolt,Bill,low,open,2024-01-06 10:00`,
          `${one},Acme,Login,high,solved,2024-01-07 10:00`,
        ),
      ],
      { entity: 'tickets' },
    );
    expect(
      await select(database, 'SELECT ticket_id, status, CAST(created_at AS DATE) FROM crm.tickets ORDER BY 1'),
    ).toEqual([
      [one, 'solved', '2024-01-05'],
      [other, 'open', '2024-01-06'],
    ]);
  });
});

test.each(['Voucher', 'Sales Order', 'Ref', '凭证号'])(
  'what lines call their order by is its key, also under "%s"',
  async (header) => {
    const lines = [
      'A-1,2024-03-01,7,M1,2,50',
      'A-1,2024-03-01,7,P1,1,60',
      'A-2,2024-03-01,7,P1,1,60',
      'A-3,2024-03-02,8,P1,1,5',
    ];
    await load(database, [file('list.csv', `${header},Order Date,Customer ID,Product SKU,Quantity,Amount`, ...lines)]);
    expect(await orders()).toEqual([
      ['A-1', 110],
      ['A-2', 60],
      ['A-3', 5],
    ]);
  },
);
