import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { isOwnLine, type RawRows } from '../raw/raw.ts';
import type { GroupedRows } from '../write/grouped-rows.ts';

const GROUPED = 'load_grouped';

/**
 * Groups a described entity and records in which fields rows of one key disagree, with an example. Afterwards the
 * first values stand in the relation whose SELECT is returned.
 */
export async function settleConflicts(engine: Engine, grouped: GroupedRows, raw: RawRows): Promise<string> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${GROUPED} AS ${grouped.select}`);
  for (const field of await disputedFields(engine, grouped, raw)) await recordConflict(engine, grouped, field, raw);
  return `SELECT ${grouped.columns.map(quoteName).join(', ')} FROM ${GROUPED}`;
}

async function disputedFields(engine: Engine, grouped: GroupedRows, raw: RawRows): Promise<string[]> {
  const { compared } = grouped;
  if (compared.length === 0) return [];
  const counts = compared.map((field) => `count(*) FILTER (WHERE ${quoteName(`differs:${field}`)})`);
  const [found = []] = (await engine.query(`SELECT ${counts.join(', ')} FROM ${GROUPED} WHERE ${isTold(grouped, raw)}`))
    .rows;
  return compared.filter((_, index) => Number(found[index]) > 0);
}

/** Whether a group is worth telling of: of a file that was loaded before, those that its corrected rows belong to. */
const isTold = ({ entity, key, from }: GroupedRows, raw: RawRows): string =>
  raw.corrects === undefined
    ? 'true'
    : `${quoteName(entity.key)} IN (SELECT ${key} FROM ${from} WHERE ${isOwnLine(raw)})`;

/** `select` yields the raw rows of the group again, so that the example names the other value. */
async function recordConflict(engine: Engine, grouped: GroupedRows, field: string, raw: RawRows): Promise<void> {
  const key = quoteName(grouped.entity.key);
  const flag = quoteName(`differs:${field}`);
  const value = quoteName(field);
  await engine.execute(
    `INSERT INTO store.acrm.conflicts
     WITH disputed AS (SELECT ${key} AS key, CAST(${value} AS VARCHAR) AS kept, _line FROM ${GROUPED} WHERE ${flag} AND ${isTold(grouped, raw)}),
     first AS (SELECT * FROM disputed ORDER BY _line LIMIT 1)
     SELECT ${raw.loadId}, ${quoteText(raw.file)}, '${grouped.entity.name}', ${quoteText(field)}, (SELECT count(*) FROM disputed), key, kept,
            (SELECT arg_min(CAST(${grouped.valueOf(field)} AS VARCHAR), _line) FROM ${grouped.from} WHERE ${grouped.key} = first.key AND CAST(${grouped.valueOf(field)} AS VARCHAR) <> first.kept)
     FROM first`,
  );
}
