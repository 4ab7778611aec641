import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBlock, decodeStrictly } from './decode.ts';
import { EncodingEvidence, type Judgement } from './encoding/encoding-evidence.ts';
import type { EncodingGuess } from './encoding/guess-encoding.ts';
import { FactScan } from './fact-scan.ts';
import { type ByteOptions, fileBytes } from './file-bytes.ts';
import { type LineBlock, lineBlocks } from './line-blocks.ts';
import type { BadByte, Dialect, Facts } from './types.ts';

export interface Scan {
  /** The encoding after reading: where it is another than guessed, the facts are not to be used. */
  readonly verdict: Judgement;
  readonly facts: Facts;
  /** Whether the structure leaves no room for two readings; see `CsvSource.fast`. */
  readonly certain: boolean;
  /** Whether lines below the first may be no rows of data. */
  readonly extraLines: boolean;
  /** The last lines as UTF-8, at least `TAIL` bytes unless the file is shorter. */
  readonly tail: Buffer;
}

const TAIL = 16 << 10;

interface Assumed {
  readonly guess: EncodingGuess;
  readonly skip: number;
  readonly dialect: Dialect;
}

/** Reads the whole file once under the guessed encoding and dialect; stops early where the guess proves wrong. */
export async function scanFile(path: string, bytes: ByteOptions, assumed: Assumed): Promise<Scan> {
  const { guess, skip } = assumed;
  const facts = new FactScan(assumed.dialect);
  const evidence = new EncodingEvidence();
  let firstBadByte: BadByte | null = null;
  let tail: Buffer[] = [];
  for await (const block of lineBlocks(fileBytes(path, bytes), { path, encoding: guess.encoding, skip })) {
    const ascii = guess.encoding.startsWith('utf-16') ? false : isAscii(block.bytes);
    if (!ascii && !guess.settled) evidence.add(block.bytes);
    const text = ascii ? block.bytes : validText(block, guess);
    if (text === null) {
      firstBadByte ??= badByte(block, guess, facts.facts().lines);
      if (wrong(guess, evidence)) break;
    }
    const utf8 = text ?? Buffer.from(decodeBlock(block, guess.encoding).text);
    facts.add(utf8);
    tail = endOf([...tail, utf8]);
  }
  return {
    verdict: verdict(guess, evidence, firstBadByte),
    facts: { ...facts.facts(), firstBadByte },
    certain: facts.certain && firstBadByte === null,
    extraLines: facts.extraLines,
    tail: Buffer.concat(tail),
  };
}

/** Blocks from the end that hold `TAIL` bytes together. */
function endOf(blocks: readonly Buffer[]): Buffer[] {
  let bytes = 0;
  let from = blocks.length;
  while (from > 0 && bytes < TAIL) {
    from -= 1;
    bytes += blocks[from]?.length ?? 0;
  }
  return blocks.slice(from);
}

/** The block as UTF-8, or null where it holds a byte that is no character. */
function validText({ bytes }: LineBlock, { encoding }: EncodingGuess): Buffer | null {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes : null;
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : Buffer.from(text);
}

function badByte(block: LineBlock, guess: EncodingGuess, linesBefore: number): BadByte | null {
  const { text, bad } = decodeBlock(block, guess.encoding);
  const [first] = bad;
  if (first === undefined) return null;
  return { line: linesBefore + 1 + (text.slice(0, first.at).match(/\r\n|\n|\r/g)?.length ?? 0), offset: first.offset };
}

/** Whether enough has been read to know that the file has another encoding. */
const wrong = (guess: EncodingGuess, evidence: EncodingEvidence): boolean =>
  !guess.settled && !evidence.open && evidence.judge().encoding !== guess.encoding;

function verdict(guess: EncodingGuess, evidence: EncodingEvidence, bad: BadByte | null): Judgement {
  const { encoding, confidence } = guess;
  if (guess.settled || (encoding === 'utf-8' && bad === null)) return { encoding, confidence };
  return evidence.judge();
}
