import { NO_PROJECT } from '../../src/core/project.ts';
import { NO_SCOPE } from '../../src/core/scope.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { readSmall } from './open-fixture.ts';

/** The rows of a SELECT that reads `sales` and entities by their bare names, as `acrm sql` does. */
export async function askSales(database: string, sql: string): Promise<readonly (readonly unknown[])[]> {
  const engine = await readSmall(database);
  try {
    const session = await ScopedSession.open(engine, NO_SCOPE, NO_PROJECT);
    await session.prepare(sql);
    return (await engine.query(sql)).rows;
  } finally {
    await engine.close();
  }
}
