import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { acrm, acrmOnTerminal, emptyFolder } from './program.ts';

let cwd: string;
const run = (...args: string[]) => acrm(args, { cwd });
const onTerminal = (args: readonly string[], keys: readonly string[] = []) =>
  acrmOnTerminal([...args, '--no-progress', '--no-color'], { cwd, keys });
const orders = async (): Promise<string> =>
  (await run('sql', 'select order_id, amount from orders order by 1', '-f', 'csv')).out;

const FIRST = 'order_id,amount\no1,10\no2,20\n';
const BOTH = 'order_id,amount\no1,10\no2,25\no3,30\n';

beforeAll(async () => {
  cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'orders-01.csv'),
    'Order ID,Order Date,Customer ID,Amount\no1,2024-01-05,c1,10\no2,2024-01-06,c2,20\n',
  );
  writeFileSync(
    join(cwd, 'orders-02.csv'),
    'Order ID,Order Date,Customer ID,Amount,Hue\no2,2024-01-06,c2,25,red\no3,2024-02-06,c1,30,blue\no4,2024-02-30,c1,40,blue\n',
  );
  await run('load', 'orders-01.csv');
});

describe('a load on a terminal', () => {
  test('is a line a file, then what wants an eye; the rest is for --only', async () => {
    const { text } = await onTerminal(['load', 'orders-02.csv', '--dry-run']);
    expect(text).toContain('orders-02.csv → 2 orders, 1 rejected\n  unknown columns, kept as ext: Hue\n');
    expect(text).toMatch(/Rejected rows[\s\S]*2024-02-30/);
    expect(text).toContain('More with --only: files, mapping');
    expect(text).not.toContain('Columns\n');
  });

  test('says so in Chinese', async () => {
    const { text } = await onTerminal(['load', 'orders-02.csv', '--dry-run', '--lang', 'zh']);
    expect(text).toContain('orders-02.csv → 订单 2 行、被拒绝 1 行\n  未知列，保留为扩展字段：Hue\n');
  });

  test('gives its tables where a format or a part is asked for', async () => {
    expect((await onTerminal(['load', 'orders-01.csv', '--dry-run', '--only', 'mapping'])).text).toContain('Columns\n');
    expect((await onTerminal(['load', 'orders-01.csv', '--dry-run', '-f', 'csv'])).text).toContain('file,entity,');
  });
});

describe('--quiet', () => {
  test.each([[['load', 'orders-02.csv', '--dry-run']], [['clean', '--dry-run']], [['undo', '1', '--dry-run']]])(
    'acrm %s says nothing, unless a format is named',
    async (line) => {
      expect(await run(...line, '--quiet')).toEqual({ code: 0, out: '', err: '' });
      expect((await run(...line, '--quiet', '-f', 'csv')).out).not.toBe('');
    },
  );
});

describe('several pairs behind one --map', () => {
  test('all count, and the file behind them is still a file', async () => {
    const line = [
      'load',
      '--map',
      'orders.order_id=Order ID',
      'orders.ordered_at=Order Date',
      'orders-01.csv',
      '--dry-run',
    ];
    expect(await run(...line, '--only', 'mapping', '-f', 'csv')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Order ID,orders\.order_id,user[\s\S]*Order Date,orders\.ordered_at,user/),
    });
  });
});

describe('undo', () => {
  beforeAll(async () => {
    await run('load', 'orders-02.csv');
    expect(await orders()).toBe(BOTH);
  });

  test('--dry-run counts the rows of each table and changes nothing', async () => {
    const { out, err } = await run('undo', '2', '--dry-run');
    expect(out).toBe('entity,before,removed,restored,changed,after\norders,3,1,0,1,2\n');
    expect(err).toContain('Nothing was written: this was a dry run.');
    expect(await orders()).toBe(BOTH);
  });

  test('asks on a terminal, the counts before it; no answer leaves everything as it is', async () => {
    const { code, text } = await onTerminal(['undo', '2'], ['\r']);
    expect(text.replaceAll('\u001b[1G\u001b[0J', '')).toContain(
      'Undoing run 2, acrm load orders-02.csv, has these effects:\n  Orders: 3 rows become 2 (1 removed, 0 restored, 1 changed)\n',
    );
    expect(text).toContain('Nothing was undone.');
    expect(code).toBe(0);
    expect(await orders()).toBe(BOTH);
  });

  test('--yes does not ask', async () => {
    const { text } = await onTerminal(['undo', '2', '--yes']);
    expect(text).not.toContain('> ');
    expect(text).toContain('Undone: run 2');
    expect(await orders()).toBe(FIRST);
  });
});

describe('what a file says', () => {
  test('gives no orders to a terminal', async () => {
    writeFileSync(join(cwd, 'odd.csv'), 'a\u001b[31m,b\n1,2\n');
    const { code, err } = await run('load', 'odd.csv');
    expect(code).toBe(2);
    expect(err).not.toContain('\u001b');
  });
});
