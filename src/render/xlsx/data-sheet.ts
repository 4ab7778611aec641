import type { Workbook, Worksheet } from 'exceljs';
import type { Table } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { alignment } from '../format.ts';
import { oneLine } from '../sanitize.ts';
import { visible } from '../visible.ts';
import { numberFormat, sheetCell, sheetText, shownCells } from './cells.ts';
import { uniqueHeaders } from './names.ts';
import { aligned, bodyFont, columnWidth, headFill, headFont } from './styles.ts';

/** Rows that a sheet holds below its header. */
export const SHEET_ROWS = 1_048_575;

/** One table from cell A1 on: header frozen and repeated in print, filters, formats, widths. */
export function addDataSheet(
  workbook: Workbook,
  full: Table,
  names: { readonly sheet: string; readonly table: string },
  lang: Lang,
): Worksheet {
  const table = visible(full);
  const sheet = workbook.addWorksheet(names.sheet, {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddHeader: `&L${headerText(table.title[lang])}`, oddFooter: '&R&P / &N' },
  });
  const rows = table.rows
    .slice(0, SHEET_ROWS)
    .map((row) => table.columns.map((column, index) => sheetCell(row[index] ?? null, column, lang)));
  const headers = uniqueHeaders(table.columns.map(({ label }) => sheetText(label[lang])));
  sheet.addTable({
    name: names.table,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headers.map((name) => ({ name, filterButton: true })),
    // Excel repairs a table without any row, so an empty one gets an empty row.
    rows: rows.length > 0 ? rows : [table.columns.map(() => null)],
  });
  formatColumns(sheet, table, headers, lang);
  return sheet;
}

function formatColumns(sheet: Worksheet, table: Table, headers: readonly string[], lang: Lang): void {
  for (const [index, column] of table.columns.entries()) {
    const values = table.rows.slice(0, SHEET_ROWS).map((row) => row[index] ?? null);
    const target = sheet.getColumn(index + 1);
    const side = alignment(column.unit);
    const header = headers[index] ?? '';
    target.width = columnWidth(header, shownCells(column, values, lang));
    target.font = bodyFont();
    target.numFmt = numberFormat(column, values);
    target.alignment = aligned(side, side === 'left' ? 1 : 0);
    const head = sheet.getCell(1, index + 1);
    head.font = headFont();
    head.fill = headFill();
    head.numFmt = '@';
    head.alignment = { ...aligned(side, side === 'left' ? 1 : 2), vertical: 'middle' };
  }
  sheet.getRow(1).height = 20;
}

/** In a print header & begins a code, and all of it has 255 characters. */
const headerText = (title: string): string => oneLine(title).slice(0, 100).replaceAll('&', '&&');
