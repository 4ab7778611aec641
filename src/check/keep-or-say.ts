import type { Effects } from '../core/effects.ts';
import { KnownError } from '../core/errors.ts';
import { spoken } from '../core/spoken.ts';
import type { Text } from '../core/text.ts';
import { keepRun } from './keep-run.ts';
import type { Ran } from './run-checks.ts';

export interface Keeping {
  /** The newest load that the run saw. */
  readonly load: number;
  /** Whether the failing rows are kept too. */
  readonly failures: boolean;
}

/** Notes a run in the database. What was found is given even where it cannot be noted; then that is said. */
export async function keepOrSay(
  database: string,
  ran: Ran,
  { load, failures }: Keeping,
  effects: Pick<Effects, 'decide' | 'clock' | 'say'>,
): Promise<void> {
  try {
    await effects.decide(database, (engine) => keepRun(engine, ran, { now: effects.clock(), load, failures }));
  } catch (error) {
    const why = reasonOf(error);
    if (why === null) throw error;
    return effects.say({ en: `The run was not recorded: ${why.en}`, zh: `本次检查未被记录：${why.zh}` });
  }
  const all = ran.outcomes.reduce((sum, { failing }) => sum + (failing ?? 0), 0);
  const [kept, total] = [spoken(ran.failing.length), spoken(all)];
  if (failures && ran.failing.length < all)
    effects.say({
      en: `Kept ${kept} of ${total} failing rows, the first of each check.`,
      zh: `不合格行共 ${total} 条，已保存各项检查最前面的若干条，共 ${kept} 条。`,
    });
}

function reasonOf(error: unknown): Text | null {
  if (error instanceof KnownError && error.exit === 3) return error.text;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') return null;
  return { en: 'no permission to write to the database.', zh: '没有写入数据库的权限。' };
}
