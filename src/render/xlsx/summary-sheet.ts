import type { CellValue, Font, Workbook, Worksheet } from 'exceljs';
import type { Block, Document, Figure } from '../../core/document.ts';
import type { Column } from '../../core/table.ts';
import { type Lang, same } from '../../core/text.ts';
import { wrap } from '../chart/text-width.ts';
import { DASH } from '../format.ts';
import { levelWord, shownOf, WORDS } from '../wording.ts';
import { numberFormat, sheetCell, sheetText } from './cells.ts';
import { aligned, bodyFont, headFill, headFont, judgedFont, linkFont, mutedFont, strongFont } from './styles.ts';

export interface IndexEntry {
  readonly title: string;
  readonly sheet: string;
  readonly rows: number | null;
  readonly total: number | null;
}

const WIDTHS = [30, 22, 22, 16, 40];
const LINES = 110;

/** The first sheet: what this is, its key figures and findings, and links to everything else. */
export function fillSummary(sheet: Worksheet, document: Document, index: readonly IndexEntry[]): void {
  const { lang } = document;
  WIDTHS.forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  addRow(sheet, [sheetText(document.title[lang])], strongFont(18)).height = 28;
  if (document.subtitle[lang] !== '') addRow(sheet, [sheetText(document.subtitle[lang])], mutedFont());
  sheet.addRow([]);
  const facts = document.facts.map(({ label, value }) => [label[lang], value[lang]] as const);
  if (document.author !== null) facts.push([WORDS.author[lang], document.author]);
  for (const [label, value] of facts) addRow(sheet, [sheetText(label), sheetText(value)], bodyFont(), mutedFont());
  for (const section of document.sections) {
    for (const block of section.blocks) addBlock(sheet, block, lang);
  }
  addIndex(sheet, index, lang);
}

export const summarySheet = (workbook: Workbook, name: string): Worksheet =>
  workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });

function addBlock(sheet: Worksheet, block: Block, lang: Lang): void {
  if (block.kind === 'text') {
    sheet.addRow([]);
    for (const line of wrapped(block.text[lang])) addRow(sheet, [sheetText(line)], bodyFont());
  } else if (block.kind === 'findings') {
    addHeads(sheet, [WORDS.level[lang], WORDS.finding[lang]]);
    for (const { level, text } of block.findings) {
      const [first = '', ...rest] = wrapped(text[lang]);
      addRow(
        sheet,
        [levelWord(level, lang), sheetText(first)],
        bodyFont(),
        judgedFont(level === 'note' ? 'muted' : 'bad'),
      );
      for (const line of rest) addRow(sheet, [null, sheetText(line)], bodyFont());
    }
  } else if (block.kind === 'figures') {
    addHeads(
      sheet,
      [WORDS.figure[lang], WORDS.value[lang], WORDS.previous[lang], WORDS.change[lang]],
      ['left', 'right', 'right', 'right'],
    );
    for (const figure of block.figures) addFigure(sheet, figure, lang);
    if (block.note[lang] !== '') addRow(sheet, [sheetText(block.note[lang])], mutedFont());
  }
}

function addFigure(sheet: Worksheet, { label, unit, value, before, change, good }: Figure, lang: Lang): void {
  const column: Column = { name: 'value', unit, label, about: same('') };
  const share: Column = { ...column, unit: 'share' };
  const points = unit === 'share' && typeof change === 'number';
  const row = addRow(
    sheet,
    [
      sheetText(label[lang]),
      sheetCell(value, column, lang) ?? DASH,
      sheetCell(before, column, lang) ?? DASH,
      sheetCell(points ? change * 100 : change, share, lang) ?? DASH,
    ],
    bodyFont(),
  );
  row.getCell(2).font = strongFont();
  for (const position of [2, 3]) row.getCell(position).numFmt = numberFormat(column, [value, before]);
  const digits = points ? `0.0" ${WORDS.points[lang]}"` : '0.0%';
  row.getCell(4).numFmt = `▲ +${digits};▼ -${digits};${digits}`;
  for (const position of [2, 3, 4]) row.getCell(position).alignment = aligned('right');
  const better = typeof change !== 'number' || change === 0 || good === 'none' ? null : change > 0 === (good === 'up');
  row.getCell(4).font = judgedFont(better === null ? 'muted' : better ? 'good' : 'bad');
}

function addIndex(sheet: Worksheet, index: readonly IndexEntry[], lang: Lang): void {
  addHeads(sheet, [WORDS.contents[lang], WORDS.rows[lang]], ['left', 'right']);
  for (const { title, sheet: target, rows, total } of index) {
    const link = { text: sheetText(title), hyperlink: `#'${target.replaceAll("'", "''")}'!A1` };
    const cut = rows !== null && total !== null && rows < total ? shownOf(rows, total)[lang] : rows;
    const row = addRow(sheet, [link, cut], bodyFont(), linkFont());
    row.getCell(2).numFmt = '#,##0';
    row.getCell(2).alignment = aligned('right');
  }
}

function addHeads(sheet: Worksheet, heads: readonly string[], sides: readonly ('left' | 'right')[] = []): void {
  sheet.addRow([]);
  const row = addRow(sheet, heads, headFont());
  heads.forEach((_, position) => {
    row.getCell(position + 1).fill = headFill();
    row.getCell(position + 1).alignment = aligned(sides[position] ?? 'left');
  });
}

function addRow(
  sheet: Worksheet,
  values: readonly CellValue[],
  font: Partial<Font>,
  first = font,
): ReturnType<Worksheet['addRow']> {
  const row = sheet.addRow([...values]);
  values.forEach((_, position) => {
    row.getCell(position + 1).font = position === 0 ? first : font;
  });
  return row;
}

/** Long sentences stand on several rows: a merged or very wide cell would spoil the sheet. */
const wrapped = (text: string): string[] => wrap(text, 10, LINES * 6);
