import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installedFontFiles } from './installed-fonts.ts';

/** Families that come with acrm, so that a picture is the same on every machine and no server lacks Chinese. */
const LATIN = 'Inter';
/** Simplified and traditional Chinese, rare characters of names among them, and Japanese kana. */
const WIDE = 'Noto Sans S Chinese';

const WIDE_GLYPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Korean, Thai, Arabic …: neither family has them. */
const OTHER_GLYPH =
  /[^\p{sc=Common}\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}]/u;

/** An SVG with each of its texts in a family that is there, and the fonts that they need. */
export interface Lettering {
  readonly svg: string;
  readonly fonts: readonly Uint8Array[];
}

export async function letter(svg: string): Promise<Lettering> {
  const files = [
    ...latinFiles(),
    ...(WIDE_GLYPH.test(svg) ? wideFiles() : []),
    ...(OTHER_GLYPH.test(svg) ? installedFontFiles() : []),
  ];
  const lettered = svg.replace(
    /<text (?=[^>]*>([^<]*))/g,
    (start, text: string) => `${start}font-family="${WIDE_GLYPH.test(text) ? WIDE : LATIN}" `,
  );
  return { svg: lettered, fonts: await Promise.all(files.map(contentOf)) };
}

/** What `doctor` shows: the families, and whether their files are there. */
export function fontState(): { readonly families: readonly string[]; readonly complete: boolean } {
  const families = [LATIN, WIDE];
  try {
    return { families, complete: [...latinFiles(), ...wideFiles()].every((file) => existsSync(file)) };
  } catch {
    return { families, complete: false };
  }
}

const require = createRequire(import.meta.url);

/** The regular face and that of titles. */
const latinFiles = (): readonly string[] => [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
];

const wideFiles = (): readonly string[] => {
  const folder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
  return [join(folder, 'NotoSansHans-Regular.otf'), join(folder, 'NotoSansHans-Bold.otf')];
};

const contents = new Map<string, Promise<Uint8Array>>();

/** Each file is read once. */
function contentOf(file: string): Promise<Uint8Array> {
  const content = contents.get(file) ?? readFile(file);
  contents.set(file, content);
  return content;
}
