import { columnsMessage, formulaMessage } from '../row-messages.ts';
import type { BadRow, ReadOptions, RowBatch, SheetSource, TextRow } from '../types.ts';
import { type RawSheetRow, rawRows } from './raw-rows.ts';
import { brokenWorkbook } from './workbook-errors.ts';
import { cellContext, openWorkbook } from './workbook-parts.ts';

const BATCH = 5000;

/** The rows of a sheet below its header; see `readRows`. */
export async function* sheetRows(source: SheetSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const { path, bytes: size } = source;
  const workbook = await openWorkbook(path, size);
  const part = workbook.sheets.find(({ name }) => name === source.sheet);
  if (part === undefined)
    throw brokenWorkbook(path, { en: 'it changed while it was read', zh: '读取过程中文件发生了变化' });
  let bytes = 0;
  const onRead = (packed: number): void => {
    bytes = Math.round((packed / part.entry.packed) * size);
    options.onProgress?.(bytes, size);
  };
  let pending: RawSheetRow[] = [];
  for await (const rows of rawRows(path, part.entry, await cellContext(path, workbook), onRead)) {
    pending.push(...rows.filter(({ line }) => line > source.headerLine));
    if (pending.length < (options.batchSize ?? BATCH)) continue;
    yield { ...sort(pending, source), bytes };
    pending = [];
  }
  yield { ...sort(pending, source), bytes };
}

function sort(raw: readonly RawSheetRow[], source: SheetSource): Pick<RowBatch, 'rows' | 'bad'> {
  const rows: TextRow[] = [];
  const bad: BadRow[] = [];
  const width = source.header.length;
  for (const { line, cells, uncalculated } of raw) {
    const text = cells.join('\t');
    if (uncalculated !== null) {
      const column = source.header[uncalculated] ?? `column_${uncalculated + 1}`;
      bad.push({ line, text, code: 'E_FORMULA', message: formulaMessage(source, line, column) });
    } else if (cells.slice(width).some((cell) => cell !== '')) {
      bad.push({ line, text, code: 'E_COLUMNS', message: columnsMessage(source, line, cells.length) });
    } else {
      // A sheet leaves out empty cells at the end of a row.
      rows.push({ line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') });
    }
  }
  return { rows, bad };
}
