/** Names that Excel accepts: unlike one another without regard to case, short, free of reserved characters. */

const SHEET_LENGTH = 31;
const TABLE_LENGTH = 60;

/** Gives each wanted sheet name, in order, one that is allowed and not taken. */
export class SheetNames {
  readonly #taken = new Set<string>();

  give(wanted: string): string {
    const plain = wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    // Excel keeps "History" for itself.
    const base = plain === '' || plain.toLowerCase() === 'history' ? 'Sheet' : plain;
    return unique(base, SHEET_LENGTH, this.#taken, ' ');
  }
}

/** The same for tables, whose names stand in formulas: ASCII letters, digits and underscores. */
export class TableNames {
  readonly #taken = new Set<string>();

  give(wanted: string): string {
    // The prefix keeps a name from looking like a cell, such as A1 or R1C1.
    return unique(`t_${wanted.replace(/[^A-Za-z0-9_]/g, '_')}`, TABLE_LENGTH, this.#taken, '_');
  }
}

/** Column headers of one table must differ as well. */
export function uniqueHeaders(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((label) => unique(label === '' ? '-' : label, 250, taken, ' '));
}

function unique(base: string, length: number, taken: Set<string>, separator: string): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `${separator}${count}`;
    const name = `${cut(base, length - suffix.length)}${suffix}`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** Cut by UTF-16 units, as Excel counts, but never through a character. */
const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
