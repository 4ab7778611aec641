import type { FoundTable } from '../../layout/table-finder.ts';
import { headerNames } from '../header.ts';
import type { OpenOptions, SheetSource } from '../types.ts';
import { sheetTables } from './find-tables.ts';
import { emptySheet, emptyWorkbook, noSuchSheet } from './workbook-errors.ts';
import { type CellContext, cellContext, openWorkbook, type SheetPart, type Workbook } from './workbook-parts.ts';

/** The name that stands for every visible sheet. */
const ALL = '*';

/** Finds the tables of one sheet or of all visible ones; see `openSources`. */
export async function openSheets(path: string, size: number, options: OpenOptions): Promise<readonly SheetSource[]> {
  const workbook = await openWorkbook(path, size);
  const context = await cellContext(path, workbook);
  const found: SheetSource[] = [];
  const read = { path, size, workbook, context, options };
  for (const part of wantedSheets(path, workbook, options.sheet)) {
    found.push(...(await tablesOf(part, read)));
    // Without a choice the first sheet that has anything is meant.
    if (options.sheet === undefined && found.length > 0) break;
  }
  if (found.length > 0) return found;
  throw options.sheet === undefined || options.sheet === ALL ? emptyWorkbook(path) : emptySheet(path, options.sheet);
}

function wantedSheets(path: string, { sheets }: Workbook, wanted: string | undefined): readonly SheetPart[] {
  const named = sheets.filter(({ name }) => name === wanted);
  if (named.length > 0) return named;
  if (wanted !== undefined && wanted !== ALL) {
    throw noSuchSheet(
      path,
      wanted,
      sheets.map(({ name }) => name),
    );
  }
  const visible = sheets.filter((sheet) => sheet.visible);
  return visible.length > 0 ? visible : sheets;
}

interface Reading {
  readonly path: string;
  readonly size: number;
  readonly workbook: Workbook;
  readonly context: CellContext;
  readonly options: OpenOptions;
}

async function tablesOf(part: SheetPart, { path, size, workbook, context, options }: Reading): Promise<SheetSource[]> {
  const onRead = (packed: number): void => options.onProgress?.(Math.round((packed / part.entry.packed) * size), size);
  const tables = await sheetTables(path, part, context, onRead);
  const alone = tables.length === 1;
  const one = (table: FoundTable, index: number): SheetSource => ({
    kind: 'sheet',
    path,
    // `Sales` beside other sheets, `Sales#2` for the second table of a sheet.
    part: alone ? (options.sheet === ALL ? part.name : null) : `${part.name}#${index + 1}`,
    skipped: table.skipped,
    sheet: part.name,
    sheets: workbook.sheets.map(({ name }) => name),
    header: withNameless(table),
    headerLines: table.headerRows.map(({ line }) => line),
    columns: [...table.columns, ...table.beside],
    body: table.body,
    rows: table.rows,
    bytes: size,
  });
  return tables.map(one);
}

/** What stands beside the table in rows of data is kept, in columns without names. */
function withNameless({ header, beside }: FoundTable): readonly string[] {
  const names = [...header, ...beside.map((column) => `column_${column + 1}`)];
  return headerNames(names, [names]);
}
