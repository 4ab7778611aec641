import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_COMMANDS } from '../../src/cli/data-commands.ts';
import type { DataCommand, Overlay } from '../../src/core/data-command.ts';
import type { Engine } from '../../src/core/engine.ts';
import { loadFiles } from '../../src/load/load-files.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { entities } from '../../src/model/index.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { underOverlays } from '../../src/store/overlay.ts';
import { undoRun } from '../../src/store/undo.ts';
import { LOAD_DAY, type LoadOptions, load, openSmall, readSmall, scratchFolder, select } from '../load/open-fixture.ts';
import { runs } from '../runs.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const CONTEXT = { now: LOAD_DAY, progress: SILENT };
const CHANGE = { command: 'undo', now: LOAD_DAY, keep: true, open: openSmall };

const undo = (run: number, commands = DATA_COMMANDS, file = database) =>
  changeStore(file, (engine) => undoRun(engine, run, commands, CONTEXT), CHANGE);

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Every canonical table and its history; which load a row came with is told by the day alone. */
async function contents(path: string): Promise<Record<string, unknown>> {
  const engine = await readSmall(path);
  try {
    const found: Record<string, unknown> = {};
    const views = (await engine.query("SELECT view_name FROM duckdb_views() WHERE schema_name = 'history'")).rows.map(
      ([name]) => String(name),
    );
    for (const { name } of entities) {
      const source = views.includes(name) ? `history.${name}` : `crm.${name}`;
      const columns = (await engine.describe(`SELECT * FROM ${source}`))
        .map((column) => column.name)
        .filter((column) => !['_load', '_ended_by'].includes(column))
        .sort();
      const list = columns.map((column) => `"${column}"`).join(', ');
      const { rows } = await engine.query(`SELECT ${list} FROM ${source} ORDER BY ALL`);
      if (rows.length > 0) found[name] = { columns, rows };
    }
    const facts = await engine.query('SELECT * FROM acrm.facts WHERE rows > 0 ORDER BY ALL');
    const rejects = await engine.query('SELECT file, line, "column", code FROM acrm.rejects ORDER BY ALL');
    const files = await engine.query(
      'SELECT file, entity, snapshot, rows, loaded, unchanged, superseded, rejected, gone FROM acrm.files ORDER BY ALL',
    );
    return { ...found, facts: facts.rows, rejects: rejects.rows, files: files.rows };
  } finally {
    await engine.close();
  }
}

