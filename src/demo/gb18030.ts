/**
 * Text in GB18030, the encoding of many Chinese exports, which Node reads but does not write.
 * Only its one- and two-byte part (GBK) is made; a character beyond it throws.
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes();
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : codes.get(letter);
    if (code === undefined) throw new Error(`no two-byte GB18030 code for "${letter}"`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Every two-byte code by its character, learnt from the decoder. */
function twoByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (!codes.has(letter)) codes.set(letter, (lead << 8) | trail);
    }
  }
  return codes;
}
