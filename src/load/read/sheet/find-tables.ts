import { type FoundTable, TableFinder } from '../../layout/table-finder.ts';
import { type RawSheetRow, rawRows } from './raw-rows.ts';
import type { CellContext, SheetPart } from './workbook-parts.ts';

/** The tables of a sheet, found in one pass over its rows; none in an empty sheet. */
export async function sheetTables(
  path: string,
  { entry }: SheetPart,
  context: CellContext,
  onRead?: (packed: number) => void,
): Promise<readonly FoundTable[]> {
  const finder = new TableFinder();
  let last = 0;
  for await (const rows of rawRows(path, entry, context, { onRead })) {
    for (const row of rows) {
      finder.add({ line: row.line, cells: shownCells(row), afterBlank: row.line > last + 1 });
      last = row.line;
    }
  }
  return finder.end();
}

/** Whether a sheet has anything in it; reads no further than to the first row. */
export async function hasRows(path: string, { entry }: SheetPart, context: CellContext): Promise<boolean> {
  for await (const rows of rawRows(path, entry, context)) if (rows.length > 0) return true;
  return false;
}

/** A formula that was saved without its result is not blank: most are numbers. */
function shownCells({ cells, uncalculated }: RawSheetRow): readonly string[] {
  return uncalculated === null ? cells : cells.with(uncalculated, '0');
}