describe('a load is taken back', () => {
  test('with its rows, changes, history, rejects and raw rows, whatever was loaded since', async () => {
    const deals = 'Opportunity ID,Name,Stage,Amount';
    const [one, two, three] = [
      file('deals-2024-03-04.csv', deals, 'O1,A,Qualification,1'),
      file('deals-2024-03-11.csv', `${deals},glück`, 'O1,A,Proposal,2,7', 'O2,B,Proposal,x,7'),
      file('deals-2024-03-18.csv', deals, 'O1,A,Closed Won,2', 'O3,C,Qualification,3'),
    ];
    for (const path of [one, two, three]) await load(database, [path]);
    const fresh = join(folder.path, 'fresh.duckdb');
    for (const path of [one, three]) await load(fresh, [path]);
    await undo(2);
    expect(await contents(database)).toEqual(await contents(fresh));
    expect(
      await select(
        database,
        'SELECT opportunity_id, from_stage, to_stage FROM crm.opportunity_history WHERE from_stage IS NOT NULL',
      ),
    ).toEqual([['O1', 'Qualification', 'Closed Won']]);
    expect(
      await select(database, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'raw' ORDER BY 1"),
    ).toEqual([['deals-2024-03-04@1.1'], ['deals-2024-03-18@3.1']]);
    expect(await select(database, 'SELECT run, undone_at IS NOT NULL FROM acrm.runs ORDER BY 1')).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  test('the only one leaves nothing', async () => {
    await load(database, [file('a.csv', 'Account ID,Account Name', 'A1,Acme')]);
    await undo(1);
    expect(await contents(database)).toEqual({ facts: [], rejects: [], files: [] });
  });

  test('a day that was only guessed does not rest on a load that is gone', async () => {
    const accounts = (name: string, id: string) => {
      const path = file(name, 'Account ID,Account Name', `${id},Acme`);
      utimesSync(path, new Date('2023-05-05'), new Date('2023-05-05'));
      return path;
    };
    await load(database, [accounts('a-2024-03-04.csv', 'A1')]);
    const later = accounts('b.csv', 'A2');
    await load(database, [later]);
    expect(await select(database, 'SELECT DISTINCT snapshot FROM acrm.files')).toEqual([['2024-03-04']]);
    await undo(1);
    const fresh = join(folder.path, 'fresh.duckdb');
    await load(fresh, [later]);
    expect(await contents(database)).toEqual(await contents(fresh));
    expect(await select(database, 'SELECT snapshot FROM acrm.files')).toEqual([['2023-05-05']]);
  });

  test('a table loaded as it is shows what it showed before', async () => {
    await load(database, [file('p.csv', 'foo', '1')], { rawName: 'p' });
    await load(database, [file('q.csv', 'foo', '2')], { rawName: 'p' });
    expect(await select(database, 'SELECT foo FROM raw.p')).toEqual([['2']]);
    await undo(2);
    expect(await select(database, 'SELECT foo FROM raw.p')).toEqual([['1']]);
  });

  test('once; a run that is not there or cannot be undone is told', async () => {
    await load(database, [file('a.csv', 'Account ID,Account Name', 'A1,Acme')]);
    await changeStore(
      database,
      (engine) => engine.execute("INSERT INTO acrm.runs VALUES (2, 'other', '2026-01-15', 'x', 'x', NULL)"),
      CHANGE,
    );
    await undo(1);
    await expect(undo(1)).rejects.toMatchObject({ exit: 2, code: 'undo/undone' });
    await expect(undo(2)).rejects.toMatchObject({ exit: 2, code: 'undo/not-undoable' });
    await expect(undo(3)).rejects.toMatchObject({ exit: 2, code: 'undo/unknown-run' });
  });

  test('whichever call of the engine fails, the old database stays', async () => {
    await load(database, [file('a.csv', 'Account ID,Account Name', 'A1,Acme')]);
    await load(database, [file('b.csv', 'Account ID,Account Name', 'A1,Bolt')]);
    const before = readFileSync(database);
    for (let n = 1, done = false; !done; n += 7) {
      let calls = 0;
      const count = (): void => {
        calls += 1;
        if (calls === n) throw new Error('broken');
      };
      const open = async (path: string): Promise<Engine> => failing(await openSmall(path), count);
      done = await changeStore(database, (engine) => undoRun(engine, 2, DATA_COMMANDS, CONTEXT), {
        ...CHANGE,
        open,
      }).then(
        () => true,
        () => false,
      );
      if (!done) expect(readFileSync(database).equals(before)).toBe(true);
      expect(readdirSync(folder.path).filter((name) => name.startsWith('crm'))).toEqual(['crm.duckdb']);
    }
    expect(await select(database, 'SELECT name FROM crm.accounts')).toEqual([['Acme']]);
  }, 60_000);
});

const failing = (engine: Engine, count: () => void): Engine => ({
  name: engine.name,
  async query(sql, given) {
    count();
    return engine.query(sql, given);
  },
  stream: (sql, given) => engine.stream(sql, given),
  async describe(sql) {
    count();
    return engine.describe(sql);
  },
  async execute(sql, given) {
    count();
    return engine.execute(sql, given);
  },
  interrupt: () => engine.interrupt(),
  close: () => engine.close(),
});

const DAYS = ['2024-03-04', '2024-03-11', '2024-03-18'];
const KINDS: readonly ((values: readonly number[]) => readonly string[])[] = [
  (v) => ['Account ID,Account Name,Employees', ...v.map((x, i) => `A${x % 3},Name ${x % 4},${x + i}`)],
  (v) => [
    'Opportunity ID,Name,Account Name,Owner,Stage,Amount,Close Date',
    ...v.map(
      (x, i) =>
        `O${i},D${i},Name ${x % 4},W${x % 2},${['Qualification', 'Proposal', 'Closed Won'][x % 3]},${x},2024-0${1 + (x % 4)}-30`,
    ),
  ],
  (v) => [
    'Order ID,Order Date,Customer ID,Customer Name,Product ID,Product Name,Quantity,Amount',
    ...v.map(
      (x, i) => `R${x % 3},2024-01-0${1 + (x % 3)},A${x % 3},Name ${x % 4},P${x % 2},Pen,${i},${x === 7 ? 'bad' : x}`,
    ),
  ],
];

const step = fc.record({
  kind: fc.nat(KINDS.length - 1),
  /** Undefined: the file tells no day but that on which it was written. */
  day: fc.constantFrom(...DAYS, undefined),
  written: fc.constantFrom('2024-03-01', '2024-03-12', '2024-03-20'),
  full: fc.boolean(),
  values: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
});

test('any loads, some of them undone, are the same as the others in the order of their days', async () => {
  let world = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fc.boolean()),
      async (steps, undone) => {
        world += 1;
        const [made, fresh] = [join(folder.path, `made-${world}.duckdb`), join(folder.path, `fresh-${world}.duckdb`)];
        const loads = steps.map(({ kind, day, written, full, values }, index) => {
          const path = file(`${world}-${index}.csv`, ...(KINDS[kind]?.(values) ?? []));
          utimesSync(path, new Date(written), new Date(written));
          const options = { snapshot: day, full } satisfies LoadOptions;
          return { path, options, taken: undone.next().value === true };
        });
        for (const { path, options } of loads) await load(made, [path], options);
        for (const [index, { taken }] of loads.entries()) if (taken) await undo(index + 1, DATA_COMMANDS, made);
        const kept = loads.filter(({ taken }) => !taken);
        // A guessed day rests on the loads before it; with told days alone no order of loading matters.
        const day = ({ options }: (typeof loads)[number]): string => options.snapshot ?? '';
        if (kept.every((each) => day(each) !== '')) kept.sort((a, b) => day(a).localeCompare(day(b)));
        if (kept.length === 0) return;
        for (const { path, options } of kept) await load(fresh, [path], options);
        expect(await contents(made)).toEqual(await contents(fresh));
      },
    ),
    { numRuns: runs(5) },
  );
}, 180_000);

