import type { Source } from '../core/answer.ts';
import type { Block, Document, WholeDocument } from '../core/document.ts';
import type { Chart, Result } from '../core/result.ts';
import { filterWords, spanWords } from '../core/scope-words.ts';
import { same } from '../core/text.ts';
import { WORDS } from './wording.ts';

/** More rows than anyone reads on a page; XLSX and the text formats hold them all. */
export const PAGE_ROWS = 1_000;

/** A single result as a document of one section: charts, then tables, then findings. */
export function resultDocument(of: Pick<WholeDocument, 'title' | 'lang' | 'source' | 'result'>): WholeDocument {
  const { source, result } = of;
  const blocks: Block[] = [
    ...result.charts.map((chart) => chartBlock(chart, result)),
    ...result.tables.map((table): Block => ({ kind: 'table', table, limit: PAGE_ROWS })),
  ];
  if (result.findings.length > 0) blocks.push({ kind: 'findings', findings: result.findings, tables: result.tables });
  return {
    ...of,
    subtitle: same(''),
    author: null,
    facts: sourceFacts(source),
    sections: [{ title: null, blocks, sources: [source] }],
  };
}

function chartBlock(chart: Chart, { tables }: Result): Block {
  const table = tables.find(({ name }) => name === chart.table);
  if (table === undefined)
    throw new Error(`chart ${chart.name} draws table ${chart.table}, which the result does not have`);
  return { kind: 'chart', chart, table };
}

/** What limits a result, for everyone who sees it: as-of date, period, filters. */
export function sourceFacts({
  asOf,
  period,
  filters = {},
}: Pick<Source, 'asOf' | 'period' | 'filters'>): Document['facts'] {
  const span = period === undefined ? null : spanWords(period);
  return [
    ...(asOf === null ? [] : [{ label: WORDS.asOf, value: same(asOf) }]),
    ...(span === null ? [] : [{ label: WORDS.period, value: span }]),
    ...filterWords(filters),
  ];
}
