import type { Answer, Provenance } from '../core/answer.ts';
import type { Block, Document } from '../core/document.ts';
import { filterWords, spanWords } from '../core/scope-words.ts';
import { type Lang, same } from '../core/text.ts';
import { drawable, selectParts } from './select.ts';
import { WORDS } from './wording.ts';

/** More rows than anyone reads on a page; XLSX and the text formats hold them all. */
const PAGE_ROWS = 1_000;

/** One analysis as a document of one section: charts, then tables, then findings. */
export function answerDocument(answer: Answer, lang: Lang, only?: string): Document {
  const { provenance, title, result } = answer;
  const kept = selectParts(result, only);
  const charts = drawable({ ...kept, tables: result.tables });
  const blocks: Block[] = [
    ...charts.map(({ chart, table }): Block => ({ kind: 'chart', chart, table })),
    ...kept.tables.map((table): Block => ({ kind: 'table', table, limit: PAGE_ROWS })),
  ];
  if (kept.findings.length > 0) blocks.push({ kind: 'findings', findings: kept.findings, tables: result.tables });
  return {
    title,
    subtitle: same(''),
    author: null,
    lang,
    facts: provenanceFacts(provenance),
    sections: [{ title, blocks, sources: [provenance] }],
  };
}

/** What a text without charts is called by: the first table that it shows, rather than the command that made it. */
export function calledByTable(document: Document): Document {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const table = blocks.flatMap((block) => (block.kind === 'table' ? [block.table.title] : []))[0];
  const chart = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.title] : []))[0];
  return { ...document, title: table ?? chart ?? document.title };
}

/** What limits the result, for everyone who sees it: as-of date, period, filters. */
export function provenanceFacts({ asOf, period, filters }: Provenance): Document['facts'] {
  const span = spanWords(period);
  return [
    ...(asOf === null ? [] : [{ label: WORDS.asOf, value: same(asOf) }]),
    ...(span === null ? [] : [{ label: WORDS.period, value: span }]),
    ...filterWords(filters),
  ];
}
