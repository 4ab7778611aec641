import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import { type EntityName, PROVENANCE_COLUMNS } from '../model/entity.ts';
import { entities, requireEntity } from '../model/index.ts';

/** What a change of the database does to the rows of one entity: counts of rows, by key. */
export interface RowEffect {
  readonly entity: EntityName;
  readonly before: number;
  readonly removed: number;
  readonly restored: number;
  readonly changed: number;
  readonly after: number;
}

/** Where the rows came from is not what they say. */
const PROVENANCE: readonly string[] = PROVENANCE_COLUMNS.map(({ name }) => name);

const remembered = (entity: EntityName): string => `before_${entity}`;

/** A column that is empty in a row says nothing of it, whether the table has the column or not. */
async function fingerprints(engine: Engine, entity: EntityName): Promise<string> {
  const table = `store.crm.${entity}`;
  const names = (await engine.describe(`SELECT * FROM ${table}`)).map(({ name }) => name);
  const contents = names
    .filter((name) => !PROVENANCE.includes(name))
    .map((name) => {
      const value = name === 'ext' ? "nullif(json_merge_patch('{}', to_json(ext)), '{}')" : quoteName(name);
      return `CASE WHEN ${value} IS NULL THEN CAST(0 AS UBIGINT) ELSE hash(${quoteText(name)}, ${value}) END`;
    });
  return `SELECT ${requireEntity(entity).key} AS key, ${contents.reduce((all, one) => `xor(${all}, ${one})`)} AS content FROM ${table}`;
}

/** Does something to the database that `engine` builds; returns what became of the rows of the entities that changed. */
export async function withRowEffects<T>(
  engine: Engine,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly effects: readonly RowEffect[] }> {
  for (const { name } of entities)
    await engine.execute(`CREATE TEMP TABLE ${remembered(name)} AS ${await fingerprints(engine, name)}`);
  const value = await work();
  const effects: RowEffect[] = [];
  for (const { name } of entities) effects.push(await effectOn(engine, name));
  for (const { name } of entities) await engine.execute(`DROP TABLE ${remembered(name)}`);
  return { value, effects: effects.filter(({ removed, restored, changed }) => removed + restored + changed > 0) };
}

async function effectOn(engine: Engine, entity: EntityName): Promise<RowEffect> {
  const found = await engine.query(
    `SELECT count(b.key), count(*) FILTER (a.key IS NULL), count(*) FILTER (b.key IS NULL),
       count(*) FILTER (a.content <> b.content), count(a.key)
     FROM ${remembered(entity)} b FULL JOIN (${await fingerprints(engine, entity)}) a ON a.key = b.key`,
  );
  const [before = 0, removed = 0, restored = 0, changed = 0, after = 0] = (found.rows[0] ?? []).map(Number);
  return { entity, before, removed, restored, changed, after };
}
