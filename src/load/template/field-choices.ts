import { same, type Text } from '../../core/text.ts';
import type { EntityName, Field } from '../../model/entity.ts';
import { CANONICAL_STAGES } from '../../model/stage-names.ts';
import type { StageDeclaration } from '../../model/stages.ts';
import { VOCABULARIES } from '../../model/vocabularies.ts';

const WORDS: Readonly<Record<string, keyof typeof VOCABULARIES>> = {
  'accounts.status': 'status',
  'leads.status': 'lead_status',
  'opportunities.status': 'opportunity_status',
};

/** The words that a field is to be one of: those of its vocabulary, yes or no, the stages of the project or the usual ones. */
export function choicesOf(
  entity: EntityName,
  { name, type }: Field,
  stages: readonly StageDeclaration[],
): readonly Text[] {
  if (type === 'boolean') return VOCABULARIES.boolean.map(({ label }) => label);
  const place = `${entity}.${name}`;
  if (place === 'opportunities.stage')
    return stages.length > 0 ? stages.map(({ stage }) => same(stage)) : CANONICAL_STAGES.map(({ label }) => label);
  const vocabulary = WORDS[place];
  return vocabulary === undefined ? [] : VOCABULARIES[vocabulary].map(({ label }) => label);
}
