import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { TypedColumn } from './decide.ts';
import { ROUNDED } from './faults.ts';
import type { Probe } from './probe.ts';
import type { Reading } from './reading.ts';

/**
 * Text as it is, without blanks around it. An identifier that a spreadsheet made a float loses the ".0" if all have it; one
 * that it rounded is lost, as two of them may have become one: a row is nothing without its key, but loads without a phone
 * number.
 */
export async function textReading(
  engine: Engine,
  rows: string,
  { header, type, isCode }: TypedColumn,
  found: Probe,
): Promise<Reading> {
  const column = quoteName(header);
  if (type === 'boolean')
    return { sql: `read_boolean(${column})`, fails: true, how: { en: 'yes or no', zh: '是或否' } };
  const identifies = type === 'id' || isCode === true;
  if (!identifies)
    return {
      sql: found.blanks === 0 ? column : `clean_text(${column})`,
      fails: false,
      how: { en: 'text', zh: '文本' },
    };
  const clean = found.blanks === 0 ? column : `clean_id(${column})`;
  const mayBeNone = found.voids > 0 || found.blanks > 0 || found.errors > 0;
  const text = !mayBeNone ? clean : `CASE WHEN NOT is_no_id(${column}) THEN ${clean} END`;
  if (found.filled > 0 && found.floats === found.filled) {
    return {
      sql: `regexp_replace(${text}, '\\.0$', '')`,
      fails: false,
      how: { en: 'identifier, ".0" of a spreadsheet cut off', zh: '编号，去掉表格软件附加的 ".0"' },
    };
  }
  const how = { en: 'identifier', zh: '编号' };
  const cut = found.longZeros > 0 && (await areCutToFifteen(engine, rows, column));
  const signs = [
    ...(found.scientific > 0 ? [`is_rounded_id(${column})`] : []),
    ...(cut ? [`ends_in_zeros(${column})`] : []),
  ];
  if (signs.length === 0) return { sql: text, fails: false, how };
  const spoilt = `(${signs.join(' OR ')})`;
  const sql = `CASE WHEN NOT ${spoilt} THEN ${text} END`;
  return type === 'id'
    ? { sql, fails: true, how }
    : { sql, fails: false, leavesOut: [{ where: spoilt, ...ROUNDED }], how };
}

/** How unlikely it must be that identifiers end in so many zeros by chance. */
const BY_CHANCE = 0.01;

/**
 * Whether a spreadsheet kept fifteen digits of longer identifiers and made the others zeros: by Chernoff's bound for the number
 * of those that end so, where each last digit is a zero in one of ten.
 */
async function areCutToFifteen(engine: Engine, rows: string, column: string): Promise<boolean> {
  const found = await engine.query(
    `SELECT count(*) FILTER (WHERE ends_in_zeros(id)), sum(power(10, 15 - length(id)))
     FROM (SELECT DISTINCT clean_text(${column}) AS id FROM ${rows} WHERE strlen(${column}) > 15) WHERE regexp_matches(id, '^[1-9]\\d{15,}$')`,
  );
  const [zeros = 0, expected = 0] = (found.rows[0] ?? []).map(Number);
  return zeros > expected && zeros - expected + zeros * Math.log(expected / zeros) < Math.log(BY_CHANCE);
}
