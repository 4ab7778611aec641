import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateInName } from '../../src/load/open/snapshot-date.ts';
import { load, scratchFolder, select } from './open-fixture.ts';

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

const DEALS = 'Opportunity ID,Name,Owner,Stage,Amount,Close Date';
const first = () =>
  file(
    '2024-03-04.csv',
    DEALS,
    'O1,Deal 1,Ann,Qualification,1000,2024-04-30',
    'O2,Deal 2,Bob,Proposal,2000,2024-03-31',
    'O3,Deal 3,Ann,Negotiation,3000,2024-03-15',
  );
const second = () =>
  file(
    '2024-03-11.csv',
    DEALS,
    'O1,Deal 1,Ann,Proposal,1200,2024-04-30',
    'O2,Deal 2,Cat,Proposal,2000,2024-04-30',
    'O3,Deal 3,Ann,Closed Won,3000,2024-03-15',
    'O4,Deal 4,Bob,Qualification,500,2024-05-31',
  );
const HISTORY =
  'SELECT opportunity_id, changed_on, field, from_stage, to_stage, from_value, to_value FROM crm.opportunity_history ORDER BY ALL';
const WEEKS = [
  ['O1', '2024-03-04', 'stage', null, 'Qualification', null, 'Qualification'],
  ['O1', '2024-03-11', 'amount', null, 'Proposal', '1000.000000', '1200.000000'],
  ['O1', '2024-03-11', 'stage', 'Qualification', 'Proposal', 'Qualification', 'Proposal'],
  ['O2', '2024-03-04', 'stage', null, 'Proposal', null, 'Proposal'],
  ['O2', '2024-03-11', 'close_on', null, 'Proposal', '2024-03-31', '2024-04-30'],
  ['O2', '2024-03-11', 'owner', null, 'Proposal', 'Bob', 'Cat'],
  ['O3', '2024-03-04', 'stage', null, 'Negotiation', null, 'Negotiation'],
  ['O3', '2024-03-11', 'stage', 'Negotiation', 'Closed Won', 'Negotiation', 'Closed Won'],
  ['O4', '2024-03-11', 'stage', null, 'Qualification', null, 'Qualification'],
];
const stateOn = (day: string) =>
  select(
    database,
    `SELECT opportunity_id, stage, amount FROM history.opportunities
     WHERE _valid_from <= '${day}' AND (_valid_to > '${day}' OR _valid_to IS NULL) ORDER BY 1`,
  );

