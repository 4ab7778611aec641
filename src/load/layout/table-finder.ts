import type { SkippedRow } from '../read/types.ts';
import { BodyStats } from './body-stats.ts';
import { columnNames } from './column-names.ts';
import { profileColumns } from './column-profile.ts';
import { extraKind, type KnownTable } from './extra-row.ts';
import { findHeader } from './find-header.ts';
import { filledColumns, filledCount, type GridRow, isFilled, rowText } from './grid-row.ts';
import { beginsTable, namesAgain } from './next-table.ts';

/** A table within a file or sheet. */
export interface FoundTable {
  /** Distinct, trimmed, never empty; `column_1` and so on where the table has no header. */
  readonly header: readonly string[];
  /** The rows that hold the header; none where there is none. */
  readonly headerRows: readonly GridRow[];
  /** The columns of the grid, from 0, that the table has: those left blank from top to bottom are not among them. */
  readonly columns: readonly number[];
  /** Columns outside of these in which rows of data have something. */
  readonly beside: readonly number[];
  /** The lines of the first and last row of data; null where there is none. */
  readonly body: { readonly first: number; readonly last: number } | null;
  readonly rows: number;
  /** Rows from the end of the table before to the end of this one that belong to none, in their order. */
  readonly skipped: readonly SkippedRow[];
}

/** Rows that decide where a table begins and what its columns are. */
export const SAMPLED_ROWS = 200;
/** Rows after a blank one that are looked at together, for a new table may begin there. */
const LOOKED_AT = 12;

/**
 * Finds the tables in a grid whose rows are given one after another, blank ones left out; memory for a sample of rows.
 * What it decides of a row does not depend on how many rows follow the sample.
 */
export class TableFinder {
  readonly #tables: FoundTable[] = [];
  /** Rows of a table that has not begun yet; null while one is read. */
  #head: GridRow[] | null = [];
  /** Rows since a blank one, not judged yet; null where no blank row is near. */
  #block: GridRow[] | null = null;
  #table: OpenTable | null = null;

