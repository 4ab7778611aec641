import { join, resolve } from 'node:path';
import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import { parquetFiles } from '../lake/folders.ts';
import { catalogOf, type LakeTable, type Manifest, readManifest, recordsOf } from '../lake/manifest.ts';
import { quoteName, quoteText } from '../sql-text.ts';
import { lockDown, type OpenOptions, openScratch } from './open.ts';
import { storeOn } from './store.ts';

/** Opens a lake with DuckDB: its tables are views over Parquet, and SQL reaches nothing beyond the folder. */
export async function openLake(folder: string, options: OpenOptions = {}): Promise<Store> {
  if (/^[a-z0-9+]+:\/\//i.test(folder)) throw notLocal(folder);
  const manifest = readManifest(folder);
  const engine = await openScratch(options);
  try {
    await defineTables(engine, folder, manifest);
    const place = `${resolve(folder)}/`;
    await lockDown(engine, [place, asPattern(place), ...(options.allowWrite ?? [])]);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    ...storeOn(engine),
    catalog: () => Promise.resolve(catalogOf(manifest)),
    loadedEntities: () => Promise.resolve(manifest.loaded),
    records: (name) => Promise.resolve(recordsOf(manifest, name)),
  };
}

async function defineTables(engine: Engine, folder: string, { tables, loads }: Manifest): Promise<void> {
  for (const schema of ['crm', 'acrm']) await engine.execute(`CREATE SCHEMA store.${schema}`);
  for (const [name, table] of Object.entries(tables)) {
    await engine.execute(`CREATE VIEW store.crm.${quoteName(name)} AS ${selectOf(folder, table)}`);
  }
  await engine.execute('CREATE TABLE store.acrm.loads (load_id BIGINT, loaded_at TIMESTAMP)');
  for (const { load_id, loaded_at } of loads) {
    const values = { id: load_id, at: loaded_at };
    await engine.execute('INSERT INTO store.acrm.loads VALUES ($id, CAST($at AS TIMESTAMP))', { values });
  }
}

function selectOf(folder: string, { parts, columns }: LakeTable): string {
  if (parts.length === 0) {
    const nothing = columns.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoteName(name)}`).join(', ');
    return `SELECT ${nothing} WHERE FALSE`;
  }
  const files = parts
    .flatMap((part) => parquetFiles(join(resolve(folder), part.folder)))
    .map((file) => quoteText(asPattern(file)));
  const names = columns.map(({ name }) => quoteName(name)).join(', ');
  return `SELECT ${names} FROM read_parquet([${files.join(', ')}], hive_partitioning = false)`;
}

/** A file name is read as a pattern, so that signs of patterns in it are put in brackets. */
const asPattern = (file: string): string => file.replaceAll(/[*?[]/g, '[$&]');

const notLocal = (folder: string): Error =>
  userError(
    'lake/not-local',
    {
      en: `DuckDB can only read a lake on this machine, not ${folder}.`,
      zh: `DuckDB 只读取本机上的数据湖，不支持 ${folder}。`,
    },
    { en: 'Copy it here, or add --engine spark://host:port.', zh: '请复制到本机，或加上 --engine spark://主机:端口。' },
  );
