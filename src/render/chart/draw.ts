import type { Bounds, Loader, View } from 'vega';
import type { Cell, Unit } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { DASH, formatLabel, formatShort } from '../format.ts';
import { oneLine } from '../sanitize.ts';
import type { DrawableChart } from '../select.ts';
import { tidySvg } from './clean-svg.ts';
import { compileChart } from './compile.ts';
import { CHART_PADDING, CHART_WIDTH } from './config.ts';
import { LABEL, SHORT_NUMBER, WORD } from './encoding.ts';
import { textWidth } from './text-width.ts';

declare module 'vega' {
  /** Left out of Vega's types; replacing `width` is how server-side text is measured (vega#2940). */
  export const textMetrics: { width: (item: TextItem, text: string) => number };
  export interface TextItem {
    readonly fontSize?: number;
    readonly fontWeight?: number | string;
    /** Longer text is cut with an ellipsis. */
    readonly limit?: number;
  }
}

/** The chart as a self-contained SVG; the same bytes for the same chart, in any process, zone and order. */
export async function drawChart({ chart, table }: DrawableChart, lang: Lang): Promise<string> {
  const vega = await vegaWithOurText();
  const spec = await compileChart(chart, table, lang);
  const view = new vega.View(vega.parse(spec), { renderer: 'none', loader: NO_LOADER, logLevel: vega.Error });
  try {
    if (spec.autosize !== undefined) await makeRoom(view);
    const svg = await view.toSVG();
    return tidySvg(svg, { id: chart.name, title: oneLine(chart.title[lang]), text: oneLine(table.title[lang]) });
  } finally {
    view.finalize();
  }
}

async function vegaWithOurText(): Promise<typeof import('vega')> {
  const vega = await import('vega');
  vega.textMetrics.width = ({ fontSize = 11, fontWeight, limit = 0 }, text) => {
    const width = textWidth(String(text), fontSize, fontWeight === 'bold' || Number(fontWeight) >= 600);
    return limit > 0 ? Math.min(width, limit) : width;
  };
  vega.expressionFunction(SHORT_NUMBER, (value: Cell, { unit, lang }: { unit: Unit; lang: Lang }) =>
    formatShort(value, unit, lang),
  );
  vega.expressionFunction(LABEL, (value: Cell, { unit, lang }: { unit: Unit; lang: Lang }) =>
    formatLabel(value, unit, lang),
  );
  vega.expressionFunction(WORD, (value: Cell, words: Readonly<Record<string, string>>) =>
    value === null ? DASH : Object.hasOwn(words, String(value)) ? words[String(value)] : String(value),
  );
  return vega;
}

/** Fitting to a width counts axes and legends but not the labels of marks; padding makes room for those that stick out. */
async function makeRoom(view: View): Promise<void> {
  let right = CHART_PADDING;
  for (let round = 0; round < 3; round++) {
    await view.runAsync();
    const scene: unknown = view.scenegraph();
    const edge = CHART_WIDTH - CHART_PADDING * 2 - view.origin()[0];
    const excess = hasRoot(scene) ? scene.root.bounds.x2 - edge : 0;
    if (excess <= right - CHART_PADDING + 1) return;
    right = CHART_PADDING + Math.ceil(excess);
    view.padding({ left: CHART_PADDING, top: CHART_PADDING, bottom: CHART_PADDING, right });
  }
}

/** Vega's types leave out the root of a scene graph. */
function hasRoot(scene: unknown): scene is { readonly root: { readonly bounds: Bounds } } {
  return typeof scene === 'object' && scene !== null && 'root' in scene;
}

const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`a chart must not load ${uri}`));

/** Charts draw the table they are given; no spec reaches files or the network. */
const NO_LOADER: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
