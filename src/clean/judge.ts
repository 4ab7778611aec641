import { type Packed, type PackedRows, pack, unpackRows } from './packed.ts';
import type { Rule, Values } from './rule.ts';

/** What a rule says of some rows, each row by its number. */
export interface Judged {
  /** Number, field, value, evidence, confidence. */
  readonly written: Packed;
  /** Number, field, code, message in English and in Chinese, suggestion. */
  readonly problems: Packed;
}

type Cells = (string | null)[];

/** Asks a rule about rows of a number and the fields that it reads. */
export function judge({ reads, clean }: Rule, rows: PackedRows): Judged {
  const written: Cells[] = [[], [], [], [], []];
  const problems: Cells[] = [[], [], [], [], [], []];
  for (const [id = null, ...cells] of unpackRows(rows, reads.length + 1)) {
    const values: Values = Object.fromEntries(reads.map((field, at) => [field, cells[at] ?? null]));
    const cleaned = clean(values);
    for (const [field, { value, confidence, evidence = null }] of Object.entries(cleaned.written)) {
      if (value !== values[field]) add(written, [id, field, value, evidence, String(confidence)]);
    }
    for (const { field, code, message, suggestion } of cleaned.problems)
      add(problems, [id, field, code, message.en, message.zh, suggestion]);
  }
  return { written: pack(written), problems: pack(problems) };
}

function add(columns: readonly Cells[], row: Cells): void {
  columns.forEach((column, at) => {
    column.push(row[at] ?? null);
  });
}
