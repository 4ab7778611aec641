import { isDeepStrictEqual } from 'node:util';
import type { Block, Document } from '../core/document.ts';
import type { Table } from '../core/table.ts';
import { chartsOf } from './select.ts';
import { WORDS } from './wording.ts';
import { addChartSheet } from './xlsx/chart-sheet.ts';
import { addDataSheet, SHEET_ROWS } from './xlsx/data-sheet.ts';
import { SheetNames, TableNames } from './xlsx/names.ts';
import { fillSummary, type IndexEntry, summarySheet } from './xlsx/summary-sheet.ts';
import { newWorkbook, workbookBytes } from './xlsx/workbook.ts';

/** A workbook: summary with links, charts as pictures, one sheet for each table, in full. */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const { lang } = document;
  const workbook = await newWorkbook(document.title[lang]);
  const sheets = new SheetNames();
  const tables = new TableNames();
  const summary = summarySheet(workbook, sheets.give(WORDS.summary[lang]));
  const index: IndexEntry[] = [];
  const blocks = document.sections.flatMap((section) => section.blocks);
  const charts = chartsOf(document);
  if (charts.length > 0) {
    const sheet = sheets.give(WORDS.charts[lang]);
    await addChartSheet(workbook, sheet, charts, lang);
    index.push({ title: WORDS.charts[lang], sheet, rows: null, total: null });
  }
  for (const table of tablesOf(blocks)) {
    const title = table.title[lang];
    const sheet = sheets.give(title);
    addDataSheet(workbook, table, { sheet, table: tables.give(table.name) }, lang);
    index.push({ title, sheet, rows: Math.min(table.rows.length, SHEET_ROWS), total: table.rows.length });
  }
  fillSummary(summary, document, index);
  return await workbookBytes(workbook);
}

/** Tables that are shown or drawn, each once; two of one name that differ both stay. */
function tablesOf(blocks: readonly Block[]): Table[] {
  const kept: Table[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' && block.kind !== 'chart') continue;
    const { table } = block;
    if (!kept.some((other) => other === table || (other.name === table.name && isDeepStrictEqual(other, table))))
      kept.push(table);
  }
  return kept;
}