describe('exports of deals week after week', () => {
  test('become a history of stages, amounts, close dates and owners', async () => {
    await load(database, [first()]);
    expect(await select(database, HISTORY)).toEqual([]);
    await load(database, [second()]);
    expect(await select(database, HISTORY)).toEqual(WEEKS);
    expect(await select(database, 'SELECT DISTINCT source FROM crm.opportunity_history')).toEqual([['snapshot']]);
  });

  test.each([
    ['before the next', [first, first, second]],
    ['after the next', [first, second, first]],
  ])('of which the first came twice, %s, give the same history', async (_, weeks) => {
    for (const week of weeks) await load(database, [week()]);
    expect(await select(database, HISTORY)).toEqual(WEEKS);
  });

  test('in one call too', async () => {
    await load(database, [second(), first()]);
    expect(await select(database, HISTORY)).toEqual(WEEKS);
  });

  test('the older file after the newer one gives the same history and the same current state', async () => {
    await load(database, [second()]);
    const late = await load(database, [first()]);
    expect(late.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 3, loaded: 3 });
    expect(await select(database, HISTORY)).toEqual(WEEKS);
    expect(await select(database, "SELECT stage FROM crm.opportunities WHERE opportunity_id = 'O1'")).toEqual([
      ['Proposal'],
    ]);
  });

  test('a deal that is reopened has no day closed any more', async () => {
    const deal = (name: string, ...rest: string[]) => file(name, DEALS, ['O1,Deal 1,Ann', ...rest].join(','));
    await load(database, [deal('2024-03-04.csv', 'Closed Won', '1', '2024-03-01')]);
    await load(database, [deal('2024-03-11.csv', 'Proposal', '1', '2024-05-01')]);
    expect(await select(database, 'SELECT is_closed, closed_on, expected_close_on FROM crm.opportunities')).toEqual([
      [false, null, '2024-05-01'],
    ]);
  });

  test('the state on any day can be looked up', async () => {
    await load(database, [first()]);
    await load(database, [second()]);
    expect(await stateOn('2024-03-03')).toEqual([]);
    expect(await stateOn('2024-03-10')).toEqual([
      ['O1', 'Qualification', 1000],
      ['O2', 'Proposal', 2000],
      ['O3', 'Negotiation', 3000],
    ]);
    expect(await stateOn('2024-03-11')).toEqual(
      await select(database, 'SELECT opportunity_id, stage, amount FROM crm.opportunities ORDER BY 1'),
    );
  });

  test('a first entry is no event that the as-of date may rest on', async () => {
    await load(database, [first()], { snapshot: '2024-06-01' });
    await load(database, [file('more.csv', DEALS, 'O9,Deal 9,Ann,Proposal,1,2024-07-01')], { snapshot: '2024-06-30' });
    expect(
      await select(
        database,
        "SELECT CAST(latest AS DATE) FROM acrm.facts WHERE entity = 'opportunity_history' AND field = 'changed_at'",
      ),
    ).toEqual([[null]]);
  });

  test('what did not change leaves no past rows', async () => {
    await load(database, [first()], { snapshot: '2024-03-04' });
    const again = await load(database, [first()], { snapshot: '2024-03-11' });
    expect(again.files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 3 });
    expect(
      await select(database, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'history' ORDER BY 1"),
    ).toEqual([]);
  });
});

describe('exports of changes', () => {
  test('one that names the stage alone gets the stage before; a change of the amount is told as such', async () => {
    await load(database, [
      file(
        'OpportunityHistory.csv',
        'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,CloseDate,Probability',
        'h1,O1,u1,2024-01-05T08:00:00Z,Prospecting,10,2024-03-01,10',
        'h2,O1,u1,2024-01-20T08:00:00Z,Proposal,10,2024-03-01,50',
        'h3,O1,u1,2024-02-01T08:00:00Z,Proposal,20,2024-03-01,50',
      ),
    ]);
    expect(
      await select(
        database,
        'SELECT history_id, changed_on, field, from_stage, to_stage, from_value, source FROM crm.opportunity_history ORDER BY 1',
      ),
    ).toEqual([
      ['h1', '2024-01-05', 'stage', null, 'Prospecting', null, 'export'],
      ['h2', '2024-01-20', 'stage', 'Prospecting', 'Proposal', 'Prospecting', 'export'],
      ['h3', '2024-02-01', 'amount', null, 'Proposal', '10.000000', 'export'],
    ]);
  });

  test('one of fields with old and new values keeps stages apart from other fields; loaded again it is unchanged', async () => {
    const changes = file(
      'OpportunityFieldHistory.csv',
      'Id,OpportunityId,CreatedDate,Field,OldValue,NewValue',
      'f1,O1,2024-01-20T08:00:00Z,StageName,Prospecting,Proposal',
      'f2,O1,2024-02-01T08:00:00Z,Amount,10,20',
      'f3,O1,2024-02-02T08:00:00Z,NextStep,call,visit',
    );
    await load(database, [changes]);
    expect(
      await select(
        database,
        'SELECT history_id, field, from_stage, to_stage, from_value, to_value FROM crm.opportunity_history ORDER BY 1',
      ),
    ).toEqual([
      ['f1', 'stage', 'Prospecting', 'Proposal', 'Prospecting', 'Proposal'],
      ['f2', 'amount', null, null, '10', '20'],
      ['f3', 'NextStep', null, null, 'call', 'visit'],
    ]);
    expect((await load(database, [changes])).files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 3 });
  });

  test('a change that an export of changes tells is not told again by the exports of deals', async () => {
    await load(database, [
      file(
        'h.csv',
        'History ID,Opportunity ID,From Stage,To Stage,Change Date',
        'h1,O3,Negotiation,Closed Won,2024-03-08',
      ),
    ]);
    await load(database, [first(), second()]);
    expect(
      await select(
        database,
        "SELECT opportunity_id, from_stage, changed_on, source FROM crm.opportunity_history WHERE field = 'stage' AND from_stage IS NOT NULL ORDER BY 1",
      ),
    ).toEqual([
      ['O1', 'Qualification', '2024-03-11', 'snapshot'],
      ['O3', 'Negotiation', '2024-03-08', 'export'],
    ]);
  });
});

