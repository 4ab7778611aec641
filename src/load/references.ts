import type { Engine } from '../core/engine.ts';
import type { EntityName } from '../model/entity.ts';
import { entities, entityOf } from '../model/index.ts';

/**
 * Finds keys for references that name what they refer to: a deal's account "Acme" becomes the key of the one account
 * of that name. A name that none or several have is left as it is.
 */
export async function resolveReferences(engine: Engine, touched: ReadonlySet<EntityName>): Promise<void> {
  for (const entity of entities) {
    for (const field of entity.fields) {
      const target = field.refersTo === undefined ? undefined : entityOf(field.refersTo);
      if (target === undefined || target.title === null) continue;
      if (!touched.has(entity.name) && !touched.has(target.name)) continue;
      await engine.execute(
        `UPDATE store.crm.${entity.name} AS r SET ${field.name} = named.key
         FROM (SELECT ${target.title} AS name, min(${target.key}) AS key FROM store.crm.${target.name} WHERE ${target.title} IS NOT NULL
               GROUP BY ${target.title} HAVING count(*) = 1) AS named
         WHERE r.${field.name} = named.name AND r.${field.name} <> named.key
           AND NOT EXISTS (SELECT 1 FROM store.crm.${target.name} k WHERE k.${target.key} = r.${field.name})`,
      );
    }
  }
  await nameOwners(engine, touched);
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
