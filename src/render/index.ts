import type { Document, WholeDocument } from '../core/document.ts';
import type { Form } from '../core/form.ts';
import type { Lang } from '../core/text.ts';
import { renderCsv } from './csv.ts';
import { documentPart } from './document-part.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './md.ts';
import { renderNdjson } from './ndjson.ts';
import { chartsOf, type DrawableChart, selectChart, selectTable } from './select.ts';
import { renderTable } from './table.ts';
import { renderTsv } from './tsv.ts';

export const FORMATS = ['table', 'csv', 'tsv', 'json', 'ndjson', 'md', 'svg', 'png', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  /** The one table or chart to write. */
  readonly only?: string;
  readonly color?: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
}

type Rendered = string | Uint8Array;
type TextRenderer = (document: WholeDocument, options: RenderOptions) => string;
type PageRenderer = (document: Document) => Promise<Rendered> | Rendered;
type ChartRenderer = (chart: DrawableChart, lang: Lang) => Promise<Rendered>;

/** Formats of one table or of the plain result. */
const TEXTS = {
  table: ({ result, lang }, options) => renderTable(result, { ...options, lang }),
  json: (document, { only }) => renderJson(document, only),
  csv: (document, { only }) => renderCsv(selectTable(document, only)),
  tsv: (document, { only }) => renderTsv(selectTable(document, only)),
  ndjson: (document, { only }) => renderNdjson(selectTable(document, only)),
} as const satisfies Readonly<Record<string, TextRenderer>>;

/** Formats of all that the document shows. The modules of html and xlsx are loaded when asked for. */
const PAGES = {
  md: renderMarkdown,
  html: async (document: Document) => (await import('./html.ts')).renderHtml(document),
  xlsx: async (document: Document) => (await import('./xlsx.ts')).renderXlsx(document),
} as const satisfies Readonly<Record<string, PageRenderer>>;

/** Formats that people fill in. */
const FORMS = {
  xlsx: async (form: Form, lang: Lang) => (await import('./form.ts')).renderFormXlsx(form, lang),
} as const satisfies Readonly<Record<string, (form: Form, lang: Lang) => Promise<Rendered>>>;

/** Formats of one chart. */
const PICTURES = {
  svg: async (chart: DrawableChart, lang: Lang) => (await import('./svg.ts')).renderSvg(chart, lang),
  png: async (chart: DrawableChart, lang: Lang) => (await import('./png.ts')).renderPng(chart, lang),
} as const satisfies Readonly<Record<string, ChartRenderer>>;

const has = <T extends object>(formats: T, format: PropertyKey): format is keyof T => Object.hasOwn(formats, format);

/** A document in one format, in the document's own language: text, or bytes where the format has them. */
export async function render(document: WholeDocument, format: Format, options: RenderOptions = {}): Promise<Rendered> {
  const { form, lang } = document;
  if (form !== undefined && has(FORMS, format)) return await FORMS[format](form, lang);
  if (has(TEXTS, format)) return TEXTS[format](document, options);
  if (has(PICTURES, format)) return await PICTURES[format](selectChart(chartsOf(document), options.only), lang);
  return await PAGES[format](documentPart(document, options.only));
}
