import type { Engine } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { FieldType } from '../../model/entity.ts';
import { unreadable } from '../coerce/faults.ts';
import type { Reading } from '../coerce/reading.ts';
import { isOwnLine, type RawRows } from '../raw/raw.ts';
import type { BadRow } from '../read/types.ts';
import { REJECTED, ROWS } from '../write/staged.ts';

/** A column whose values must be readable, or present. */
export interface JudgedColumn {
  readonly header: string;
  readonly type: FieldType;
  readonly reading: Reading;
  /** The row is nothing without it. */
  readonly required: boolean;
}

/**
 * Finds the rows that cannot be loaded as they are and records each with line, column, value and reason, together with
 * the rows that could not even be read and `stray` ones, a SELECT of the same columns. Afterwards `load_rejected` holds their lines; returns how many rows there are.
 */
export async function rejectRows(
  engine: Engine,
  raw: RawRows,
  columns: readonly JudgedColumn[],
  bad: readonly BadRow[],
  stray: string | null,
): Promise<number> {
  const faults = [...columns.flatMap((column) => faultsOf(column)), ...(stray === null ? [] : [stray])];
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${REJECTED} AS
    SELECT * FROM (${faults.length === 0 ? NO_FAULTS : faults.join('\nUNION ALL ')}) ORDER BY line, "column"`);
  // What a file's other rows cannot load was told when they came.
  const own = `(SELECT *, line AS _line FROM ${REJECTED}) WHERE ${isOwnLine(raw)}`;
  await engine.execute(
    `INSERT INTO store.acrm.rejects BY NAME
     SELECT CAST($load AS BIGINT) AS load_id, CAST($number AS BIGINT) AS number, $file AS file, line, "column", value, code, message_en, message_zh FROM ${own}`,
    { values: { load: raw.loadId, number: raw.number, file: raw.file } },
  );
  await recordBadRows(engine, raw, bad);
  const lines = await engine.query(`SELECT count(DISTINCT line) FROM ${own}`);
  return Number(lines.rows[0]?.[0]) + bad.length;
}

const NO_FAULTS = `SELECT NULL::BIGINT AS line, NULL::VARCHAR AS "column", NULL::VARCHAR AS value, NULL::VARCHAR AS code, NULL::VARCHAR AS message_en, NULL::VARCHAR AS message_zh WHERE false`;

function faultsOf({ header, type, reading, required }: JudgedColumn): string[] {
  const column = quoteName(header);
  const found: string[] = [];
  if (reading.fails) {
    const { code, text } = unreadable(type);
    found.push(fault(header, code, text, `NOT is_missing(${column}) AND (${reading.sql}) IS NULL`));
  }
  if (required)
    found.push(
      fault(
        header,
        'E_KEY',
        { en: `${header} is empty`, zh: `${header} 为空` },
        reading.fails ? `is_missing(${column}) AND (${reading.sql}) IS NULL` : `(${reading.sql}) IS NULL`,
      ),
    );
  return found;
}

const fault = (header: string, code: string, { en, zh }: Text, condition: string): string =>
  `SELECT _line AS line, ${quoteText(header)} AS "column", ${quoteName(header)} AS value, '${code}' AS code, ` +
  `${quoteText(en)} AS message_en, ${quoteText(zh)} AS message_zh FROM ${ROWS} WHERE ${condition}`;

const BATCH = 1000;

async function recordBadRows(engine: Engine, raw: RawRows, bad: readonly BadRow[]): Promise<void> {
  for (let start = 0; start < bad.length; start += BATCH) {
    const rows = bad
      .slice(start, start + BATCH)
      .map(({ line, text, code, message }) => ({ line, text, code, en: message.en, zh: message.zh }));
    await engine.execute(
      `INSERT INTO store.acrm.rejects BY NAME
       SELECT CAST($load AS BIGINT) AS load_id, CAST($number AS BIGINT) AS number, $file AS file, r.line AS line, r.code AS code, r.en AS message_en, r.zh AS message_zh, r.text AS text
       FROM (SELECT unnest(from_json($rows, '[{"line":"BIGINT","text":"VARCHAR","code":"VARCHAR","en":"VARCHAR","zh":"VARCHAR"}]')) AS r)`,
      { values: { load: raw.loadId, number: raw.number, file: raw.file, rows: JSON.stringify(rows) } },
    );
  }
}
