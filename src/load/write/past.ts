import type { Engine } from '../../core/engine.ts';
import { hasTable } from '../../engine/has-table.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity, EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import type { RawRows } from '../raw/raw.ts';

/** Since when rows are as they are: the load that brings them, and the day that its file shows. */
export type Since = Pick<RawRows, 'loadId' | 'snapshot'>;

/**
 * Rows as they were until a later file changed them or, `_gone`, no longer had them. A table is made with the first
 * such row, so that data that never changes costs nothing.
 */
const pastTable = (entity: EntityName): string => `store.history.${quoteName(`past_${entity}`)}`;

/** The day that the file of a row `e` shows. */
const SHOWN = '(SELECT min(f.snapshot) FROM store.acrm.raw_files f WHERE f.load_id = e._load AND f.file = e._file)';

/** Keeps the rows whose keys are in the relation `changed` as they are, before they are changed. */
export async function supersede(engine: Engine, entity: Entity, changed: string, since: Since): Promise<void> {
  await keepPast(engine, entity, changed, since, false);
}

/** Takes the rows whose keys are in the relation `absent` out of the current ones and keeps them as gone. */
export async function retire(engine: Engine, entity: Entity, absent: string, since: Since): Promise<void> {
  await keepPast(engine, entity, absent, since, true);
  await engine.execute(
    `DELETE FROM store.crm.${entity.name} WHERE ${quoteName(entity.key)} IN (SELECT ${quoteName(entity.key)} FROM ${absent})`,
  );
}

async function keepPast(
  engine: Engine,
  entity: Entity,
  keys: string,
  { loadId, snapshot }: Since,
  gone: boolean,
): Promise<void> {
  const key = quoteName(entity.key);
  // What one load brings for one day is one state, whichever of its files says it.
  const rows = `SELECT * FROM (SELECT e.*, ${SHOWN} AS _valid_from, CAST(${quoteText(snapshot)} AS DATE) AS _valid_to, CAST(${loadId} AS BIGINT) AS _ended_by, ${gone} AS _gone
    FROM store.crm.${entity.name} e WHERE e.${key} IN (SELECT ${key} FROM ${keys})) WHERE NOT (_ended_by = _load AND _valid_from = _valid_to)`;
  const past = pastTable(entity.name);
  await engine.execute(`CREATE TABLE IF NOT EXISTS ${past} AS SELECT * FROM (${rows}) WHERE false`);
  await engine.execute(`INSERT INTO ${past} BY NAME ${rows}`);
}

/** The table of an entity's past rows, if there is one. */
export async function pastTables(engine: Engine, entity: EntityName): Promise<string[]> {
  return (await hasTable(engine, 'history', `past_${entity}`)) ? [pastTable(entity)] : [];
}

/**
 * Lets `history.<entity>` show every state that a row was ever in: `_valid_from` the day from which a file shows it,
 * `_valid_to` the day from which it was no longer so, empty for what is so now. The state of day D are the rows with
 * `_valid_from <= D AND (_valid_to > D OR _valid_to IS NULL)`.
 */
export async function defineHistory(engine: Engine, touched: ReadonlySet<EntityName>): Promise<void> {
  for (const { name } of entities.filter((entity) => touched.has(entity.name))) {
    const now = `SELECT e.*, ${SHOWN} AS _valid_from, CAST(NULL AS DATE) AS _valid_to, CAST(NULL AS BIGINT) AS _ended_by, false AS _gone FROM store.crm.${name} e`;
    const parts = [now, ...(await pastTables(engine, name)).map((table) => `SELECT * FROM ${table}`)];
    await engine.execute(`CREATE OR REPLACE VIEW store.history.${name} AS ${parts.join('\nUNION ALL BY NAME ')}`);
  }
}

/** Forgets every state, past and present, of every entity, so that the files can be loaded anew. */
export async function forgetStates(engine: Engine): Promise<void> {
  for (const { name } of entities) {
    await engine.execute(`DROP VIEW IF EXISTS store.history.${name}`);
    await engine.execute(`DROP TABLE IF EXISTS ${pastTable(name)}`);
    await engine.execute(`DROP TABLE IF EXISTS store.crm.${name}`);
  }
}
