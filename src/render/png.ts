import type { Lang } from '../core/text.ts';
import { drawChart } from './chart/draw.ts';
import type { DrawableChart } from './select.ts';
import { fontStack, theme } from './theme.ts';

/** Pixels for each CSS pixel: sharp on today's screens and in print. */
export const PNG_SCALE = 2;

export async function renderPng(chart: DrawableChart, lang: Lang): Promise<Uint8Array> {
  return rasterise(await drawChart(chart, lang));
}

/** An SVG as PNG, with the fonts of this machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(withWideFonts(svg), {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { loadSystemFonts: true, sansSerifFamily: 'Liberation Sans' },
  });
  return new Uint8Array(image.asPng());
}

/** resvg takes the first font of a stack that is installed and for glyphs it lacks any other font, serifs included. */
function withWideFonts(svg: string): string {
  const wide = fontStack([...WIDE_FONTS, ...theme().fonts]);
  return svg.replace(/<text (?=[^>]*>([^<]*))/g, (start, text: string) =>
    WIDE_GLYPH.test(text) ? `${start}font-family="${wide}" ` : start,
  );
}

const WIDE_FONTS = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'WenQuanYi Micro Hei',
];
const WIDE_GLYPH = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
