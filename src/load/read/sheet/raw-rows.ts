import type { ColumnUse } from '../types.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { entryBytes } from '../zip/zip-entry.ts';
import { cellText } from './cell-text.ts';
import { withoutEmptyCells } from './empty-cells.ts';
import { RichText } from './shared-strings.ts';
import { brokenWorkbook } from './workbook-errors.ts';
import type { CellContext } from './workbook-parts.ts';
import { type Attributes, xmlEvents } from './xml-events.ts';

const MOST_COLUMNS = 16_384;

export interface RawSheetRow {
  readonly line: number;
  /** By column from 0; a column that the sheet leaves out is an empty text. */
  readonly cells: readonly string[];
  /** Column, from 0, of a formula saved without its result. */
  readonly uncalculated: number | null;
}

export interface RawOptions {
  /** What columns are used for, by their place from 0. */
  readonly uses?: ReadonlyMap<number, ColumnUse>;
  readonly onRead?: ((packed: number) => void) | undefined;
}

/** The rows of a sheet that hold anything, in batches as the file is read; constant memory besides the shared strings. */
export async function* rawRows(
  path: string,
  entry: ZipEntry,
  context: CellContext,
  { uses = new Map(), onRead }: RawOptions = {},
): AsyncGenerator<RawSheetRow[]> {
  const collector = new RowCollector(path, context, uses);
  for await (const _ of xmlEvents(path, entry.name, entryBytes(path, entry, onRead), collector)) {
    if (collector.rows.length > 0) yield collector.rows.splice(0);
  }
}

class RowCollector {
  readonly rows: RawSheetRow[] = [];
  readonly #path: string;
  readonly #context: CellContext;
  readonly #uses: ReadonlyMap<number, ColumnUse>;
  readonly #rich = new RichText();
  #line = 0;
  #cells: string[] = [];
  #uncalculated: number | null = null;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #inValue = false;
  #formula = false;

  constructor(path: string, context: CellContext, uses: ReadonlyMap<number, ColumnUse>) {
    this.#path = path;
    this.#context = context;
    this.#uses = uses;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#formula = true;
    else this.#rich.open(name);
  }

  shorten = withoutEmptyCells;

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#rich.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#rich.close(name);
  }

  /** Row numbers and cell addresses may be left out: then they follow the ones before. */
  #openRow(attributes: Attributes): void {
    const given = Number(attributes.get('r'));
    this.#line = given > 0 ? given : this.#line + 1;
    this.#cells = [];
    this.#uncalculated = null;
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    const address = attributes.get('r');
    this.#column = address === undefined ? this.#column + 1 : columnOf(address);
    if (this.#column < 0 || this.#column >= MOST_COLUMNS) {
      throw brokenWorkbook(this.#path, {
        en: `row ${this.#line} has a cell without a valid position`,
        zh: `第 ${this.#line} 行有单元格位置无效`,
      });
    }
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = '';
    this.#formula = false;
    this.#rich.begin();
  }

  #closeCell(): void {
    const value = this.#type === 'inlineStr' ? this.#rich.end() : this.#value;
    if (this.#formula && value === '' && this.#type !== 'str') this.#uncalculated ??= this.#column;
    // Somebody who formats whole rows leaves empty cells out to the last column: they give a row no width.
    if (value === '' && this.#uncalculated !== this.#column) return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] =
      value === ''
        ? ''
        : cellText({ type: this.#type, style: this.#style, value }, this.#context, this.#uses.get(this.#column));
  }

  #closeRow(): void {
    const empty = this.#uncalculated === null && this.#cells.every((cell) => cell.trim() === '');
    if (!empty) this.rows.push({ line: this.#line, cells: this.#cells, uncalculated: this.#uncalculated });
  }
}

/** 'AB12' is column 27, counted from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    // The last five bits of a letter are its place in the alphabet, of either case.
    const code = address.charCodeAt(at);
    if (code < 65 || at > 2) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}
