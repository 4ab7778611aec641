import type { Lang } from '../core/text.ts';
import { drawChart } from './chart/draw.ts';
import type { DrawableChart } from './select.ts';

export async function renderSvg(chart: DrawableChart, lang: Lang): Promise<string> {
  return `${await drawChart(chart, lang)}\n`;
}
