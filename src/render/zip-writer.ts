import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** 1 January 1980: every entry has it, so that the same content gives the same bytes. */
const FIRST_DAY = (1 << 5) | 1;
const UTF8_AND_SIZES_AFTER = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
const VERSION_64 = 45;
const MOST = 0xffffffff;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  packed: number;
  size: number;
}

/**
 * Writes a ZIP file as its content comes, at the pace of whoever takes it: nothing is held but one chunk.
 * (The streams of exceljs and its archiver take in rows without end and keep what is not yet packed in memory.)
 */
export class ZipWriter {
  readonly #target: NodeJS.WritableStream;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(target: NodeJS.WritableStream) {
    this.#target = target;
  }

  /** Adds one file; the next may begin when the promise resolves. */
  async add(name: string, content: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset: this.#offset, crc: 0, packed: 0, size: 0 };
    this.#entries.push(entry);
    await this.#write(localHeader(entry));
    await pipeline(measured(content, entry), createDeflateRaw({ level: 6 }), (packed) => this.#pack(packed, entry));
    if (entry.size > MOST || entry.packed > MOST) throw new Error(`${name} is larger than 4 GB`);
    await this.#write(numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]));
  }

  /** Writes the directory; the target stays open. */
  async finish(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) await this.#write(directoryEntry(entry));
    const length = this.#offset - start;
    const count = this.#entries.length;
    if (this.#offset > MOST) await this.#write(end64(start, length, count, this.#offset));
    const place = Math.min(start, MOST);
    await this.#write(
      numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, place], [2, 0]),
    );
  }

  async #pack(packed: AsyncIterable<Buffer>, entry: Entry): Promise<void> {
    for await (const chunk of packed) {
      entry.packed += chunk.length;
      await this.#write(chunk);
    }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    if (!this.#target.write(bytes)) await once(this.#target, 'drain');
  }
}

async function* measured(content: Iterable<string> | AsyncIterable<string>, entry: Entry): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

const localHeader = ({ name }: Entry): Buffer =>
  Buffer.concat([
    numbers([4, 0x04034b50], [2, VERSION], [2, UTF8_AND_SIZES_AFTER], [2, DEFLATE], [2, 0], [2, FIRST_DAY]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

/** An entry that begins beyond 4 GB has its place in an extra field. */
function directoryEntry({ name, offset, crc, packed, size }: Entry): Buffer {
  const far = offset > MOST ? numbers([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0);
  const version = offset > MOST ? VERSION_64 : VERSION;
  return Buffer.concat([
    numbers(
      [4, 0x02014b50],
      [2, version],
      [2, version],
      [2, UTF8_AND_SIZES_AFTER],
      [2, DEFLATE],
      [2, 0],
      [2, FIRST_DAY],
    ),
    numbers(
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, far.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, Math.min(offset, MOST)],
    ),
    name,
    far,
  ]);
}

const end64 = (start: number, length: number, count: number, here: number): Buffer =>
  Buffer.concat([
    numbers(
      [4, 0x06064b50],
      [8, 44],
      [2, VERSION_64],
      [2, VERSION_64],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, length],
      [8, start],
    ),
    numbers([4, 0x07064b50], [4, 0], [8, here], [4, 1]),
  ]);

/** Little-endian integers of two, four or eight bytes, one after the other. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
      else buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
