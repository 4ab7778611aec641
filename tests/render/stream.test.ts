import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/core/table.ts';
import { streamRows } from '../../src/render/stream.ts';
import { digest } from './digest.ts';
import { HOSTILE } from './hostile.ts';
import { column } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'acrm-stream-'));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = [column('id', 'id'), column('name', 'text'), column('amount', 'money'), column('day', 'date')];
const rows: readonly Row[] = HOSTILE.map((name, index) => [`00${index}`, name, index * 1.5, '2024-01-31']);

async function* inBatches(of: readonly Row[], size = 7): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < of.length; at += size) yield of.slice(at, at + size);
}

/** Takes one chunk at a time, slowly, and counts what waits. */
class Slow extends Writable {
  most = 0;
  constructor() {
    super({
      highWaterMark: 1024,
      write: (_chunk, _encoding, done) => {
        this.most = Math.max(this.most, this.writableLength);
        setImmediate(done);
      },
    });
  }
}

describe('streams', () => {
  it.each(['csv', 'tsv'] as const)('%s leaves out the names where they are made up', async (format) => {
    const file = join(folder, `unnamed.${format}`);
    await streamRows(columns, inBatches(rows), format, file, { named: false });
    expect(readFileSync(file, 'utf8').slice(0, 3)).toBe('000');
  });

  it.each([
    ['csv', 'id,name,amount,day\n000,'],
    ['tsv', 'id\tname\tamount\tday\n000\t'],
    ['ndjson', '{"id":"000","name":'],
  ] as const)('%s', async (format, start) => {
    const path = join(folder, `rows.${format}`);
    expect(await streamRows(columns, inBatches(rows), format, path)).toBe(rows.length);
    expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
  });

  it('xlsx reads back, types kept, the same bytes each time', async () => {
    const paths = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name));
    for (const path of paths) expect(await streamRows(columns, inBatches(rows), 'xlsx', path)).toBe(rows.length);
    expect(new Set(paths.map((path) => digest(readFileSync(path)))).size).toBe(1);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(paths[0] ?? '');
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(rows.length + 1);
    expect(sheet?.getRow(3).values).toEqual([undefined, '001', HOSTILE[1], 1.5, new Date('2024-01-31')]);
    expect(sheet?.getCell('C2').numFmt).toBe('#,##0.00');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('wait for a slow reader', async () => {
    const slow = new Slow();
    await streamRows(
      columns,
      inBatches(
        Array.from({ length: 5_000 }, () => rows[1] ?? []),
        50,
      ),
      'csv',
      slow,
    );
    expect(slow.most).toBeLessThan(10_000);
  });

  it('goes on in a second sheet where Excel ends', async () => {
    const path = join(folder, 'long.xlsx');
    const row: Row = [1];
    const many = Array.from({ length: 1_048_580 }, () => row);
    expect(await streamRows([column('n', 'count')], inBatches(many, 10_000), 'xlsx', path)).toBe(many.length);
    expect(readFileSync(path).includes('xl/worksheets/sheet2.xml')).toBe(true);
  }, 60_000);

  it.each(['csv', 'xlsx'] as const)('%s passes on what goes wrong on either side', async (format) => {
    async function* broken(): AsyncGenerator<readonly Row[]> {
      yield rows;
      throw new Error('the query was stopped');
    }
    await expect(streamRows(columns, broken(), format, join(folder, `broken.${format}`))).rejects.toThrow('stopped');
    await expect(streamRows(columns, inBatches(rows), format, '/dev/full')).rejects.toThrow('ENOSPC');
    await expect(streamRows(columns, inBatches(rows), format, join(folder, 'no', 'folder'))).rejects.toThrow('ENOENT');
  });
});
