import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Lang } from '../core/text.ts';
import { drawChart } from './chart/draw.ts';
import { letter } from './fonts.ts';
import type { DrawableChart } from './select.ts';

/** Pixels for each CSS pixel: sharp on today's screens and in print. */
export const PNG_SCALE = 2;

export async function renderPng(chart: DrawableChart, lang: Lang): Promise<Uint8Array> {
  return rasterise(await drawChart(chart, lang));
}

/**
 * An SVG as PNG, the same bytes on every machine. The build of resvg for WebAssembly keeps fonts in memory, where the
 * native one reads a font's whole file again for each glyph.
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const [Resvg, { svg: lettered, fonts }] = await Promise.all([loadResvg(), letter(svg)]);
  const drawing = new Resvg(lettered, {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { fontBuffers: [...fonts] },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}

let resvg: Promise<typeof import('@resvg/resvg-wasm').Resvg> | null = null;

/** Compiled once. */
function loadResvg(): Promise<typeof import('@resvg/resvg-wasm').Resvg> {
  resvg ??= (async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Resvg;
  })();
  return resvg;
}