describe('what lies over loaded rows', () => {
  /** Names in capitals, as written kept in a table of its own. */
  const capitals: Overlay = {
    async lift(engine) {
      await engine.execute('CREATE TABLE IF NOT EXISTS store.acrm.capitals (account_id VARCHAR, before VARCHAR)');
      await engine.execute(
        'UPDATE store.crm.accounts a SET name = c.before FROM store.acrm.capitals c WHERE c.account_id = a.account_id',
      );
      await engine.execute('DELETE FROM store.acrm.capitals');
    },
    async lay(engine) {
      await engine.execute('INSERT INTO store.acrm.capitals SELECT account_id, name FROM store.crm.accounts');
      await engine.execute('UPDATE store.crm.accounts SET name = upper(name)');
    },
  };

  const commands: readonly DataCommand[] = [
    ...DATA_COMMANDS,
    {
      name: 'capitalise',
      undo: () => Promise.reject(new Error('no run to undo')),
      overlay: { lies: () => Promise.resolve(true), load: () => Promise.resolve(capitals) },
    },
  ];

  async function loadUnder(path: string, snapshot: string): Promise<number | undefined> {
    const request = { files: [path], database, maps: [], stages: [], snapshot, now: LOAD_DAY, progress: SILENT };
    const opened = await openFiles(request);
    const report = await changeStore(
      database,
      (engine) => underOverlays(engine, commands, () => loadFiles(engine, opened, request)),
      CHANGE,
    );
    return report.files[0]?.loaded?.counts[0]?.loaded;
  }

  test('is lifted when the file comes again and when a load is undone, and laid over the result', async () => {
    const path = file('a.csv', 'Account ID,Account Name', 'A1,Acme', 'A2,Bolt');
    expect(await loadUnder(path, '2024-03-04')).toBe(2);
    expect(await select(database, 'SELECT name FROM crm.accounts ORDER BY 1')).toEqual([['ACME'], ['BOLT']]);
    expect(await loadUnder(path, '2024-03-11')).toBe(0);
    expect(await loadUnder(file('b.csv', 'Account ID,Account Name', 'A1,Apex'), '2024-03-18')).toBe(1);
    expect(
      await select(database, "SELECT name FROM history.accounts WHERE account_id = 'A1' ORDER BY _valid_from"),
    ).toEqual([['Acme'], ['APEX']]);
    await undo(3, commands);
    expect(await select(database, 'SELECT name FROM crm.accounts ORDER BY 1')).toEqual([['ACME'], ['BOLT']]);
    expect(await select(database, 'SELECT before FROM acrm.capitals ORDER BY 1')).toEqual([['Acme'], ['Bolt']]);
  });
});
