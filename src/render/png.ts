import type { Lang } from '../core/text.ts';
import { drawChart } from './chart/draw.ts';
import { firstInstalled } from './installed-fonts.ts';
import type { DrawableChart } from './select.ts';
import { theme } from './theme.ts';

/** Pixels for each CSS pixel: sharp on today's screens and in print. */
export const PNG_SCALE = 2;

export async function renderPng(chart: DrawableChart, lang: Lang): Promise<Uint8Array> {
  return rasterise(await drawChart(chart, lang));
}

/** An SVG as PNG, with the fonts of this machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(await withInstalledFonts(svg), {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { loadSystemFonts: true },
  });
  return new Uint8Array(image.asPng());
}

/** Each text in one font that is there: for glyphs that a font lacks resvg takes any other, serifs included. */
async function withInstalledFonts(svg: string): Promise<string> {
  const plain = await firstInstalled(theme().fonts, 'Rag 0123');
  const wide = await firstInstalled(WIDE_FONTS, '数据 0123');
  return svg.replace(
    /<text (?=[^>]*>([^<]*))/g,
    (start, text: string) => `${start}font-family="'${WIDE_GLYPH.test(text) ? wide : plain}'" `,
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
