import type { Engine } from '../core/engine.ts';
import type { Recipe } from './recipe.ts';

/** Names of companies and people by which the language of the data is told. */
const NAMED = ['accounts', 'contacts', 'leads'];

/**
 * The country whose numbers and codes stand without a prefix: what the recipe says, else China where most names are
 * written in Chinese characters. Null where nothing tells.
 */
export async function homeCountry(engine: Engine, { country }: Recipe): Promise<string | null> {
  if (country !== undefined) return country;
  const names = NAMED.map((entity) => `SELECT name FROM store.crm.${entity}`).join(' UNION ALL ');
  const found = await engine.query(
    `SELECT count(name), count(*) FILTER (WHERE regexp_matches(name, '\\p{Han}')) FROM (${names})`,
  );
  const [all, han] = (found.rows[0] ?? []).map(Number);
  return Number(han) * 2 > Number(all) ? 'CN' : null;
}
