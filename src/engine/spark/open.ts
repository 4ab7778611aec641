import { inputError, type KnownError } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import { catalogOf, readManifest, recordsOf } from '../lake/manifest.ts';
import { readMacros } from '../sql-files.ts';
import { readAddress, type SparkAddress } from './address.ts';
import { SparkConnection } from './connection.ts';
import { SparkEngine } from './engine.ts';
import { explainError } from './errors.ts';
import { SparkConnectService } from './generated/connect_pb.ts';
import { storeViews } from './lake-views.ts';
import { sparkStore } from './store.ts';

/** The oldest Spark that takes named parameters and keeps results for a session. */
const OLDEST = 4;
const GREETING_MS = 15_000;

/** What brings Spark's SQL closest to DuckDB's, and keeps a query from naming files of the server. */
const SETTINGS: Readonly<Record<string, string>> = {
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.timestampType': 'TIMESTAMP_NTZ',
  'spark.sql.ansi.enabled': 'true',
  'spark.sql.caseSensitive': 'false',
  'spark.sql.runSQLOnFiles': 'false',
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Begins a session on a server over the tables that `acrm export --lake` wrote. */
export async function openSparkLake(url: string, folder: string, env: Environment): Promise<Store> {
  const address = readAddress(url, env);
  const manifest = readManifest(folder);
  const statements = new Map([...preludeFunctions(), ...storeViews(folder, manifest)]);
  const engine = new SparkEngine(await connect(address), statements);
  return sparkStore(engine, {
    catalog: () => Promise.resolve(catalogOf(manifest)),
    loaded: manifest.loaded,
    records: (name) => recordsOf(manifest, name),
  });
}

/** A session on a server that is new enough, with our settings. */
export async function connect(address: SparkAddress): Promise<SparkConnection> {
  const connection = new SparkConnection(address);
  try {
    const { analyzePlan, config } = SparkConnectService.method;
    const asked = { ...connection.who, analyze: { case: 'sparkVersion', value: {} } } as const;
    const { result } = await connection.unary(analyzePlan, asked, GREETING_MS);
    const version = result.case === 'sparkVersion' ? result.value.version : '';
    if (Number.parseInt(version, 10) < OLDEST) throw tooOld(address.label, version);
    const pairs = Object.entries(SETTINGS).map(([key, value]) => ({ key, value }));
    await connection.unary(config, { ...connection.who, operation: { opType: { case: 'set', value: { pairs } } } });
    return connection;
  } catch (error) {
    throw explainError(error, address.label);
  }
}

/** The functions of `queries/macros/spark.sql` by name. */
export const preludeFunctions = (): Map<string, string> =>
  new Map(
    readMacros('macros', 'spark').map((statement) => [/FUNCTION (\w+)/.exec(statement)?.[1] ?? statement, statement]),
  );

const tooOld = (server: string, version: string): KnownError =>
  inputError(
    'engine/too-old',
    { en: `The server at ${server} runs Spark ${version}.`, zh: `${server} 运行的是 Spark ${version}。` },
    { en: `Spark ${OLDEST}.0 or newer is needed.`, zh: `需要 Spark ${OLDEST}.0 或更高版本。` },
  );
