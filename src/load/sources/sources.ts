import { basename } from 'node:path';
import type { Engine } from '../../core/engine.ts';
import { type KnownError, userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Row } from '../../core/table.ts';
import { hasTable } from '../../engine/has-table.ts';
import { readQuery } from '../../engine/sql-files.ts';
import type { EntityName } from '../../model/entity.ts';
import { isEntityName } from '../../model/index.ts';
import { sqlTimestamp } from '../../store/runs.ts';

export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

/** Files that somebody delivers again and again, known by their names. */
export interface RegisteredSource {
  readonly name: string;
  /** Of the file's name without folder; `*` is any text, `?` any character. */
  readonly pattern: string;
  readonly every: Interval | null;
  readonly owner: string | null;
  /** What the rows are, where the headers do not tell. */
  readonly entity: EntityName | null;
}

/** The registered sources by name; none where the database is older than they are. */
export async function readSources(engine: Engine): Promise<readonly RegisteredSource[]> {
  if (!(await knowsSources(engine))) return [];
  const found = await engine.query('SELECT name, pattern, every, owner, entity FROM store.acrm.sources ORDER BY name');
  return found.rows.map(([name, pattern, every, owner, entity]) => ({
    name: String(name),
    pattern: String(pattern),
    every: INTERVALS.find((interval) => interval === every) ?? null,
    owner: typeof owner === 'string' ? owner : null,
    entity: typeof entity === 'string' && isEntityName(entity) ? entity : null,
  }));
}

const knowsSources = (engine: Engine): Promise<boolean> => hasTable(engine, 'acrm', 'sources');

/** The source that a file belongs to: the one whose pattern says most of its name, the first by name of equal ones. */
export function sourceOf(path: string, sources: readonly RegisteredSource[]): RegisteredSource | null {
  const matching = sources.filter(({ pattern }) => matches(path, pattern));
  const letters = ({ pattern }: RegisteredSource): number => pattern.replace(/[*?]/g, '').length;
  return [...matching].sort((a, b) => letters(b) - letters(a) || (a.name < b.name ? -1 : 1))[0] ?? null;
}

/** Case and width of letters do not count. */
function matches(path: string, pattern: string): boolean {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const parts = fold(pattern).split(/([*?])/);
  const source = parts.map((part) =>
    part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  return new RegExp(`^${source.join('')}$`, 'su').test(fold(basename(path)));
}

/** Registers a source; files loaded before that belong to no other become its own. */
export async function addSource(engine: Engine, source: RegisteredSource, now: Date): Promise<void> {
  const known = await readSources(engine);
  if (known.some(({ name }) => name === source.name)) throw knownAlready(source.name);
  await engine.execute(
    'INSERT INTO store.acrm.sources VALUES ($name, $pattern, $every, $owner, $entity, CAST($now AS TIMESTAMP))',
    { values: { ...source, now: sqlTimestamp(now) } },
  );
  const files = await engine.query(
    'SELECT DISTINCT file FROM store.acrm.raw_files WHERE registered IS NULL ORDER BY file',
  );
  for (const [file] of files.rows) {
    if (!matches(String(file), source.pattern)) continue;
    await engine.execute(
      'UPDATE store.acrm.raw_files SET registered = $name WHERE file = $file AND registered IS NULL',
      {
        values: { name: source.name, file: String(file) },
      },
    );
  }
}

/** Forgets a source; its files stay loaded and belong to none. */
export async function removeSource(engine: Engine, name: string): Promise<void> {
  const known = await readSources(engine);
  if (!known.some((source) => source.name === name)) throw unknownSource(name, known);
  await engine.execute('DELETE FROM store.acrm.sources WHERE name = $name', { values: { name } });
  await engine.execute('UPDATE store.acrm.raw_files SET registered = NULL WHERE registered = $name', {
    values: { name },
  });
}

/**
 * One row per source: name, pattern, every, owner, entity, last_load, last_snapshot, due, late. A source is due one
 * interval after the day that its last file shows, or after it was registered, and late from the day after that.
 */
export async function sourceStatus(engine: Engine, today: string): Promise<readonly Row[]> {
  if (!(await knowsSources(engine))) return [];
  return (await engine.query(readQuery(['load'], 'source_status'), { values: { today } })).rows;
}

const knownAlready = (name: string): KnownError =>
  userError(
    'source/known',
    { en: `Source "${name}" already exists.`, zh: `数据源“${name}”已存在。` },
    { en: `Remove it first with acrm source remove "${name}".`, zh: `请先用 acrm source remove "${name}" 删除。` },
  );

function unknownSource(name: string, known: readonly RegisteredSource[]): KnownError {
  const names = known.map((source) => source.name);
  return userError(
    'source/unknown',
    { en: `Source "${name}" does not exist.`, zh: `数据源“${name}”不存在。` },
    didYouMean(nearest(name, names), {
      en: names.length === 0 ? 'No sources are registered.' : `Registered sources: ${names.join(', ')}.`,
      zh: names.length === 0 ? '尚未登记任何数据源。' : `现有：${names.join('、')}。`,
    }),
  );
}