  add(row: GridRow): void {
    if (this.#head !== null) {
      this.#head.push(row);
      if (this.#head.length >= SAMPLED_ROWS) this.#begin(this.#head);
    } else this.#addToBody(row);
  }

  /** All tables; none where no row has anything. One without rows counts only where it is the only one. */
  end(): readonly FoundTable[] {
    this.#endBlock();
    // The last block of a table may be another table, and so on.
    while (this.#head !== null && this.#head.length > 0) {
      this.#begin(this.#head);
      this.#endBlock();
    }
    if (this.#table !== null) this.#tables.push(this.#table.found());
    this.#table = null;
    return withoutEmpty(this.#tables);
  }

  #begin(sample: readonly GridRow[]): void {
    this.#head = null;
    this.#table = new OpenTable(sample);
    for (const row of this.#table.unread(sample)) {
      if (this.#head === null) this.#addToBody(row);
      else this.add(row);
    }
  }

  #addToBody(row: GridRow): void {
    if (row.afterBlank || (this.#table !== null && namesAgain(row, this.#table.known))) {
      this.#endBlock();
      if (this.#head !== null) {
        this.add(row);
        return;
      }
      this.#block = [row];
    } else if (this.#block !== null) this.#block.push(row);
    else this.#table?.add(row);
    if ((this.#block?.length ?? 0) >= LOOKED_AT) this.#endBlock();
  }

  /** Judges the rows since a blank one: they go on with the table or begin another. */
  #endBlock(): void {
    const block = this.#block ?? [];
    this.#block = null;
    const table = this.#table;
    if (table === null || block.length === 0) return;
    if (beginsTable(block, table.known)) {
      this.#tables.push(table.found());
      this.#table = null;
      this.#head = [...block];
    } else for (const row of block) table.add(row);
  }
}

/** A table that is being read. */
class OpenTable {
  readonly known: KnownTable;
  readonly #header: readonly string[];
  readonly #headerRows: readonly GridRow[];
  readonly #skipped: SkippedRow[] = [];
  readonly #unread: number;
  #body: { first: number; last: number } | null = null;
  /** Whether the last row was a total or a note. */
  #apart = false;
  /** How many cells the row before has, if it is a note. */
  #noted = 0;
  /** Rows of data after a blank one: where they are many, the blank ones part nothing. */
  #spaced = 0;

  constructor(sample: readonly GridRow[]) {
    const place = findHeader(sample);
    const lines = [...place.above, ...(place.main === null ? [] : [place.main]), ...place.below];
    for (const [at, row] of sample.slice(0, place.body).entries()) if (!lines.includes(at)) this.#skip(row, 'title');
    const columns = tableColumns(
      sample.slice(place.body),
      lines.map((at) => sample[at]),
    );
    this.#header = columnNames(sample, place, columns);
    this.#headerRows = sample.filter((_, at) => lines.includes(at));
    this.known = { columns, names: place.main === null ? null : (sample[place.main] ?? null), stats: new BodyStats() };
    this.#unread = place.body;
  }

  unread = (sample: readonly GridRow[]): readonly GridRow[] => sample.slice(this.#unread);

  add(row: GridRow): void {
    const parted = row.afterBlank && this.#spaced * 3 <= this.known.stats.rows;
    const kind = extraKind(row, this.known, this.#apart || parted) ?? this.#kindBelowNames(row);
    this.#noted = kind === 'note' ? filledCount(row) : 0;
    if (kind !== null) {
      this.#skip(row, kind);
      this.#apart = true;
      if (kind === 'total') this.known.stats.endGroup();
      return;
    }
    this.#apart = false;
    if (row.afterBlank) this.#spaced += 1;
    this.known.stats.add(row);
    this.#body = { first: this.#body?.first ?? row.line, last: row.line };
  }

  /** A bill ends with the names of its totals and the totals below them. */
  #kindBelowNames(row: GridRow): 'note' | null {
    const width = filledCount(row);
    return this.#noted > 2 && width === this.#noted && width * 2 < this.known.columns.length ? 'note' : null;
  }

  found(): FoundTable {
    const { columns, stats } = this.known;
    const names = this.known.names?.cells ?? [];
    // A column that was blank in the sample too is none, unless some later row fills it.
    const kept = columns.flatMap((column, index) =>
      isFilled(names[column]) || stats.filled(column) > 0 || !isBlankName(this.#header[index] ?? '') ? [index] : [],
    );
    return {
      header: kept.map((index) => this.#header[index] ?? ''),
      headerRows: this.#headerRows,
      columns: kept.map((index) => columns[index] ?? 0),
      beside: stats.filledColumns().filter((column) => !columns.includes(column)),
      body: this.#body,
      rows: stats.rows,
      skipped: this.#skipped,
    };
  }

  #skip(row: GridRow, kind: SkippedRow['kind']): void {
    this.#skipped.push({ line: row.line, kind, text: rowText(row) });
  }
}

/** Tables without rows beside others are titles of the next one, or notes below the last. */
function withoutEmpty(tables: readonly FoundTable[]): readonly FoundTable[] {
  if (tables.every(({ rows }) => rows === 0)) return tables.slice(0, 1);
  const kept: FoundTable[] = [];
  let above: SkippedRow[] = [];
  for (const table of tables) {
    if (table.rows > 0) {
      kept.push({ ...table, skipped: [...above, ...table.skipped] });
      above = [];
    } else above.push(...rowsOfEmpty(table));
  }
  const last = kept.pop();
  return last === undefined ? kept : [...kept, { ...last, skipped: [...last.skipped, ...above] }];
}

function rowsOfEmpty({ headerRows, skipped }: FoundTable): SkippedRow[] {
  const header = headerRows.map((row): SkippedRow => ({ line: row.line, kind: 'title', text: rowText(row) }));
  return [...header, ...skipped].sort((a, b) => a.line - b.line);
}

const isBlankName = (name: string): boolean => /^column_\d+$/.test(name);

/** From the first to the last column that the header names, or that at least half of the sampled rows fill. */
function tableColumns(body: readonly GridRow[], headers: readonly (GridRow | undefined)[]): readonly number[] {
  const named = headers.flatMap((row) => (row === undefined ? [] : filledColumns(row)));
  const profiles = profileColumns(body);
  const filled = [...profiles.keys()].filter(
    (column) => (profiles[column]?.filled ?? 0) * 2 >= body.length && body.length > 0,
  );
  const all = [...named, ...filled];
  const first = Math.min(...all);
  const last = Math.max(...all);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
