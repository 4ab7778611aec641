import type { Engine } from '../core/engine.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Store } from '../core/store.ts';
import { delegate, delegateStore } from '../engine/delegate.ts';
import type { EngineSettings } from '../settings/engine.ts';
import type { World } from './world.ts';

/** Where the data of a command line is, and what computes on it. */
export interface Source {
  readonly database: string;
  /** As given with --engine: duckdb, or the address of a server; null where the settings decide. */
  readonly engine: string | null;
  /** A folder that `acrm export --lake` wrote; null for the database. */
  readonly lake: string | null;
  /** `engine:` of the settings; it holds where the command line names no database, engine or lake that says otherwise. */
  readonly settings: EngineSettings | null;
}

export interface OpenChoices {
  /** Files or folders that SQL may write although the connection is locked down. */
  readonly allowWrite?: readonly string[];
}

/** Opens the data for reading; a signal interrupts what runs on it. */
export async function openStore(source: Source, world: World, choices: OpenChoices = {}): Promise<Store> {
  world.interrupts.check();
  return watchedStore(await openUnwatched(source, world, choices), world.interrupts);
}

async function openUnwatched(source: Source, world: World, { allowWrite = [] }: OpenChoices): Promise<Store> {
  const { database, lake } = source;
  const { limits } = world;
  const engine = engineOf(source);
  if (engine !== null && /^(spark|sc):\/\//.test(engine)) return await openSpark(engine, source, world);
  if (engine !== null && engine !== 'duckdb') throw unknownEngine(engine);
  if (lake !== null) {
    const { openLake } = await import('../engine/duckdb/lake.ts');
    return await openLake(lake, { limits, allowWrite });
  }
  const { openReadOnly } = await import('../engine/duckdb/open.ts');
  return await openReadOnly(database, { limits, allowWrite });
}

/** The flag, else the settings' server; a lake is read by DuckDB unless the flag names a server. */
const engineOf = ({ engine, lake, settings }: Source): string | null =>
  engine ?? (lake === null ? (settings?.address ?? null) : null);

async function openSpark(address: string, { lake, settings }: Source, { env, clock }: World): Promise<Store> {
  if (lake !== null) {
    const { openSparkLake } = await import('../engine/spark/open.ts');
    return await openSparkLake(address, lake, env);
  }
  const { relationsOf } = await import('../settings/engine.ts');
  const relations = settings === null ? new Map() : relationsOf(settings);
  if (relations.size === 0) throw noLake(address);
  const { openSparkRelations } = await import('../engine/spark/open-relations.ts');
  const { decidingColumns } = await import('../run/scope/relations.ts');
  return await openSparkRelations(address, relations, env, decidingColumns, clock().toISOString().slice(0, 10));
}

/** Commands that write do so in the database file, whatever engine reads. */
export function refuseElsewhere({ engine, lake }: Source): void {
  if ((engine === null || engine === 'duckdb') && lake === null) return;
  throw userError(
    'engine/read-only',
    {
      en: 'This command changes the database, a DuckDB file; --engine and --lake are read-only.',
      zh: '此命令会修改数据库（DuckDB 文件）；--engine 与 --lake 只能读取。',
    },
    {
      en: 'Omit --engine and --lake here, then export the result with acrm export --lake DIR.',
      zh: '请去掉 --engine 与 --lake，完成后用 acrm export --lake 目录 导出。',
    },
  );
}

const noLake = (engine: string): KnownError =>
  userError(
    'engine/no-lake',
    { en: `${engine.split(';')[0]} does not know where the tables are.`, zh: '需要说明数据表在哪里。' },
    {
      en: 'Add --lake DIR, a folder written by acrm export --lake DIR that the server can read, or name its tables under engine.relations in acrm.yaml.',
      zh: '请加上 --lake 目录（由 acrm export --lake 写出且服务器可读取），或在 acrm.yaml 的 engine.relations 中指定数据表。',
    },
  );

const unknownEngine = (engine: string): KnownError =>
  userError(
    'engine/unknown',
    { en: `Unknown engine "${engine}".`, zh: `没有引擎“${engine}”。` },
    didYouMean(nearest(engine, ['duckdb']), {
      en: 'Write --engine duckdb or --engine spark://host:port.',
      zh: '请写 --engine duckdb 或 --engine spark://主机:端口。',
    }),
  );

/** Lets a signal stop an engine for as long as it is open. */
export function watched(engine: Engine, interrupts: World['interrupts']): Engine {
  const forget = interrupts.watch(engine);
  return { ...delegate(engine), close: () => closeAfter(engine, forget) };
}

function watchedStore(store: Store, interrupts: World['interrupts']): Store {
  const forget = interrupts.watch(store);
  return { ...delegateStore(store), close: () => closeAfter(store, forget) };
}

function closeAfter(engine: Engine, forget: () => void): Promise<void> {
  forget();
  return engine.close();
}