describe('a complete export', () => {
  const accounts = (...lines: string[]) => file('accounts.csv', 'Account ID,Account Name,Employees', ...lines);

  test('says that a row it lacks is gone: out of the current rows, kept in the history', async () => {
    await load(database, [accounts('A1,Acme,1', 'A2,Bolt,2', 'A3,Core,3')], { snapshot: '2024-03-04' });
    const report = await load(database, [accounts('A1,Acme,1', 'A3,Core,4')], { snapshot: '2024-03-11', full: true });
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 2, loaded: 1, unchanged: 1, gone: 1 });
    expect(await select(database, 'SELECT account_id FROM crm.accounts ORDER BY 1')).toEqual([['A1'], ['A3']]);
    expect(
      await select(
        database,
        'SELECT account_id, employees, _valid_from, _valid_to, _gone FROM history.accounts ORDER BY 1, 3',
      ),
    ).toEqual([
      ['A1', 1, '2024-03-04', null, false],
      ['A2', 2, '2024-03-04', '2024-03-11', true],
      ['A3', 3, '2024-03-04', '2024-03-11', false],
      ['A3', 4, '2024-03-11', null, false],
    ]);
  });

  test('does not say so of rows that it has but that were rejected, nor where a key could not be read', async () => {
    await load(database, [accounts('A1,Acme,1', 'A2,Bolt,2')], { snapshot: '2024-03-04' });
    const rejected = await load(database, [accounts('A1,Acme,1', 'A2,Bolt,many')], {
      snapshot: '2024-03-11',
      full: true,
    });
    expect(rejected.files[0]?.loaded?.counts[0]).toMatchObject({ rejected: 1, gone: 0 });
    const unread = await load(database, [accounts('A1,Acme,1', 'A2')], { snapshot: '2024-03-12', full: true });
    expect(unread.files[0]?.loaded).toMatchObject({ complete: false });
    expect(await select(database, 'SELECT count(*) FROM crm.accounts')).toEqual([[2]]);
  });

  test('of order lines takes the orders with it, not the customers', async () => {
    const lines = (...rows: string[]) =>
      file('lines.csv', 'Order ID,Order Date,Customer ID,Product ID,Product Name,Quantity,Amount', ...rows);
    await load(database, [lines('1,2024-01-01,C1,P1,Pen,1,5', '2,2024-01-02,C2,P1,Pen,1,6')], {
      snapshot: '2024-03-04',
    });
    await load(database, [lines('1,2024-01-01,C1,P1,Pen,1,5')], { snapshot: '2024-03-11', full: true });
    expect(
      await select(
        database,
        'SELECT (SELECT count(*) FROM crm.orders), (SELECT count(*) FROM crm.order_items), (SELECT count(*) FROM crm.accounts)',
      ),
    ).toEqual([[1, 1, 2]]);
  });
});

test('deals that name their account are unchanged when they come again, though they were given its key', async () => {
  const deals = file('deals.csv', 'Opportunity ID,Account Name,Stage,Amount', '1,Acme,Won,10');
  await load(database, [file('accounts.csv', 'Account ID,Account Name,Industry', 'A1,Acme,Retail'), deals]);
  expect((await load(database, [deals])).files[0]?.loaded?.counts[0]).toMatchObject({ loaded: 0, unchanged: 1 });
  expect(await select(database, 'SELECT account_id FROM crm.opportunities')).toEqual([['A1']]);
});

