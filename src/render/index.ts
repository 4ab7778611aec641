import type { Answer } from '../core/answer.ts';
import type { Document } from '../core/document.ts';
import { userError } from '../core/errors.ts';
import type { Form } from '../core/form.ts';
import type { Lang } from '../core/text.ts';
import { answerDocument, calledByTable } from './answer-document.ts';
import { renderCsv } from './csv.ts';
import { documentPart } from './document-part.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './md.ts';
import { renderNdjson } from './ndjson.ts';
import { type DrawableChart, drawable, selectChart, selectTable } from './select.ts';
import { renderTable } from './table.ts';
import { renderTsv } from './tsv.ts';

export const FORMATS = ['table', 'csv', 'tsv', 'json', 'ndjson', 'md', 'svg', 'png', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly lang: Lang;
  /** The one table or chart to write. */
  readonly only?: string;
  readonly color?: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
}

type Rendered = string | Uint8Array;
type DocumentRenderer = (document: Document) => Promise<Rendered> | Rendered;
type ChartRenderer = (chart: DrawableChart, lang: Lang) => Promise<Rendered>;

/** Formats of one table or of the plain result. */
const TEXTS = {
  table: (answer: Answer, options: RenderOptions) => renderTable(answer.result, options),
  json: (answer: Answer, { lang, only }: RenderOptions) => renderJson(answer, lang, only),
  csv: (answer: Answer, { only }: RenderOptions) => renderCsv(selectTable(answer, only)),
  tsv: (answer: Answer, { only }: RenderOptions) => renderTsv(selectTable(answer, only)),
  ndjson: (answer: Answer, { only }: RenderOptions) => renderNdjson(selectTable(answer, only)),
} as const;

/** Formats of a whole document. The modules of html and xlsx are loaded when asked for. */
const DOCUMENTS = {
  md: renderMarkdown,
  html: async (document: Document) => (await import('./html.ts')).renderHtml(document),
  xlsx: async (document: Document) => (await import('./xlsx.ts')).renderXlsx(document),
} as const satisfies Readonly<Record<string, DocumentRenderer>>;

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

/** A result with its provenance in one format: text, or bytes where the format has them. */
export async function renderAnswer(answer: Answer, format: Format, options: RenderOptions): Promise<Rendered> {
  const { lang, only } = options;
  if (has(TEXTS, format)) return TEXTS[format](answer, options);
  if (has(PICTURES, format)) return PICTURES[format](selectChart(drawable(answer.result), only), lang);
  const document = answerDocument(answer, lang, only);
  return DOCUMENTS[format](format === 'md' ? calledByTable(document) : document);
}

/** A form to fill in; null where the format has none, so that its description is to be shown. */
export const renderForm = async (form: Form, format: Format, lang: Lang): Promise<Rendered | null> =>
  has(FORMS, format) ? await FORMS[format](form, lang) : null;

/** A report in one format, in the document's own language. */
export async function renderDocument(
  document: Document,
  format: Format,
  options: { readonly only?: string } = {},
): Promise<Rendered> {
  if (has(DOCUMENTS, format)) return DOCUMENTS[format](documentPart(document, options.only));
  if (has(PICTURES, format)) {
    const blocks = document.sections.flatMap((section) => section.blocks);
    const charts = blocks.flatMap((block) =>
      block.kind === 'chart' ? [{ chart: block.chart, table: block.table }] : [],
    );
    return PICTURES[format](selectChart(charts, options.only), document.lang);
  }
  throw userError(
    'render/not-a-report-format',
    { en: `A report cannot be written as ${format}.`, zh: `报告无法输出为 ${format} 格式。` },
    { en: 'Use html, xlsx, md, svg, png, json or table.', zh: '请使用 html、xlsx、md、svg、png、json 或 table 格式。' },
  );
}
