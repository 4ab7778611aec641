import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { requireEntity } from '../../model/index.ts';
import type { AsideRule } from '../rule.ts';

const ASIDE = 'clean_aside';

/** The rows that were set aside, whole, so that they can be given back. */
const asideTable = (name: string): string => `store.acrm.${quoteName(`aside_${name}`)}`;

/** Takes rows out of their table, notes why, and logs each: its key is there no more. */
export async function runAsideRule(engine: Engine, rule: AsideRule): Promise<void> {
  const { name, key } = requireEntity(rule.entity);
  const [table, own] = [`store.crm.${name}`, quoteName(key)];
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${ASIDE} AS ${rule.aside}`);
  await engine.execute(
    `CREATE OR REPLACE TABLE ${asideTable(name)} AS SELECT * FROM ${table} WHERE ${own} IN (SELECT key FROM ${ASIDE})`,
  );
  await engine.execute(`DELETE FROM ${table} WHERE ${own} IN (SELECT key FROM ${ASIDE})`);
  const texts = [name, rule.name, rule.reason.en, rule.reason.zh].map(quoteText);
  const [entity, ruled, en, zh] = texts;
  await engine.execute(
    `INSERT INTO store.acrm.quarantine SELECT ${entity}, key, repeats, _file, _line, ${ruled}, ${en}, ${zh} FROM ${ASIDE}`,
  );
  await engine.execute(
    `INSERT INTO store.acrm.cleaned SELECT ${entity}, key, ${quoteText(key)}, key, NULL, ${ruled}, concat(${quoteText(`${key}=`)}, repeats), 1 FROM ${ASIDE}`,
  );
  await engine.execute(`DROP TABLE ${ASIDE}`);
}

/** Gives all rows that were set aside back. */
export async function giveBack(engine: Engine): Promise<void> {
  const found = await engine.query('SELECT DISTINCT entity FROM store.acrm.quarantine ORDER BY entity');
  for (const [value] of found.rows) {
    const { name, key } = requireEntity(String(value));
    await engine.execute(`INSERT INTO store.crm.${name} BY NAME SELECT * FROM ${asideTable(name)}`);
    await engine.execute(`DROP TABLE ${asideTable(name)}`);
    await engine.execute(
      `DELETE FROM store.acrm.cleaned WHERE entity = ${quoteText(name)} AND field = ${quoteText(key)}`,
    );
  }
  await engine.execute('DELETE FROM store.acrm.quarantine');
}
