import { longLine } from './file-errors.ts';
import type { Encoding } from './types.ts';

const LF = 0x0a;
const CR = 0x0d;
const LONGEST_LINE_MB = 64;

/** Bytes that end where a line ends (or the file does); `offset` is their place in the unpacked file. */
export interface LineBlock {
  readonly bytes: Buffer;
  readonly offset: number;
}

/** How many bytes a line end takes and where its own byte stands: UTF-16 has two bytes a character. */
interface Unit {
  readonly size: 1 | 2;
  readonly low: 0 | 1;
}

const unitOf = (encoding: Encoding): Unit => {
  if (encoding === 'utf-16le') return { size: 2, low: 0 };
  return encoding === 'utf-16be' ? { size: 2, low: 1 } : { size: 1, low: 0 };
};

/**
 * Cuts a byte stream where lines end, so that no character and no CR LF pair is torn; `skip` leaves out a byte order mark.
 * Fails with a KnownError (exit 3) on a line too long for memory.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Buffer>,
  options: { readonly path: string; readonly encoding: Encoding; readonly skip: number },
): AsyncGenerator<LineBlock> {
  const unit = unitOf(options.encoding);
  let pending: Buffer = Buffer.alloc(0);
  let offset = options.skip;
  let toSkip = options.skip;
  for await (const raw of chunks) {
    const chunk = raw.subarray(Math.min(toSkip, raw.length));
    toSkip -= raw.length - chunk.length;
    const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const cut = lastCut(bytes, unit);
    if (cut > 0) yield { bytes: bytes.subarray(0, cut), offset };
    pending = bytes.subarray(cut);
    offset += cut;
    if (pending.length > LONGEST_LINE_MB << 20) throw longLine(options.path, LONGEST_LINE_MB);
  }
  if (pending.length > 0) yield { bytes: pending, offset };
}

/** The position after the last line end; a CR counts only if what follows it is there to tell that it is no CR LF. */
function lastCut(bytes: Buffer, unit: Unit): number {
  const lf = lastUnit(bytes, LF, bytes.length, unit);
  if (lf >= 0) return lf + unit.size;
  const cr = lastUnit(bytes, CR, bytes.length - unit.size, unit);
  return cr < 0 ? 0 : cr + unit.size;
}

function lastUnit(bytes: Buffer, code: number, before: number, unit: Unit): number {
  let at = before - unit.size + unit.low;
  while (at >= 0) {
    at = bytes.lastIndexOf(code, at);
    if (at < 0) return -1;
    if (isUnit(bytes, at, unit)) return at - unit.low;
    at -= 1;
  }
  return -1;
}

/** Whether the byte is a line end by itself and not half of another UTF-16 character. */
const isUnit = (bytes: Buffer, at: number, unit: Unit): boolean =>
  unit.size === 1 || (at % 2 === unit.low && bytes[unit.low === 0 ? at + 1 : at - 1] === 0);

/** The lines of a block as byte ranges, line ends included; a CR LF counts as two, which decoding does not mind. */
export function* byteLines(bytes: Buffer, encoding: Encoding): Generator<readonly [from: number, to: number]> {
  const unit = unitOf(encoding);
  let from = 0;
  let lf = -1;
  let cr = -1;
  while (from < bytes.length) {
    // Searched again only once passed: a block without CR would be searched to its end for every line.
    if (lf < from) lf = nextUnit(bytes, LF, from, unit);
    if (cr < from) cr = nextUnit(bytes, CR, from, unit);
    const to = Math.min(Math.min(lf, cr) + unit.size, bytes.length);
    yield [from, to];
    from = to;
  }
}

/** The next line end's position, or the length where there is none. */
function nextUnit(bytes: Buffer, code: number, from: number, unit: Unit): number {
  let at = from - 1;
  for (;;) {
    at = bytes.indexOf(code, at + 1);
    if (at < 0) return bytes.length;
    if (isUnit(bytes, at, unit)) return at - unit.low;
  }
}
