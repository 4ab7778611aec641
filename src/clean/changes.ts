import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import { type Entity, SQL_TYPES } from '../model/entity.ts';
import { fieldOf } from '../model/index.ts';
import type { RuleName } from './rule.ts';

/** What a rule would change: key, field, before, after, evidence, confidence. */
export const CHANGED = 'clean_changed';

/** Notes the changes that a rule has put into `CHANGED`, writes the values and drops the table. */
export async function writeChanged(
  engine: Engine,
  rule: RuleName,
  entity: Entity,
  fields: readonly string[],
): Promise<void> {
  await engine.execute(`DELETE FROM ${CHANGED} WHERE before IS NOT DISTINCT FROM after`);
  for (const field of fields) await putValues(engine, entity, field, CHANGED, 'after');
  if (await anyCleaned(engine, entity, fields)) await startFromLoaded(engine, entity);
  await engine.execute(
    `INSERT INTO store.acrm.cleaned SELECT ${quoteText(entity.name)}, key, field, before, after, ${quoteText(rule)}, evidence, confidence FROM ${CHANGED}`,
  );
  await engine.execute(`DROP TABLE ${CHANGED}`);
}

/** Whether an earlier rule has changed these fields; most fields are of one rule. */
async function anyCleaned(engine: Engine, { name }: Entity, fields: readonly string[]): Promise<boolean> {
  const found = await engine.query(
    `SELECT count(*) FROM store.acrm.cleaned WHERE entity = ${quoteText(name)} AND field IN (${fields.map(quoteText).join(', ')})`,
  );
  return Number(found.rows[0]?.[0]) > 0;
}

/** A value that an earlier rule has written is changed once, from the one that was loaded to the last one. */
async function startFromLoaded(engine: Engine, { name }: Entity): Promise<void> {
  const same = `k.entity = ${quoteText(name)} AND k.key = c.key AND k.field = c.field`;
  await engine.execute(`UPDATE ${CHANGED} AS c SET before = k.before FROM store.acrm.cleaned k WHERE ${same}`);
  await engine.execute(`DELETE FROM store.acrm.cleaned k USING ${CHANGED} c WHERE ${same}`);
  await engine.execute(`DELETE FROM ${CHANGED} WHERE before IS NOT DISTINCT FROM after`);
}

/** Puts the values of a relation (key, field and the values in `column`) into a field of the entity's rows. */
export async function putValues(
  engine: Engine,
  entity: Entity,
  field: string,
  relation: string,
  column: 'before' | 'after',
): Promise<void> {
  const type = SQL_TYPES[fieldOf(entity, field)?.type ?? 'text'];
  await engine.execute(
    `UPDATE store.crm.${entity.name} AS e SET ${quoteName(field)} = CAST(c.${column} AS ${type})
     FROM (SELECT * FROM ${relation} WHERE field = ${quoteText(field)}) c WHERE c.key = CAST(e.${quoteName(entity.key)} AS VARCHAR)`,
  );
}
