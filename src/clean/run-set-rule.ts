import type { Engine } from '../core/engine.ts';
import { KnownError, userError } from '../core/errors.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import { requireEntity } from '../model/index.ts';
import { CHANGED, writeChanged } from './changes.ts';
import type { SetRule } from './rule.ts';

/** Asks the database which rows a rule gives another value, notes the changes and writes the values. */
export async function runSetRule(engine: Engine, rule: SetRule): Promise<void> {
  const entity = requireEntity(rule.entity);
  const key = quoteName(entity.key);
  await engine
    .execute(
      `CREATE OR REPLACE TEMP TABLE ${CHANGED} AS
       SELECT CAST(e.${key} AS VARCHAR) AS key, ${quoteText(rule.field)} AS field, CAST(e.${quoteName(rule.field)} AS VARCHAR) AS before, s.value AS after, s.evidence, CAST(s.confidence AS DOUBLE) AS confidence
       FROM store.crm.${entity.name} e JOIN (
${rule.select}
       ) s ON s.key = e.${key}`,
    )
    .catch((error: unknown) => {
      throw error instanceof KnownError ? stoppedBy(rule, error) : error;
    });
  await writeChanged(engine, rule.name, entity, [rule.field]);
}

/** A condition that holds for the data of today may fail on those of tomorrow. */
const stoppedBy = ({ title }: SetRule, { text, advice }: KnownError): KnownError =>
  userError(
    'clean/rule',
    { en: `Cleaning rule "${title.en}" failed. ${text.en}`, zh: `清洗规则“${title.zh}”执行中断。${text.zh}` },
    {
      en: `${advice?.en ?? ''} Correct it in clean.yaml and run acrm clean again, or undo the cleaning with acrm undo.`.trim(),
      zh: `${advice?.zh ?? ''}请在 clean.yaml 中改正后重新执行 acrm clean，或用 acrm undo 撤销清洗。`,
    },
  );
