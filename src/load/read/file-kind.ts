import type { Text } from '../../core/text.ts';
import { same } from '../../core/text.ts';

export type FileKind = 'text' | 'gzip' | 'zip' | 'parquet' | 'old-workbook' | { readonly binary: Text };

const image: Text = { en: 'a picture', zh: '图片' };
const archive: Text = { en: 'an archive', zh: '压缩包' };
const program: Text = { en: 'a program', zh: '程序文件' };
const database: Text = { en: 'a database', zh: '数据库文件' };

/** Signatures by their place in the file. */
const SIGNATURES: readonly (readonly [at: number, bytes: string, kind: FileKind])[] = [
  [0, '1f8b', 'gzip'],
  [0, '504b0304', 'zip'],
  [0, '504b0506', 'zip'],
  [0, 'd0cf11e0a1b11ae1', 'old-workbook'],
  [0, '89504e47', { binary: image }],
  [0, 'ffd8ff', { binary: image }],
  [0, '47494638', { binary: image }],
  [0, '25504446', { binary: same('PDF') }],
  [0, '50415231', 'parquet'],
  [0, '53514c69746520666f726d617420', { binary: database }],
  [8, '4455434b', { binary: database }],
  [0, '377abcaf271c', { binary: archive }],
  [0, '52617221', { binary: archive }],
  [0, '425a68', { binary: archive }],
  [0, 'fd377a585a00', { binary: archive }],
  [0, '28b52ffd', { binary: archive }],
  [257, '7573746172', { binary: archive }],
  [0, '7f454c46', { binary: program }],
  [0, 'cafebabe', { binary: program }],
];

/** What the first bytes say the file is; the name does not count. */
export function fileKind(head: Buffer): FileKind {
  const found = SIGNATURES.find(([at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex);
  return found?.[2] ?? 'text';
}

/** What decoded text is instead of a table, or null. */
export function textKind(text: string): Text | null {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype html|html|table|head|body|meta|style|script|div)\b/i.test(start)) {
    return {
      en: 'a web page (some programs export HTML as .xls or .csv)',
      zh: '网页（有些系统导出的 .xls 或 .csv 实为 HTML）',
    };
  }
  if (/^<\?xml\b/i.test(start)) return { en: 'an XML file', zh: 'XML 文件' };
  return controlCharacters(text) > Math.max(4, text.length * 0.02) ? { en: 'a binary file', zh: '二进制文件' } : null;
}

/** Characters that no export writes; a few are left to the rows, where they are rejected one by one. */
function controlCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !LAYOUT.has(code)) count += 1;
  }
  return count;
}

/** Tab, line feed, vertical tab, form feed, carriage return, Ctrl-Z, escape, and what separates cells and records. */
const LAYOUT = new Set([0x01, 0x02, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f]);
