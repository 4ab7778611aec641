import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Reading } from '../coerce/reading.ts';
import { isOwnLine, type RawRows } from '../raw/raw.ts';
import { REJECTED, ROWS } from '../write/staged.ts';

/** Records the values that are left out of rows that load, each with line, column, value and reason. */
export async function recordWarnings(
  engine: Engine,
  raw: RawRows,
  readings: ReadonlyMap<string, Reading>,
): Promise<void> {
  for (const [header, { leavesOut = [] }] of readings)
    for (const { where, code, text } of leavesOut)
      await engine.execute(
        `INSERT INTO store.acrm.warnings BY NAME
       SELECT CAST($load AS BIGINT) AS load_id, CAST($number AS BIGINT) AS number, $file AS file, _line AS line, $column AS "column",
         ${quoteName(header)} AS value, ${quoteText(code)} AS code, ${quoteText(text.en)} AS message_en, ${quoteText(text.zh)} AS message_zh
       FROM ${ROWS} WHERE (${where}) AND _line NOT IN (SELECT line FROM ${REJECTED}) AND ${isOwnLine(raw)}`,
        { values: { load: raw.loadId, number: raw.number, file: raw.file, column: header } },
      );
}
