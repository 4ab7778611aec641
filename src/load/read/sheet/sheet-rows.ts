import { KnownError } from '../../../core/errors.ts';
import { fileOf } from '../../open/describe-source.ts';
import { dataLines } from '../data-lines.ts';
import { formulaMessage } from '../row-messages.ts';
import type { BadRow, ColumnUse, ReadOptions, RowBatch, SheetSource, TextRow } from '../types.ts';
import { unpackMember } from '../zip/unpack-member.ts';
import { ofMember } from '../zip/zip-errors.ts';
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
  const uses = new Map(
    source.columns.flatMap((column, index): [number, ColumnUse][] => {
      const use = options.uses?.get(source.header[index] ?? '');
      return use === undefined ? [] : [[column, use]];
    }),
  );
  let pending: RawSheetRow[] = [];
  for await (const rows of rawRows(path, part.entry, await cellContext(path, workbook), { uses, onRead })) {
    pending.push(...rows.filter(({ line }) => isData(line)));
    if (pending.length < (options.batchSize ?? BATCH)) continue;
    yield { ...sort(pending, source), bytes };
    pending = [];
  }
  yield { ...sort(pending, source), bytes };
}

function sort(raw: readonly RawSheetRow[], source: SheetSource): Pick<RowBatch, 'rows' | 'bad'> {
  const rows: TextRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells, uncalculated } of raw) {
    const own = source.columns.map((column) => cells[column] ?? '');
    if (uncalculated === null) rows.push({ line, cells: own });
    else {
      const column = source.header[source.columns.indexOf(uncalculated)] ?? `column_${uncalculated + 1}`;
      const message = formulaMessage(source, line, column);
      bad.push({ line, text: cells.join('\t'), cells: own, code: 'E_FORMULA', message });
    }
  }
  return { rows, bad };
}
