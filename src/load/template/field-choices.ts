import { same, type Text } from '../../core/text.ts';
import type { Entity, Field } from '../../model/entity.ts';
import { CANONICAL_STAGES } from '../../model/stage-names.ts';
import type { StageDeclaration } from '../../model/stages.ts';
import { VOCABULARIES, type Word } from '../../model/vocabularies.ts';

const WORDS: Readonly<Record<string, readonly Word[]>> = VOCABULARIES;

/** The words that a field is to be one of: those of its vocabulary, yes or no, the stages of the project or the usual ones. */
export function choicesOf(entity: Entity, { name, type }: Field, stages: readonly StageDeclaration[]): readonly Text[] {
  if (type === 'boolean') return VOCABULARIES.boolean.map(({ label }) => label);
  if (entity.name === 'opportunities' && name === 'stage')
    return stages.length > 0 ? stages.map(({ stage }) => same(stage)) : CANONICAL_STAGES.map(({ label }) => label);
  return (WORDS[entity.vocabularies?.[name] ?? ''] ?? []).map(({ label }) => label);
}
