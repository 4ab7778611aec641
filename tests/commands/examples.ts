import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/core/answer.ts';
import type { Analysis, Command } from '../../src/core/command.ts';
import type { Store } from '../../src/core/store.ts';
import { openReadOnly, openWritable } from '../../src/engine/duckdb/open.ts';
import { quoteText } from '../../src/engine/sql-text.ts';
import { entities } from '../../src/model/index.ts';
import { scratchFolder } from '../load/open-fixture.ts';
import { askOpen, fixtureStore } from './fixture-store.ts';
import { commandNames, commandOf } from './registry.ts';

export const commands: readonly (readonly [name: string, command: Command])[] = await Promise.all(
  commandNames.map(async (name) => [name, await commandOf(name)] as const),
);

export const analyses = commands.flatMap(([name, command]): (readonly [name: string, analysis: Analysis])[] =>
  command.kind === 'analysis' ? [[name, command]] : [],
);

/** Every example that runs on a fixture. */
export const examples = analyses.flatMap(([name, { examples: lines }]) =>
  lines.flatMap(({ line, fixture }): (readonly [line: string, name: string, fixture: string])[] =>
    fixture === undefined ? [] : [[line, name, fixture]],
  ),
);

/** How an example is answered; none of it may change the answer. */
interface Circumstances {
  readonly threads: string;
  /** Rows stored in another order. */
  readonly shuffled: boolean;
}

/** Answers of examples, each found once, on databases that are each opened once. */
export class ExampleAnswers {
  readonly #folder = scratchFolder();
  readonly #shuffled = new Map<string, Promise<string>>();
  readonly #stores = new Map<string, Promise<Store>>();
  readonly #answers = new Map<string, Promise<Answer>>();

  of(line: string, fixture: string, circumstances: Circumstances = { threads: '1', shuffled: false }): Promise<Answer> {
    const key = JSON.stringify([line, fixture, circumstances]);
    return once(this.#answers, key, async () => askOpen(await this.#store(fixture, circumstances), line));
  }

  #store(fixture: string, { threads, shuffled }: Circumstances): Promise<Store> {
    return once(this.#stores, `${fixture} ${threads} ${shuffled}`, async () => {
      const database = shuffled ? await this.#shuffle(fixture) : await fixtureStore(fixture);
      return await openReadOnly(database, { limits: { threads } });
    });
  }

  #shuffle(fixture: string): Promise<string> {
    return once(this.#shuffled, fixture, async () => {
      const copy = join(this.#folder.path, `${fixture}.duckdb`);
      copyFileSync(await fixtureStore(fixture), copy);
      await shuffle(copy);
      return copy;
    });
  }

  async close(): Promise<void> {
    for (const store of this.#stores.values()) await (await store).close();
    this.#folder.remove();
  }
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const making = made.get(key) ?? make();
  made.set(key, making);
  return making;
}

/** Stores the rows of every entity in another order. */
async function shuffle(database: string): Promise<void> {
  const engine = await openWritable(database);
  for (const { name } of entities) {
    await engine.execute(
      `CREATE TEMP TABLE shuffled AS SELECT * FROM store.crm.${name} ORDER BY md5(CAST(_line AS VARCHAR) || ${quoteText(name)}) DESC`,
    );
    await engine.execute(`DELETE FROM store.crm.${name}`);
    await engine.execute(`INSERT INTO store.crm.${name} SELECT * FROM shuffled`);
    await engine.execute('DROP TABLE shuffled');
  }
  await engine.execute('CHECKPOINT store');
  await engine.close();
}
