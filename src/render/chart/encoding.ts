import type { Lang } from '../../core/text.ts';
import { aggregated, isMeasured, type Meaning, type Meanings } from './field-metadata.ts';
import { isArray, isObject, type Json, type JsonObject, mapJson } from './json.ts';

/** Names of the expression functions that `draw.ts` gives to Vega. */
export const SHORT_NUMBER = 'acrmShort';
export const LABEL = 'acrmLabel';
export const WORD = 'acrmWord';

const GUIDES: Readonly<Record<string, 'axis' | 'legend' | 'header'>> = {
  x: 'axis',
  y: 'axis',
  color: 'legend',
  fill: 'legend',
  stroke: 'legend',
  size: 'legend',
  shape: 'legend',
  opacity: 'legend',
  strokeDash: 'legend',
  row: 'header',
  column: 'header',
  facet: 'header',
};
const TEXTS = new Set(['text', 'tooltip', 'description']);

/** Gives every encoding of a spec the title, the number format and the words of the field it shows. */
export const labelEncodings = (spec: JsonObject, meanings: Meanings, lang: Lang): Json =>
  mapJson(spec, (value, key) => (key === 'encoding' && isObject(value) ? labelled(value, meanings, lang) : value));

function labelled(encoding: JsonObject, meanings: Meanings, lang: Lang): JsonObject {
  return Object.fromEntries(
    Object.entries(encoding).map(([channel, definition]) => [
      channel,
      isArray(definition)
        ? definition.map((item) => labelChannel(channel, item, meanings, lang))
        : labelChannel(channel, definition, meanings, lang),
    ]),
  );
}

function labelChannel(channel: string, definition: Json, meanings: Meanings, lang: Lang): Json {
  if (!isObject(definition)) return definition;
  const { condition } = definition;
  const field = typeof definition.field === 'string' ? meanings.get(definition.field) : undefined;
  const counts = definition.aggregate === 'count';
  if (isObject(condition)) return { ...definition, condition: labelChannel(channel, condition, meanings, lang) };
  if (field === undefined && !counts) return definition;
  const meaning =
    definition.stack === 'normalize'
      ? ({ unit: 'share', label: null, words: null } as const)
      : aggregated(definition.aggregate, field);
  const steady = withUniversalTime(channel, definition);
  return withFormat(channel, withTitle(channel, steady, meaning.label ?? field?.label ?? null), meaning, lang);
}

/** Dates are drawn in UTC, so that a chart does not depend on where it is made. */
function withUniversalTime(channel: string, definition: JsonObject): JsonObject {
  const { type, timeUnit, scale } = definition;
  if (typeof timeUnit === 'string')
    return timeUnit.startsWith('utc') ? definition : { ...definition, timeUnit: `utc${timeUnit}` };
  if (type !== 'temporal') return definition;
  if (TEXTS.has(channel)) return { ...definition, type: 'nominal' };
  if (GUIDES[channel] === undefined || GUIDES[channel] === 'header') return definition;
  return { ...definition, scale: { ...(isObject(scale) ? scale : {}), type: 'utc' } };
}

function withTitle(channel: string, definition: JsonObject, label: string | null): JsonObject {
  const guide = GUIDES[channel];
  if (label === null || (guide === undefined && !TEXTS.has(channel)) || definition.title !== undefined)
    return definition;
  const inner = guide === undefined ? undefined : definition[guide];
  return isObject(inner) && inner.title !== undefined ? definition : { ...definition, title: label };
}

function withFormat(channel: string, definition: JsonObject, meaning: Meaning, lang: Lang): JsonObject {
  const format = formatFor(channel, definition, meaning, lang);
  const guide = GUIDES[channel];
  if (format === null) return definition;
  if (TEXTS.has(channel)) return definition.format === undefined ? { ...definition, ...format } : definition;
  if (guide === undefined || definition[guide] === null) return definition;
  const inner = definition[guide];
  const own = isObject(inner) ? inner : {};
  const decided = own.format !== undefined || own.labelExpr !== undefined;
  return decided ? definition : { ...definition, [guide]: { ...own, ...format } };
}

function formatFor(channel: string, definition: JsonObject, meaning: Meaning, lang: Lang): JsonObject | null {
  if (meaning.words !== null) return { formatType: WORD, format: meaning.words };
  const measures =
    definition.type === 'quantitative' || definition.aggregate !== undefined || definition.stack === 'normalize';
  if (!measures || !isMeasured(meaning) || meaning.unit === null) return null;
  return { formatType: TEXTS.has(channel) ? LABEL : SHORT_NUMBER, format: { unit: meaning.unit, lang } };
}
