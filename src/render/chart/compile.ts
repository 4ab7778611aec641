import type { LoggerInterface, Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from '../../core/result.ts';
import type { Table } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { oneLine } from '../sanitize.ts';
import { theme } from '../theme.ts';
import { WORDS } from '../wording.ts';
import { CHART_WIDTH, chartConfig } from './config.ts';
import { chartData } from './data.ts';
import { labelEncodings } from './encoding.ts';
import { meaningsOf } from './field-metadata.ts';
import { fieldsUsed } from './fields.ts';
import { isArray, isObject, type Json, type JsonObject, mapJson, toJsonObject } from './json.ts';
import { wrap } from './text-width.ts';

/**
 * A chart as a Vega specification. A warning of the compiler and a field that is neither a column nor made by a
 * transform are errors: such a chart would be drawn wrong in silence.
 */
export async function compileChart(chart: Chart, table: Table, lang: Lang): Promise<Spec> {
  const { compile } = await import('vega-lite');
  const given = themed(localised(toJsonObject(chart.spec), lang));
  const meanings = meaningsOf(table, given, lang);
  for (const field of fieldsUsed(given)) {
    if (!meanings.has(field))
      throw new Error(`chart ${chart.name} draws "${field}", which table ${table.name} does not have`);
  }
  const labelled = labelEncodings(given, meanings, lang);
  const body = table.rows.length === 0 || !isObject(labelled) ? emptyBody(lang) : labelled;
  const ours = takesOurWidth(body);
  const full: JsonObject = {
    ...body,
    ...(ours ? { width: CHART_WIDTH } : {}),
    title: titleOf(chart, given, lang),
    data: { values: table.rows.length === 0 ? [{}] : chartData(table) },
    config: { ...chartConfig(lang), ...(isObject(given.config) ? given.config : {}) },
  };
  const spec: TopLevelSpec = JSON.parse(JSON.stringify(full));
  const compiled = compile(spec, { logger: strictLogger(chart.name) }).spec;
  // Labels and legends count to the width, so that charts line up on a page. Vega-Lite would refuse it beside a stepped height.
  return ours ? { ...compiled, autosize: { type: 'fit-x', contains: 'padding' } } : compiled;
}

/** Texts in a spec may be written {en, zh}, as everywhere else. */
function localised(spec: JsonObject, lang: Lang): JsonObject {
  const result = mapJson(spec, (value) => {
    if (!isObject(value) || Object.keys(value).length !== 2) return value;
    const { en, zh } = value;
    return typeof en === 'string' && typeof zh === 'string' ? { en, zh }[lang] : value;
  });
  return isObject(result) ? result : spec;
}

/** A colour in a spec may be a name of the theme, `theme:accent`, or the number of one in its palette, `theme:2`. */
function themed(spec: JsonObject): JsonObject {
  const { palette, ink, muted, accent, good, bad, warn, line } = theme();
  const colors: JsonObject = {
    ...Object.fromEntries(palette.map((color, index) => [index + 1, color])),
    ink,
    muted,
    accent,
    good,
    bad,
    warn,
    line,
  };
  const result = mapJson(spec, (value) => {
    if (typeof value !== 'string' || !value.startsWith('theme:')) return value;
    const color = colors[value.slice('theme:'.length)];
    if (color === undefined) throw new Error(`the theme has no colour ${value}`);
    return color;
  });
  return isObject(result) ? result : spec;
}

/** A view that sets no width gets the one of all charts. */
function takesOurWidth(spec: JsonObject): boolean {
  const { encoding, mark, layer, width } = spec;
  const faceted = isObject(encoding) && ['row', 'column', 'facet'].some((channel) => encoding[channel] !== undefined);
  return (mark !== undefined || isArray(layer)) && !faceted && width === undefined;
}

function titleOf(chart: Chart, spec: JsonObject, lang: Lang): Json {
  const own: JsonObject = isObject(spec.title) ? spec.title : {};
  const { sizes } = theme();
  const subtitle =
    typeof own.subtitle === 'string' ? { subtitle: wrap(own.subtitle, sizes.subtitle, CHART_WIDTH - 32) } : {};
  return { ...own, ...subtitle, text: wrap(oneLine(chart.title[lang]), sizes.title, CHART_WIDTH - 32) };
}

const emptyBody = (lang: Lang): JsonObject => ({
  mark: { type: 'text', fontSize: 13, color: theme().muted },
  height: 60,
  encoding: { text: { value: WORDS.noData[lang] } },
});

function strictLogger(name: string): LoggerInterface {
  const refuse = (...messages: readonly unknown[]): never => {
    throw new Error(`chart ${name}: ${messages.map(String).join(' ')}`);
  };
  const ignore = (): LoggerInterface => logger;
  const level = (value?: number): LoggerInterface & number => Object.assign(value ?? 0, logger);
  const logger: LoggerInterface = { level, error: refuse, warn: refuse, info: ignore, debug: ignore };
  return logger;
}
