import type { Engine } from '../../core/engine.ts';
import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import { requireEntity } from '../../model/index.ts';
import { currentRecipe } from '../recipes.ts';
import { copiesOf } from './copies.ts';
import { REPEATABLE } from './duplicate-settings.ts';

/** Says how many rows repeat others where the recipe does not set them aside: it changes sums, and is for people to decide. */
export async function leftCopies(engine: Engine): Promise<readonly Finding[]> {
  const recipe = await currentRecipe(engine);
  if (recipe === null || recipe.rules?.['duplicates'] === false) return [];
  const findings: Finding[] = [];
  for (const name of REPEATABLE) {
    if (recipe.duplicates?.[name] !== undefined) continue;
    const entity = requireEntity(name);
    const { rows } = await engine.query(`SELECT count(*) FROM (${await copiesOf(engine, entity)})`);
    const count = Number(rows[0]?.[0]);
    if (count === 0) continue;
    const number = spoken(count);
    findings.push({
      code: 'clean/duplicates',
      level: 'note',
      text: {
        en: `${entity.label.en}: ${number} rows are identical to an earlier one except for their own number. They are kept; to set them aside, add duplicates: [${name}] to clean.yaml.`,
        zh: `${entity.label.zh}：有 ${number} 行除编号外与之前某行完全相同，目前保留；如需隔离，请在 clean.yaml 中写 duplicates: [${name}]。`,
      },
      cites: [],
    });
  }
  return findings;
}
