import type { Cell, Row, Table } from '../../core/table.ts';
import { isBlankCell, profileColumns } from '../layout/column-profile.ts';
import { type MappedColumn, type Mapping, placeOf } from '../map/mapping.ts';
import { sourceLabel } from '../open/describe-source.ts';
import { sampleRows } from '../read/sample-rows.ts';
import type { Source } from '../read/types.ts';
import { PROPOSED_COLUMNS } from '../result/mapping-columns.ts';

/** Rows that are looked at. */
const LOOKED_AT = 1000;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 30;

/** One row a column of each table: where `load` would put it, what it holds, examples. */
export async function mappingTable(tables: readonly (readonly [Source, Mapping | null])[]): Promise<Table> {
  const rows: Row[] = [];
  const severalFiles = new Set(tables.map(([{ path }]) => path)).size > 1;
  for (const [source, mapping] of tables) {
    const part = severalFiles ? sourceLabel(source) : source.part;
    rows.push(...(await columnRows(source, mapping)).map((cells) => [part, ...cells]));
  }
  return {
    name: 'mapping',
    title: { en: 'Columns', zh: '列' },
    columns: PROPOSED_COLUMNS,
    rows,
  };
}

async function columnRows(source: Source, mapping: Mapping | null): Promise<Row[]> {
  const sample = await sampleRows(source, LOOKED_AT);
  const profiles = profileColumns(sample.map((cells, line) => ({ line, cells, afterBlank: false })));
  return source.header.map((header, index) => {
    const column = mapping?.columns.find((each) => each.header === header);
    const { filled = 0, kind = null } = profiles[index] ?? {};
    const holds = filled === 0 ? null : kind === 'number' || kind === 'date' ? kind : 'text';
    const share = sample.length === 0 ? null : filled / sample.length;
    const values = sample.map((cells) => cells[index] ?? '').filter((cell) => !isBlankCell(cell));
    return [header, ...foundOf(column, mapping), holds, share, examplesOf(values)];
  });
}

const foundOf = (
  column: MappedColumn | undefined,
  mapping: Mapping | null,
): readonly [field: Cell, via: Cell, confidence: Cell] => {
  if (column === undefined || mapping === null) return [null, null, null];
  return [placeOf(mapping.root, column), column.via, column.confidence ?? null];
};

function examplesOf(values: readonly string[]): string | null {
  const first = [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()))].slice(0, EXAMPLES);
  const short = first.map((value) =>
    value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE - 1)}…` : value,
  );
  return short.length === 0 ? null : short.join(' | ');
}
