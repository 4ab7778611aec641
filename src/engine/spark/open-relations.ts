import type { Catalog, Store } from '../../core/store.ts';
import { entities } from '../../model/index.ts';
import type { RelationSettings } from '../../settings/engine.ts';
import { readAddress } from './address.ts';
import { SparkEngine } from './engine.ts';
import { LOADS_VIEW, storedView } from './lake-views.ts';
import { connect, type Environment, preludeFunctions } from './open.ts';
import { countCatalog, type DecidingColumns } from './relation-catalog.ts';
import { type EntityView, emptyView, entityView, filesStatement, sourceOf } from './relation-views.ts';
import { sparkStore } from './store.ts';

const NO_LOADS = `CREATE OR REPLACE TEMPORARY VIEW ${LOADS_VIEW} AS SELECT CAST(id AS BIGINT) AS load_id, CAST(at AS TIMESTAMP) AS loaded_at FROM (VALUES (0, '')) AS v(id, at) WHERE FALSE`;

/**
 * Begins a session over tables that a server keeps: a catalog's, or files by their path. What is wrong with any of
 * them (absent, unreadable, a column missing or of another type) is told at once.
 */
export async function openSparkRelations(
  url: string,
  relations: ReadonlyMap<string, RelationSettings>,
  env: Environment,
  decidingColumns: DecidingColumns,
  today: string,
): Promise<Store> {
  const absent = entities.filter(({ name }) => !relations.has(name));
  const statements = new Map([
    ...preludeFunctions(),
    ...absent.map((entity) => [storedView(entity.name), emptyView(entity)] as const),
  ]);
  const engine = new SparkEngine(await connect(readAddress(url, env)), statements);
  try {
    const mapped = await defineEntities(engine, relations);
    await engine.execute(NO_LOADS);
    // Counting reads the tables: only what asks for it pays, and once.
    let counted: Promise<Catalog> | null = null;
    const catalog = (): Promise<Catalog> => {
      counted ??= countCatalog(engine, mapped, decidingColumns, today);
      return counted;
    };
    return sparkStore(engine, { catalog, loaded: [...relations.keys()], records: () => [] });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function defineEntities(
  engine: SparkEngine,
  relations: ReadonlyMap<string, RelationSettings>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const views = new Map<string, EntityView>();
  const wrong: unknown[] = [];
  for (const entity of entities) {
    const relation = relations.get(entity.name);
    if (relation === undefined) continue;
    try {
      const files = filesStatement(entity.name, relation);
      if (files !== null) await engine.execute(files);
      const found = await engine.describe(`SELECT * FROM ${sourceOf(entity.name, relation)}`);
      const view = entityView(entity, relation, found);
      if ('statement' in view) views.set(entity.name, view);
      else wrong.push(...view);
    } catch (error) {
      wrong.push(error);
    }
  }
  if (wrong.length > 0) throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong);
  for (const { statement } of views.values()) await engine.execute(statement);
  return new Map([...views].map(([name, { fields }]) => [name, fields]));
}
