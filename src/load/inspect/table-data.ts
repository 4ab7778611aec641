import { text } from '../../core/columns.ts';
import type { StreamOutcome } from '../../core/outcome.ts';
import type { Row } from '../../core/table.ts';
import { same } from '../../core/text.ts';
import { tableRows } from '../read/table-rows.ts';
import type { Source } from '../read/types.ts';

/** The rows of a table as they are read, with as many columns as its widest row; an empty cell is absent. */
export async function tableData(source: Source, named: boolean): Promise<StreamOutcome> {
  let width = source.header.length;
  for await (const rows of tableRows(source)) for (const cells of rows) width = Math.max(width, cells.length);
  const columns = Array.from({ length: width }, (_, index) => {
    const name = `column_${index + 1}`;
    return text(name, same(name), {
      en: `Cell ${index + 1} of the row.`,
      zh: `该行的第 ${index + 1} 个单元格。`,
    });
  });
  return { kind: 'stream', columns, batches: cellRows(source), named };
}

async function* cellRows(source: Source): AsyncGenerator<readonly Row[]> {
  for await (const rows of tableRows(source))
    yield rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
}
