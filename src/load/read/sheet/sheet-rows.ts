import { KnownError } from '../../../core/errors.ts';
import { fileOf } from '../../open/describe-source.ts';
import { dataLines } from '../data-lines.ts';
import { formulaMessage } from '../row-messages.ts';
import type { BadRow, ReadOptions, RowBatch, SheetSource, TextRow } from '../types.ts';
import { unpackMember } from '../zip/unpack-member.ts';
import { ofMember } from '../zip/zip-errors.ts';
import { dateText } from './date-format.ts';
import { type RawSheetRow, rawRows } from './raw-rows.ts';
import { brokenWorkbook } from './workbook-errors.ts';
import { cellContext, openWorkbook } from './workbook-parts.ts';

const BATCH = 5000;

/** The rows of a table of a sheet, without its header and the rows that are no data; see `readRows`. */
export async function* sheetRows(source: SheetSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  if (source.member === null) return yield* rowsOf(source.path, source, options);
  const file = await unpackMember(source.path, source.member);
  try {
    yield* rowsOf(file.path, source, options);
  } catch (error) {
    throw error instanceof KnownError ? ofMember(error, file.path, fileOf(source)) : error;
  } finally {
    await file.remove();
  }
}

/** `path` is the workbook as a file of its own. */
async function* rowsOf(path: string, source: SheetSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const { bytes: size } = source;
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
  let pending: RawSheetRow[] = [];
  for await (const rows of rawRows(path, part.entry, await cellContext(path, workbook), onRead)) {
    pending.push(...rows.filter(({ line }) => isData(line)));
    if (pending.length < (options.batchSize ?? BATCH)) continue;
    yield { ...sort(pending, source, days), bytes };
    pending = [];
  }
  yield { ...sort(pending, source, days), bytes };
}

/** `days` are columns in which a plain number is a day since 1904. */
function sort(
  raw: readonly RawSheetRow[],
  source: SheetSource,
  days: ReadonlySet<string>,
): Pick<RowBatch, 'rows' | 'bad'> {
  const rows: TextRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells, uncalculated } of raw) {
    const own = source.columns.map((column) => cells[column] ?? '');
    if (uncalculated !== null) {
      const column = source.header[source.columns.indexOf(uncalculated)] ?? `column_${uncalculated + 1}`;
      const message = formulaMessage(source, line, column);
      bad.push({ line, text: cells.join('\t'), cells: own, code: 'E_FORMULA', message });
    } else {
      rows.push({
        line,
        cells: days.size === 0 ? own : own.map((cell, index) => dayOf(cell, source.header[index], days)),
      });
    }
  }
  return { rows, bad };
}

function dayOf(cell: string, header: string | undefined, days: ReadonlySet<string>): string {
  if (header === undefined || !days.has(header) || !/^[1-9]\d{4}(?:\.\d+)?$/.test(cell)) return cell;
  return dateText(Number(cell), 'date', true) ?? cell;
}