describe('the day that a file shows', () => {
  const today = '2026-01-15';
  test.each([
    ['deals-2024-03-04.csv', '2024-03-04'],
    ['deals_20240304.xlsx', '2024-03-04'],
    ['客户2024年3月4日.csv', '2024-03-04'],
    ['客户２０２４年３月.csv', '2024-03-31'],
    ['2024-03.csv', '2024-03-31'],
    ['2024-01-01_2024-03-31.csv', '2024-03-31'],
    ['deals-2026-01.csv', '2026-01-15'],
    ['plan-2027-12.csv', null],
    ['deals-2024-13-45.csv', null],
    ['order 120240304998.csv', null],
    ['deals.csv', null],
  ])('in the name %s is %s', (name, day) => {
    expect(dateInName(name, today)).toBe(day);
  });

  test('is the one given, and not after today', async () => {
    const path = file('2024-03-04.csv', 'Account ID,Account Name', 'A1,Acme');
    const report = await load(database, [path], { snapshot: '2024-03-05' });
    expect(report.files[0]?.snapshot).toBe('2024-03-05');
    await expect(load(database, [path], { snapshot: '2031-01-01' })).rejects.toMatchObject({ exit: 2 });
    await expect(load(database, [path], { snapshot: 'March' })).rejects.toMatchObject({ exit: 2 });
  });

  test('where it is only when the file was written, is never before what is there already', async () => {
    const path = file('accounts.csv', 'Account ID,Account Name', 'A1,Acme');
    utimesSync(path, new Date('2023-05-05'), new Date('2023-05-05'));
    expect((await load(database, [path])).files[0]?.snapshot).toBe('2023-05-05');
    await load(database, [file('b.csv', 'Account ID,Account Name', 'A1,Bolt')], { snapshot: '2024-03-04' });
    expect((await load(database, [path])).files[0]?.snapshot).toBe('2024-03-04');
    expect(await select(database, 'SELECT name FROM crm.accounts')).toEqual([['Acme']]);
  });
});

describe('orders follow their lines', () => {
  const HEADER = 'Order ID,Line Number,Order Date,Customer ID,Product Name,Quantity,Amount';
  const orders = () => select(database, 'SELECT order_id, amount FROM crm.orders ORDER BY 1');

  test('where the next export, of another name, changes or takes away a line', async () => {
    await load(database, [file('2024-03-04.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,5', '1,2,2024-01-01,C1,Ink,1,6')]);
    const next = await load(database, [file('2024-03-11.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,7')]);
    expect(next.files[0]?.loaded?.counts.map(({ entity, loaded }) => [entity, loaded]).slice(0, 2)).toEqual([
      ['order_items', 1],
      ['orders', 1],
    ]);
    expect(await orders()).toEqual([['1', 13]]);
    await load(database, [file('2024-03-18.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,7')], { full: true });
    expect(await orders()).toEqual([['1', 7]]);
    expect(
      await select(database, 'SELECT amount, CAST(_valid_from AS VARCHAR) FROM history.orders ORDER BY 2'),
    ).toEqual([
      [11, '2024-03-04'],
      [13, '2024-03-11'],
      [7, '2024-03-18'],
    ]);
  });

  test('where one order stands in two files, and then they come again', async () => {
    const files = [
      file('a.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,5'),
      file('b.csv', HEADER, '1,2,2024-01-01,C1,Ink,1,6'),
    ];
    await load(database, files);
    expect(await orders()).toEqual([['1', 11]]);
    const again = await load(database, files);
    expect(again.files.flatMap((each) => each.loaded?.counts.map(({ loaded }) => loaded))).toEqual(Array(8).fill(0));
  });

  test('not where a list of orders says what they are worth', async () => {
    await load(database, [file('orders.csv', 'Order ID,Order Date,Customer ID,Amount', '1,2024-01-01,C1,99')]);
    await load(database, [file('lines.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,5')]);
    await load(database, [file('lines.csv', HEADER, '1,1,2024-01-01,C1,Pen,1,6')]);
    expect(await orders()).toEqual([['1', 99]]);
  });
});
