/** Columns of texts, each column in one text: ten thousand cells pass to the engine and between threads as one value. */
export interface Packed {
  /** Rows in each column. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** What stands between two cells of a column. */
  readonly between: string;
  /** What stands for a cell that is null. */
  readonly none: string;
}

type Cells = readonly (string | null)[];

/** Packs columns of one length. */
export function pack(columns: readonly Cells[]): Packed {
  const [between = '', none = ''] = spareCharacters(columns);
  return {
    rows: columns[0]?.length ?? 0,
    columns: columns.map((cells) => cells.map((cell) => cell ?? none).join(between)),
    between,
    none,
  };
}

/** Two characters that no cell has; control characters, unless the cells have those too. */
function spareCharacters(columns: readonly Cells[]): string[] {
  const found: string[] = [];
  for (let code = 1; found.length < 2; code += 1) {
    const character = String.fromCodePoint(code);
    if (!columns.some((cells) => cells.some((cell) => cell?.includes(character)))) found.push(character);
  }
  return found;
}

/** Rows that a rule reads, cell behind cell in one text. */
export interface PackedRows {
  readonly text: string;
  readonly between: string;
  readonly none: string;
}

/** Rows of `width` cells each. */
export function unpackRows({ text, between, none }: PackedRows, width: number): Cells[] {
  const cells = text.split(between).map((cell) => (cell === none ? null : cell));
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}
