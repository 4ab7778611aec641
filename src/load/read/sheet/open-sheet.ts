import { headerNames } from '../header.ts';
import type { OpenOptions, SheetSource } from '../types.ts';
import { rawRows } from './raw-rows.ts';
import { emptySheet, noSuchSheet } from './workbook-errors.ts';
import { cellContext, openWorkbook } from './workbook-parts.ts';

const SAMPLED_ROWS = 300;

/** Finds the sheet and its header; see `openSources`. */
export async function openSheet(path: string, size: number, options: OpenOptions): Promise<SheetSource> {
  const workbook = await openWorkbook(path, size);
  const sheets = workbook.sheets.map(({ name }) => name);
  const wanted = options.sheet;
  const part =
    wanted === undefined
      ? (workbook.sheets.find(({ visible }) => visible) ?? workbook.sheets[0])
      : workbook.sheets.find(({ name }) => name === wanted);
  if (part === undefined) throw noSuchSheet(path, wanted ?? '', sheets);
  const rows = [];
  for await (const batch of rawRows(path, part.entry, await cellContext(path, workbook))) {
    rows.push(...batch);
    if (rows.length > SAMPLED_ROWS) break;
  }
  const [first, ...sample] = rows;
  if (first === undefined) throw emptySheet(path, part.name);
  const header = headerNames(
    first.cells,
    sample.map(({ cells }) => cells),
  );
  return {
    kind: 'sheet',
    path,
    part: null,
    skipped: [],
    sheet: part.name,
    sheets,
    header,
    headerLine: first.line,
    bytes: size,
  };
}
