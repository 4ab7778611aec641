import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { KnownError } from '../core/errors.ts';
import type { Lang } from '../core/text.ts';
import { isAlive, readHolder } from '../store/lock.ts';
import type { Job } from './job.ts';
import { openStore } from './open-store.ts';
import { readConfig } from './read-settings.ts';
import { sourceChecks } from './source-checks.ts';
import { packageVersion } from './version.ts';
import type { World } from './world.ts';

type Check = readonly [item: string, value: string, ok: boolean];

const NONE = { en: 'none', zh: '无' } as const;
const LOW_DISK = 1 << 30;

/** What `doctor` shows: versions, limits, fonts, the database and what lies beside it. */
export async function environmentOf(
  database: string,
  { request, lang, source }: Job,
  world: World,
): Promise<readonly Check[]> {
  return [
    ['acrm', packageVersion(), true],
    ['node', process.versions.node, true],
    ...(await engineChecks(world)),
    ['system', `${type()} ${release()} ${arch()}`, true],
    ['language', lang, true],
    await settingsCheck(request.shared.config, lang),
    await fontCheck(),
    ...(await databaseChecks(database, lang, world)),
    ...(await sourceChecks(source, world, lang, (error) => messageOf(error, lang))),
    ...neighbourChecks(database, lang),
    await diskCheck(database, lang),
  ];
}

/** The limits that the engine works under, as it says itself. */
async function engineChecks({ limits }: World): Promise<readonly Check[]> {
  try {
    const { openScratch } = await import('../engine/duckdb/open.ts');
    const { readEngineFacts } = await import('../store/store-facts.ts');
    const engine = await openScratch({ limits });
    const { version, threads, memory } = await readEngineFacts(engine);
    await engine.close();
    return [
      ['duckdb', version, true],
      ['threads', threads, true],
      ['memory', memory, true],
    ];
  } catch (error) {
    return [
      ['duckdb', messageOf(error, 'en'), false],
      ['threads', limits.threads ?? '', false],
      ['memory', limits.memory ?? '', false],
    ];
  }
}

async function settingsCheck(named: string | null, lang: Lang): Promise<Check> {
  const file = named ?? 'acrm.yaml';
  if (named === null && !existsSync(file)) return ['settings', NONE[lang], true];
  try {
    await readConfig(named);
    return ['settings', resolve(file), true];
  } catch (error) {
    return ['settings', messageOf(error, lang), false];
  }
}

/** Pictures are drawn with fonts that come with acrm. */
async function fontCheck(): Promise<Check> {
  const { fontState } = await import('../render/fonts.ts');
  const { families, complete } = fontState();
  return ['fonts', families.join(', '), complete];
}

async function databaseChecks(database: string, lang: Lang, world: World): Promise<readonly Check[]> {
  if (!existsSync(database)) {
    return [
      [
        'database',
        { en: `${resolve(database)} (does not exist yet)`, zh: `${resolve(database)}（尚不存在）` }[lang],
        true,
      ],
    ];
  }
  const size: Check = ['size', inMegabytes(statSync(database).size), true];
  try {
    const { readStoreFacts } = await import('../store/store-facts.ts');
    const engine = await openStore({ database, engine: 'duckdb', lake: null, settings: null }, world);
    try {
      const { version, lastLoad } = await readStoreFacts(engine);
      return [
        ['database', resolve(database), version !== null],
        size,
        ['schema', version ?? NONE[lang], version !== null],
        ['last load', lastLoad ?? NONE[lang], true],
      ];
    } finally {
      await engine.close();
    }
  } catch (error) {
    return [['database', messageOf(error, lang), false], size];
  }
}

/** A lock, a log or a temporary file that an earlier run left beside the database. */
function neighbourChecks(database: string, lang: Lang): readonly Check[] {
  const folder = dirname(resolve(database));
  const name = basename(database);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const left = beside.filter(
    (file) => file.startsWith(`${name}.next`) || (file.startsWith('.') && file.endsWith('.tmp')),
  );
  const holder = readHolder(`${database}.lock`);
  const lock = holder === null ? NONE[lang] : `${holder.command}, pid ${holder.pid}, ${holder.host}, ${holder.since}`;
  const stale = beside.includes(`${name}.lock`) && (holder === null || !isAlive(holder));
  const log = beside.includes(`${name}.wal`);
  return [
    [
      'lock',
      stale ? `${lock} (${{ en: 'stale: its process no longer exists', zh: '已失效：进程不存在' }[lang]})` : lock,
      !stale,
    ],
    ['write-ahead log', log ? `${name}.wal` : NONE[lang], !log],
    ['left-over files', left.join(', ') || NONE[lang], left.length === 0],
  ];
}

async function diskCheck(database: string, lang: Lang): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(dirname(resolve(database)));
    return ['free disk space', inMegabytes(bavail * bsize), bavail * bsize > LOW_DISK];
  } catch {
    return ['free disk space', { en: 'unknown: the folder does not exist', zh: '未知：文件夹不存在' }[lang], false];
  }
}

const inMegabytes = (bytes: number): string =>
  `${(bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;

const messageOf = (error: unknown, lang: Lang): string =>
  error instanceof KnownError ? error.text[lang] : error instanceof Error ? error.message : String(error);
