import { dataLines } from '../data-lines.ts';
import { formulaMessage } from '../row-messages.ts';
import type { BadRow, ReadOptions, RowBatch, SheetSource, TextRow } from '../types.ts';
import { dateText } from './date-format.ts';
import { type RawSheetRow, rawRows } from './raw-rows.ts';
import { brokenWorkbook } from './workbook-errors.ts';
import { cellContext, openWorkbook } from './workbook-parts.ts';

const BATCH = 5000;

/** The rows of a table of a sheet, without its header and the rows that are no data; see `readRows`. */
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
  const isData = dataLines(source);
  const days = new Set(workbook.from1904 ? (options.dates ?? []) : []);
