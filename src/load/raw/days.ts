import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import type { Mapping } from '../map/mapping.ts';
import { describedEntities } from '../write/grouped-rows.ts';
import { type KeptFile, keptFiles } from './kept-files.ts';
import { originOf, type RawRows, rawTable } from './raw.ts';

/** The latest day, YYYY-MM-DD, that files of what a mapping writes, or is related to, show; null where there are none. */
export async function latestDay(engine: Engine, mapping: Mapping): Promise<string | null> {
  const names = [...relatedEntities(mapping)].map(quoteText).join(', ');
  const found = await engine.query(
    `SELECT CAST(max(snapshot) AS VARCHAR) FROM store.acrm.files WHERE entity IN (${names})`,
  );
  const day = found.rows[0]?.[0];
  return typeof day === 'string' ? day : null;
}

/**
 * Whether a file shows an earlier day than what the database has of the same entities or related ones, or corrects one
 * after which others were loaded.
 */
export async function isLate(engine: Engine, files: readonly KeptFile[]): Promise<boolean> {
  for (const { raw, mapping } of files) {
    if (raw.corrects !== undefined && (await isOvertaken(engine, raw))) return true;
    const latest = mapping === null ? null : await latestDay(engine, mapping);
    if (latest !== null && raw.snapshot < latest) return true;
  }
  return false;
}

/** Whether anything but corrections of the same file was loaded since. */
async function isOvertaken(engine: Engine, raw: RawRows): Promise<boolean> {
  const origin = originOf(raw);
  const found = await engine.query(
    `SELECT count(*) FROM store.acrm.raw_files f
     WHERE f.load_id > $origin AND f.load_id < $own AND f.mapping IS NOT NULL AND f.load_id NOT IN (${correctedLoads(raw).join(', ')})`,
    { values: { origin: origin.loadId, own: raw.loadId } },
  );
  return Number(found.rows[0]?.[0]) > 0;
}

/** The loads of the chain of corrections that a file stands in. */
const correctedLoads = (raw: RawRows): number[] =>
  raw.corrects === undefined ? [raw.loadId] : [raw.loadId, ...correctedLoads(raw.corrects)];

/**
 * Entities whose rows a file writes, those that they refer to by name or key, and those that refer to them: in which
 * order these come decides which name is found. A list of orders in which one repeats is read as lines.
 */
function relatedEntities(mapping: Mapping): ReadonlySet<EntityName> {
  const written = new Set<EntityName>([mapping.root, ...describedEntities(mapping)]);
  if (written.has('orders') || written.has('order_items'))
    for (const name of ['orders', 'order_items'] as const) written.add(name);
  const related = new Set(written);
  for (const { name, fields } of entities) {
    const named = fields.flatMap((field) => (field.name === 'owner_id' ? ['users' as const] : (field.refersTo ?? [])));
    for (const target of named) {
      if (written.has(name)) related.add(target);
      if (written.has(target)) related.add(name);
    }
  }
  return related;
}

/**
 * Finds the days of files that are only guessed again, once a load was taken away on which they may have rested: each is
 * what it would be had the loads that are left been made alone.
 */
export async function guessDaysAgain(engine: Engine): Promise<void> {
  const written = await engine.query('SELECT load_id, file, entity FROM store.acrm.files');
  const latest = new Map<string, string>();
  const files = await keptFiles(engine);
  const days = new Map<string, string>();
  for (const load of new Set(files.map(({ raw }) => raw.loadId))) {
    const dated = files
      .filter(({ raw }) => raw.loadId === load)
      .map((file) => ({ raw: file.raw, day: dayAgain(file, latest, days) }));
    for (const { raw, day } of dated) {
      if (day !== raw.snapshot) await setDay(engine, raw, day);
      days.set(rawTable(raw), day);
      for (const [of, file, entity] of written.rows) {
        if (of !== raw.loadId || file !== raw.file) continue;
        latest.set(String(entity), later(day, latest.get(String(entity))));
      }
    }
  }
}

/** A guessed day is never before what earlier loads had of related entities; corrected rows show the day of their file. */
function dayAgain(
  { raw, guessed, mapping }: KeptFile,
  latest: ReadonlyMap<string, string>,
  days: ReadonlyMap<string, string>,
): string {
  if (raw.corrects !== undefined) return days.get(rawTable(raw.corrects)) ?? raw.snapshot;
  if (guessed === null || mapping === null) return raw.snapshot;
  return [...relatedEntities(mapping)].reduce((day, entity) => later(day, latest.get(entity)), guessed);
}

const later = (day: string, other: string | undefined): string => (other === undefined || day > other ? day : other);

async function setDay(engine: Engine, { loadId, number }: RawRows, day: string): Promise<void> {
  await engine.execute(
    'UPDATE store.acrm.raw_files SET snapshot = CAST($day AS DATE) WHERE load_id = $load AND number = $number',
    { values: { day, load: loadId, number } },
  );
}
