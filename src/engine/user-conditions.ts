import type { Engine } from '../core/engine.ts';
import { KnownError } from '../core/errors.ts';
import type { Store } from '../core/store.ts';
import type { Text } from '../core/text.ts';
import { readMacros } from './sql-files.ts';
import { readSql } from './sql-text.ts';

const NO_CONDITION: Text = {
  en: "is not a single condition; write it as after WHERE, such as status = 'active'.",
  zh: "不是一个条件，请像 WHERE 之后那样书写，例如 status = 'active'。",
};

/** What is wrong with a condition over the stored columns of an entity that somebody wrote; null where it works. */
export const conditionFault = (store: Store, text: string, entity: string): Promise<Text | null> =>
  faultOf(async () => {
    if (readSql(text).parameters.length > 0 || !(await store.isOneExpression(text))) return NO_CONDITION;
    const from = `FROM ${store.stored(entity)}`;
    const [column] = await store.describe(`SELECT (\n${text}\n) ${from}`);
    if (column?.type !== 'BOOLEAN') return NO_CONDITION;
    await store.describe(`SELECT 1 ${from} WHERE (\n${text}\n)`);
    return null;
  });

/** What the engine says against SQL that somebody wrote, as the end of a sentence; null where it says nothing. */
export async function faultOf(work: () => Promise<Text | null>): Promise<Text | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { text, advice } = error;
    return {
      en: ended(`: ${sentenceOf(text.en)} ${advice?.en ?? ''}`, '.'),
      zh: ended(`：${sentenceOf(text.zh)}${advice?.zh ?? ''}`, '。'),
    };
  }
}

/** Without the line that shows the place: it is of the SQL around the condition. */
const sentenceOf = (text: string): string => text.split('\n')[0] ?? text;

const ended = (sentence: string, stop: string): string => {
  const said = sentence.trim();
  return /[.?!。？！]$/.test(said) ? said : `${said}${stop}`;
};

/**
 * Lets a session that builds a database run such conditions: it gets the functions that they may use, and from here
 * on its SQL reaches the database and no file.
 */
export async function admitConditions(engine: Engine): Promise<void> {
  for (const macro of readMacros('macros', 'duckdb')) await engine.execute(macro);
  await engine.execute('SET enable_external_access = false');
}
