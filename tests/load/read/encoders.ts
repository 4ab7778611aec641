import type { Encoding } from '../../../src/load/read/types.ts';

const WESTERN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const WESTERN_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

/** Every two-byte character, found by decoding: Node can decode GB18030 but not encode it. */
const gb = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const char = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if ([...char].length === 1 && char !== '\uFFFD') gb.set(char, [lead, trail]);
  }
}

function bytesOf(char: string, encoding: Encoding): readonly number[] | null {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  if (encoding === 'gb18030') return gb.get(char) ?? null;
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
