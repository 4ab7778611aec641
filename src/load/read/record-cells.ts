import { parse } from 'csv-parse/sync';
import type { RawRecord } from './record-cutter.ts';
import type { Dialect } from './types.ts';

/**
 * The cells of sound records, as written. Records without a quote are split as they are; csv-parse reads the others,
 * all in one call, because setting it up costs more than reading a record.
 */
export function cellsOf(records: readonly RawRecord[], dialect: Pick<Dialect, 'separator' | 'quote'>): string[][] {
  const quoted = records.filter((record) => record.quoted);
  const parsed = quoted.length === 0 ? [] : parseQuoted(quoted, dialect);
  let next = 0;
  return records.map((record) => {
    if (!record.quoted) return record.text.split(dialect.separator);
    const cells = parsed[next];
    next += 1;
    if (cells === undefined) throw new Error(`csv-parse gave ${parsed.length} of ${quoted.length} records`);
    return cells;
  });
}

function parseQuoted(records: readonly RawRecord[], dialect: Pick<Dialect, 'separator' | 'quote'>): string[][] {
  return parse(records.map(({ text }) => text).join('\n'), {
    delimiter: dialect.separator,
    quote: dialect.quote,
    escape: dialect.quote,
    record_delimiter: '\n',
    relax_column_count: true,
    // A quote inside an unquoted cell is a character; the cutter has already refused what is truly broken.
    relax_quotes: true,
  });
}
