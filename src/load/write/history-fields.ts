import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { opportunities } from '../../model/opportunities.ts';
import type { Mapping } from '../map/mapping.ts';
import { STAGED, staged } from './staged.ts';

/** Fields of a deal whose changes are told by our name; the others keep the source's. */
const TRACKED: Readonly<Record<string, string>> = {
  stage: 'stage',
  amount: 'amount',
  close_on: 'close_on',
  expected_close_on: 'close_on',
  closed_on: 'close_on',
  owner: 'owner',
  owner_id: 'owner',
};

/**
 * Expressions for an export of changes that names the field which changed (Field, Old Value, New Value): a stage only
 * where the stage changed. Empty where the file has no such column: every row is then about the stage.
 */
export async function historyFields(engine: Engine, mapping: Mapping): Promise<ReadonlyMap<string, string>> {
  const field = staged(mapping, 'opportunity_history', 'field');
  if (field === null) return new Map();
  const found = await engine.query(`SELECT DISTINCT ${field} FROM ${STAGED} WHERE ${field} IS NOT NULL ORDER BY 1`);
  const names = found.rows.map(([name]) => String(name));
  const cases = names.map((name) => `WHEN ${quoteText(name)} THEN ${quoteText(trackedField(name))}`);
  const named = cases.length === 0 ? field : `CASE ${field} ${cases.join(' ')} END`;
  const expressions = new Map([['field', named]]);
  for (const [stage, value] of [
    ['from_stage', 'from_value'],
    ['to_stage', 'to_value'],
  ] as const) {
    const column = staged(mapping, 'opportunity_history', stage);
    if (column === null) continue;
    expressions.set(stage, `CASE WHEN (${named}) = 'stage' THEN ${column} END`);
    expressions.set(value, column);
  }
  return expressions;
}

/** The field of a deal that a source's name means: StageName, dealstage and 销售阶段 are the stage. */
function trackedField(name: string): string {
  const folded = foldHeader(name);
  const found = opportunities.fields.find(({ aliases }) => aliases().some((alias) => foldHeader(alias) === folded));
  return (found === undefined ? undefined : TRACKED[found.name]) ?? name;
}
