import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { transcode } from '../../../src/load/read/transcode.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';
import { zip, zipParts } from './zip-files.ts';

const write = scratchFiles();
const long = Array.from({ length: 20_000 }, (_, index) => `${index},name ${index * 7919}`).join('\n');
const gzip = gzipSync(`id,name\n${long}`);
const flipped = Buffer.from(gzip);
flipped.fill(0xff, 20_000, 20_040);

async function refusal(path: string): Promise<KnownError> {
  try {
    const source = await openOnly(path);
    await allRows(source);
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
  throw new Error(`${path} was read`);
}

test.each<readonly [what: string, code: string, content: string | Uint8Array]>([
  ['nothing', 'file/empty', ''],
  ['only blank lines', 'file/empty', '\n\n  \n'],
  ['a picture', 'file/binary', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a PDF', 'file/binary', '%PDF-1.7\n%âãÏÓ\n'],
  ['a cut Parquet file', 'file/broken-parquet', 'PAR1\x15\x04\x15'],
  [
    'bytes of any kind',
    'file/binary',
    Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 31) % 251)),
  ],
  ['UTF-32', 'file/binary', Buffer.from('fffe0000610000002c000000', 'hex')],
  ['a web page', 'file/binary', '<html><table><tr><td>1</td></tr></table></html>'],
  ['an old workbook', 'file/old-workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
  ['cut gzip', 'file/gzip-truncated', gzip.subarray(0, 30_000)],
  ['damaged gzip', 'file/gzip-corrupt', flipped],
  ['an open quote in the header', 'file/header', '"id,name\n1,2\n'],
  ['a zip with nothing but a folder', 'file/empty', zip([['exports/', '']])],
  ['zip bytes alone', 'file/broken-zip', 'PK\x03\x04 not a workbook'],
  ['a cut workbook', 'file/broken-zip', zip([['xl/workbook.xml', '<workbook/>']]).subarray(0, 60)],
  ['a workbook without sheets', 'file/broken-workbook', zip([['xl/workbook.xml', '<workbook/>']])],
  ['a workbook that is no XML', 'file/broken-workbook', zip([['xl/workbook.xml', '<workbook><a>']])],
  ['OpenDocument', 'file/other-workbook', zip([['content.xml', '<a/>']])],
  ['too many parts', 'file/too-large', zip(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']))],
  [
    'a part that says it is huge',
    'file/too-large',
    zipParts([{ name: 'xl/workbook.xml', data: deflateRawSync('a'), method: 8, unpacked: 2 ** 30 }]),
  ],
  [
    'a part longer than it says',
    'file/broken-zip',
    zipParts([{ name: 'xl/workbook.xml', data: deflateRawSync('a'.repeat(9999)), method: 8, unpacked: 10 }]),
  ],
])('%s is refused: %s', async (_, code, content) => {
  const path = write(content, 'given.csv');
  const error = await refusal(path);
  expect(error.code).toBe(code);
  expect(error.exit).toBe(3);
  for (const text of [error.text.en, error.text.zh]) expect(text).toContain(path);
  expect(error.advice?.en).toMatch(/\.$/);
  expect(error.advice?.zh).toMatch(/。$/);
});

test('an absent file is refused with the names that look like it', async () => {
  const path = write('id\n', 'customers.csv');
  const error = await refusal(path.replace('customers', 'custmers'));
  expect(error).toMatchObject({ code: 'file/absent', exit: 3 });
  expect(error.advice?.en).toContain('"customers.csv"');
  expect(await refusal('/no/such/folder/x.csv')).toMatchObject({ code: 'file/absent', exit: 3 });
});

test('a directory and a file without permission are refused', async () => {
  const folder = join(dirname(write('')), 'folder');
  mkdirSync(folder);
  expect(await refusal(folder)).toMatchObject({ code: 'file/directory', exit: 3 });
  if (process.getuid?.() === 0 || process.platform === 'win32') return; // root may read everything
  const path = write('id\n1\n', 'secret.csv');
  chmodSync(path, 0);
  expect(await refusal(path)).toMatchObject({ code: 'file/unreadable', exit: 3 });
});

test('gzip is known by its bytes, its progress counted in bytes on disk', async () => {
  const path = write(gzip, 'packed.csv');
  const seen: (readonly [number, number])[] = [];
  const source = await openOnly(path, { chunkSize: 4096, onProgress: (done, total) => seen.push([done, total]) });
  expect(source).toMatchObject({ compressed: true, fast: true, facts: { lines: 20_001 } });
  expect(seen.at(-1)).toEqual([gzip.length, gzip.length]);
  expect((await allRows(source)).rows).toHaveLength(20_000);
});

test('transcoding stops at a byte that is no character', async () => {
  const source = await openOnly('fixtures/messy/utf8-one-bad-byte.csv');
  if (source.kind !== 'csv') throw new Error('not a CSV source');
  await expect(transcode(source, write('', 'target.csv'))).rejects.toMatchObject({ code: 'file/encoding', exit: 3 });
});
