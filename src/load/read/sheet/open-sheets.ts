import type { FoundTable } from '../../layout/table-finder.ts';
import { headerNames } from '../header.ts';
import type { OpenOptions, SheetSource } from '../types.ts';
import { hasRows, sheetTables } from './find-tables.ts';
import { emptySheet, emptyWorkbook, noSuchSheet } from './workbook-errors.ts';
import { cellContext, openWorkbook, type SheetPart, type Workbook } from './workbook-parts.ts';

/** The name that stands for every visible sheet. */
const ALL = '*';

/** Finds the tables of one sheet or of all visible ones; see `openSources`. */
export async function openSheets(path: string, size: number, options: OpenOptions): Promise<readonly SheetSource[]> {
  const workbook = await openWorkbook(path, size);
  const context = await cellContext(path, workbook);
  const found: SheetSource[] = [];
  const opened = wantedSheets(path, workbook, options.sheet);
  const left: SheetPart[] = workbook.sheets.filter((part) => !part.visible && !opened.includes(part));
  for (const part of opened) {
    // Without a choice the first sheet that has anything is meant.
    if (options.sheet !== undefined || found.length === 0) {
      const tables = await sheetTables(path, part, context, onBytes(part, size, options));
      found.push(...sourcesOf(tables, part, { path, size, all: options.sheet === ALL }));
    } else left.push(part);
  }
  const filled = new Set<SheetPart>();
  for (const part of left) if (await hasRows(path, part, context)) filled.add(part);
  const namesOf = (visible: boolean): string[] =>
    workbook.sheets.filter((part) => filled.has(part) && part.visible === visible).map(({ name }) => name);
  const [unread, hidden] = [namesOf(true), namesOf(false)];
  if (found.length > 0) return found.map((source) => ({ ...source, unread, hidden }));
  throw options.sheet === undefined || options.sheet === ALL ? emptyWorkbook(path) : emptySheet(path, options.sheet);
}

const onBytes =
  ({ entry }: SheetPart, size: number, { onProgress }: OpenOptions) =>
  (packed: number): void =>
    onProgress?.(Math.round((packed / entry.packed) * size), size);

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

function sourcesOf(
  tables: readonly FoundTable[],
  { name }: SheetPart,
  { path, size, all }: { readonly path: string; readonly size: number; readonly all: boolean },
): SheetSource[] {
  const alone = tables.length === 1;
  return tables.map((table, index) => ({
    kind: 'sheet',
    path,
    member: null,
    // `Sales` beside other sheets, `Sales#2` for the second table of a sheet.
    part: alone ? (all ? name : null) : `${name}#${index + 1}`,
    skipped: table.skipped,
    leftOut: [],
    sheet: name,
    unread: [],
    hidden: [],
    header: withNameless(table),
    headerLines: table.headerRows.map(({ line }) => line),
    columns: [...table.columns, ...table.beside],
    body: table.body,
    rows: table.rows,
    bytes: size,
  }));
}

/** What stands beside the table in rows of data is kept, in columns without names. */
function withNameless({ header, beside }: FoundTable): readonly string[] {
  const names = [...header, ...beside.map((column) => `column_${column + 1}`)];
  return headerNames(names, [names]);
}
