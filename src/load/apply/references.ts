import type { Engine } from '../../core/engine.ts';
import type { EntityName, Field } from '../../model/entity.ts';
import { entities, entityOf } from '../../model/index.ts';

/**
 * Finds keys for references that name what they refer to: a deal's account "Acme" becomes the key of the one account
 * of that name. A name that none or several have is left as it is.
 */
export async function resolveReferences(engine: Engine, touched: ReadonlySet<EntityName>): Promise<void> {
  for (const entity of entities) {
    const changed = entity.fields.filter(
      ({ refersTo }) => refersTo !== undefined && (touched.has(entity.name) || touched.has(refersTo)),
    );
    await resolveIn(engine, `store.crm.${entity.name}`, changed);
  }
  await nameOwners(engine, touched);
}

/** The same for some fields of a relation, such as rows on their way in: what is compared must be alike. */
export async function resolveIn(engine: Engine, relation: string, fields: readonly Field[]): Promise<void> {
  for (const { name, refersTo } of fields) {
    const target = refersTo === undefined ? undefined : entityOf(refersTo);
    if (target === undefined || target.title === null) continue;
    await engine.execute(
      `UPDATE ${relation} AS r SET ${name} = named.key
       FROM (SELECT ${target.title} AS name, min(${target.key}) AS key FROM store.crm.${target.name} WHERE ${target.title} IS NOT NULL
             GROUP BY ${target.title} HAVING count(*) = 1) AS named
       WHERE r.${name} = named.name AND r.${name} <> named.key
         AND NOT EXISTS (SELECT 1 FROM store.crm.${target.name} k WHERE k.${target.key} = r.${name})`,
    );
  }
}

/** Exports that give an owner's key only get the name, by which people know each other. */
async function nameOwners(engine: Engine, touched: ReadonlySet<EntityName>): Promise<void> {
  for (const entity of entities) {
    const names = new Set(entity.fields.map(({ name }) => name));
    if (!names.has('owner') || !names.has('owner_id') || (!touched.has(entity.name) && !touched.has('users'))) continue;
    await engine.execute(
      `UPDATE store.crm.${entity.name} AS r SET owner = u.name FROM store.crm.users u
       WHERE r.owner IS NULL AND r.owner_id = u.user_id AND u.name IS NOT NULL`,
    );
  }
}
