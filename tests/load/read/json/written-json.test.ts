import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownError } from '../../../../src/core/errors.ts';
import type { Encoding, Source } from '../../../../src/load/read/types.ts';
import { runs } from '../../../runs.ts';
import { encode } from '../encoders.ts';
import { openOnly } from '../open-only.ts';
import { allRows, scratchFiles } from '../scratch-files.ts';

const write = scratchFiles();

const piece = fc.constantFrom('a', '"', '\\', '\n', '\r\n', '中', 'é', '😀', ' ', ',', '{', ']', '\t', '\u2028');
const text = fc.array(piece, { maxLength: 5 }).map((parts) => JSON.stringify(parts.join('')));
const number = fc.constantFrom('0', '-1', '1.10', '1e5', '12345678901234567890', '-0.000000000000000001');
const value = fc.oneof(text, number, fc.constantFrom('true', 'false', 'null'));

/** What a cell of that JSON value reads as. */
function cellOf(json: string): string {
  if (json === 'null') return '';
  if (!json.startsWith('"')) return json;
  const parsed: unknown = JSON.parse(json);
  return String(parsed);
}

const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    shape: fc.constantFrom('array', 'pretty', 'wrapped', 'deep', 'lines'),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'),
    mark: fc.boolean(),
    gzip: fc.boolean(),
    chunkSize: fc.constantFrom(7, 64, 1 << 20),
  }),
);

function written(shape: string, records: readonly string[]): string {
  if (shape === 'lines') return records.join('\n');
  const list = shape === 'pretty' ? `[\n  ${records.join(',\n  ')}\n]\n` : `[${records.join(',')}]`;
  if (shape === 'wrapped') return `{"total": ${records.length}, "records": ${list}, "next": null}`;
  return shape === 'deep' ? `{"code": 0, "data": {"list": ${list}}}` : list;
}

test('any table in any shape of JSON reads back equal, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ width, rows, shape, encoding, mark, gzip, chunkSize }) => {
      const names = Array.from({ length: width }, (_, index) => `name${index}`);
      const records = rows.map((cells) => `{${cells.map((json, index) => `"name${index}": ${json}`).join(', ')}}`);
      const isLines = shape === 'lines' && rows.length > 1;
      const document = written(shape, records);
      const bytes = encode((mark && encoding.startsWith('utf') ? '\uFEFF' : '') + document, encoding);
      fc.pre(bytes !== null);
      const source = await openOnly(write(gzip ? gzipSync(bytes) : bytes, 'any.json'), { encoding, chunkSize });
      expect(source).toMatchObject({ kind: 'json', lines: isLines, header: names, records: rows.length });
      const read = await allRows(source, { chunkSize });
      expect(read.bad).toEqual([]);
      expect(read.rows).toEqual(rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) })));
    }),
    { numRuns: runs(300) },
  );
});

async function openOrRefuse(bytes: Uint8Array): Promise<Source | null> {
  try {
    const source = await openOnly(write(bytes, 'broken.json'));
    await allRows(source);
    return source;
  } catch (error) {
    if (error instanceof KnownError) return null;
    throw error;
  }
}

test('a document cut anywhere is refused with line and offset', async () => {
  const whole = Buffer.from(
    '{"total": 2,\n "records": [{"id": "1", "name": "甲\\u4e59"},\n {"id": 2, "tags": [true, null]}]}',
  );
  for (let length = 10; length < whole.length; length += 1) {
    const path = write(whole.subarray(0, length), 'cut.json');
    const error: unknown = await openOnly(path)
      .then(allRows)
      .catch((reason: unknown) => reason);
    if (!(error instanceof KnownError)) throw new Error(`${length} bytes were read`);
    expect(['file/broken-json', 'file/encoding']).toContain(error.code);
    expect(error.exit).toBe(3);
    if (error.code === 'file/broken-json') expect(error.text.en).toMatch(/line [123], offset \d+/);
  }
  expect(await openOrRefuse(whole)).not.toBeNull();
});

const signs = '{ } [ ] : , "a" " 1 - null tru \\ \n é \0'.split(' ').map((sign) => Buffer.from(sign));

test('documents spoilt in a few places are read or refused, nothing else', async () => {
  const documents = [
    '{"total": 2, "records": [{"id": 1, "b": {"c": [1, 2]}}, {"id": 2}]}',
    '{"a": 1}\n{"a": 2}\n{"a": "é"}',
  ];
  const edit = fc.record({
    at: fc.nat(80),
    remove: fc.nat(4),
    put: fc.oneof(fc.constantFrom(...signs), fc.uint8Array()),
  });
  let [read, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...documents), fc.array(edit, { maxLength: 3 }), async (document, edits) => {
      const spoilt = edits.reduce(
        (bytes, { at, remove, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + remove)]),
        Buffer.from(document),
      );
      if ((await openOrRefuse(spoilt)) === null) refused += 1;
      else read += 1;
    }),
    { numRuns: runs(500) },
  );
  expect(Math.min(read, refused)).toBeGreaterThan(50);
});

test('nesting without end is refused', async () => {
  const path = write('['.repeat(100_000), 'deep.json');
  await expect(openOnly(path)).rejects.toMatchObject({ code: 'file/broken-json', exit: 3 });
  await expect(openOnly(write('{"records": []}', 'none.json'))).rejects.toMatchObject({ code: 'file/empty', exit: 3 });
});
