import type { Encoding } from '../../../src/load/read/types.ts';

const WESTERN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const WESTERN_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

/** Every character of one or two bytes, found by decoding: Node can decode these encodings but not encode them. */
function charactersOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const note = (...bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    note(lead);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) note(lead, trail);
  }
  return found;
}

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const table = tables.get(encoding) ?? charactersOf(encoding);
  tables.set(encoding, table);
  return table;
}

function bytesOf(char: string, encoding: Encoding): readonly number[] | null {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  if (encoding !== 'windows-1252') return tableOf(encoding).get(char) ?? null;
  if (code >= 0xa0 && code <= 0xff) return [code];
  const byte = WESTERN_BYTES[WESTERN.indexOf(char)];
  return WESTERN.includes(char) && byte !== undefined ? [byte] : null;
}

/** The text in that encoding, or null where it has a character that the encoding has not. */
export function encode(text: string, encoding: Encoding): Buffer | null {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes: number[] = [];
  for (const char of text) {
    const found = bytesOf(char, encoding);
    if (found === null) return null;
    bytes.push(...found);
  }
  return Buffer.from(bytes);
}
