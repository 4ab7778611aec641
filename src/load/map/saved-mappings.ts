import type { Engine } from '../../core/engine.ts';
import { type KnownError, userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import { hasTable } from '../../engine/has-table.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { isEntityName } from '../../model/index.ts';
import { sqlTimestamp } from '../../store/runs.ts';
import { ignoredHeaders, type Mapping, type Target } from './mapping.ts';

/** Where the columns of a kind of file go, kept under a name for the next of them. */
export interface SavedMapping {
  readonly name: string;
  /** Of every column of the file that it was made from. */
  readonly mapping: Mapping;
  /** YYYY-MM-DD HH:MM:SS, in UTC. */
  readonly savedAt: string;
}

/** A file with other columns than so many of all is of another kind. */
const LEAST_ALIKE = 0.6;

/** The saved mappings by name; none where the database is older than they are. */
export async function readSavedMappings(engine: Engine): Promise<readonly SavedMapping[]> {
  if (!(await hasTable(engine, 'acrm', 'saved_mappings'))) return [];
  const found = await engine.query(
    'SELECT name, mapping, CAST(saved_at AS VARCHAR) FROM store.acrm.saved_mappings ORDER BY name',
  );
  return found.rows.flatMap(([name, text, savedAt]): SavedMapping[] => {
    const mapping: unknown = JSON.parse(String(text));
    return isMapping(mapping) ? [{ name: String(name), mapping, savedAt: String(savedAt) }] : [];
  });
}

// Written by this program and read back: what was a `Mapping` when it was written is one.
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' &&
  value !== null &&
  'root' in value &&
  typeof value.root === 'string' &&
  isEntityName(value.root) &&
  'columns' in value &&
  Array.isArray(value.columns);

/** Keeps a mapping under a name, in place of one that had it. */
export async function saveMapping(engine: Engine, name: string, mapping: Mapping, now: Date): Promise<void> {
  await forget(engine, name);
  await engine.execute('INSERT INTO store.acrm.saved_mappings VALUES ($name, $mapping, CAST($now AS TIMESTAMP))', {
    values: { name, mapping: JSON.stringify(mapping), now: sqlTimestamp(now) },
  });
}

/** The saved mapping that a file with these headers is of: all that it places are there, and most others; the likest. */
export function savedFor(headers: readonly string[], saved: readonly SavedMapping[]): SavedMapping | null {
  const present = new Set(headers.map(foldHeader));
  const alike = saved.flatMap((each) => {
    const all = new Set(each.mapping.columns.map(({ header }) => foldHeader(header)));
    const placed = each.mapping.columns.filter(({ target }) => target !== null);
    if (placed.length === 0 || !placed.every(({ header }) => present.has(foldHeader(header)))) return [];
    const common = [...all].filter((header) => present.has(header)).length;
    const share = common / (all.size + present.size - common);
    return share < LEAST_ALIKE ? [] : [{ each, share }];
  });
  return alike.sort((a, b) => b.share - a.share)[0]?.each ?? null;
}

/** The places that a saved mapping gives to the headers of a file. */
export function savedPlaces(headers: readonly string[], { mapping }: SavedMapping): Map<string, Target> {
  const places = new Map(mapping.columns.map(({ header, target }) => [foldHeader(header), target]));
  return new Map(
    headers.flatMap((header): [string, Target][] => {
      const target = places.get(foldHeader(header)) ?? null;
      return target === null ? [] : [[header, target]];
    }),
  );
}

/** Headers of a file that a saved mapping leaves out. */
export function savedIgnored(headers: readonly string[], { mapping }: SavedMapping): string[] {
  const ignored = new Set([...ignoredHeaders(mapping)].map(foldHeader));
  return headers.filter((header) => ignored.has(foldHeader(header)));
}

/** Forgets the mapping of that name; exit 2 where there is none. */
export async function removeMapping(engine: Engine, name: string): Promise<void> {
  requireSaved(name, await readSavedMappings(engine));
  await forget(engine, name);
}

async function forget(engine: Engine, name: string): Promise<void> {
  await engine.execute('DELETE FROM store.acrm.saved_mappings WHERE name = $name', { values: { name } });
}

/** The saved mapping of that name; exit 2 where there is none. */
export function requireSaved(name: string, saved: readonly SavedMapping[]): SavedMapping {
  const found = saved.find((each) => each.name === name);
  if (found === undefined) throw unknownMapping(name, saved);
  return found;
}

function unknownMapping(name: string, saved: readonly SavedMapping[]): KnownError {
  const names = saved.map((each) => each.name);
  return userError(
    'map/unknown',
    { en: `Saved mapping "${name}" does not exist.`, zh: `列对应关系“${name}”不存在。` },
    didYouMean(nearest(name, names), {
      en: names.length === 0 ? 'Save one with acrm map save NAME FILE.' : `Saved mappings: ${names.join(', ')}.`,
      zh: names.length === 0 ? '请用 acrm map save 名称 文件 保存。' : `现有：${names.join('、')}。`,
    }),
  );
}
