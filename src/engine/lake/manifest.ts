import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inputError, type KnownError, userError } from '../../core/errors.ts';
import type { Catalog, OwnRecord } from '../../core/store.ts';

export const MANIFEST = 'manifest.json';

/** Rises when older programs can no longer read the layout. */
const FORMAT = 'acrm-lake/2';

const fact = z.object({
  field: z.string(),
  present: z.number(),
  /** The latest event, YYYY-MM-DD HH:MM:SS, where the field is the date of one. */
  latest: z.string().nullable(),
  later: z.number(),
});

/** Rows of a table that are written together: all of them, or those of a month. */
const part = z.object({
  /** Where its files are, from the folder of the manifest. It names the content, which is not written twice. */
  folder: z.string(),
  /** YYYY-MM, or "undated"; null for all rows of a table. */
  month: z.string().nullable(),
  rows: z.number(),
});

const table = z.object({
  rows: z.number(),
  /** None where the table has no rows. */
  parts: z.array(part),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  facts: z.array(fact),
});

const manifest = z.object({
  format: z.literal(FORMAT),
  schema_version: z.string(),
  /** The latest event of all tables, YYYY-MM-DD. */
  as_of: z.string().nullable(),
  loads: z.array(z.object({ load_id: z.number(), loaded_at: z.string() })),
  /** Entities that some file was loaded for, even if it held no rows. */
  loaded: z.array(z.string()),
  acknowledgements: z
    .array(z.object({ key: z.string(), reason: z.string().nullable(), until: z.string().nullable() }))
    .default([]),
  tables: z.record(z.string(), table),
});

/** What a lake holds: the one file that says which of its files count. */
export type Manifest = z.infer<typeof manifest>;
export type LakeTable = z.infer<typeof table>;
export type LakePart = z.infer<typeof part>;

export const writeManifest = (content: Omit<Manifest, 'format'>): string =>
  `${JSON.stringify({ format: FORMAT, ...content }, null, 1)}\n`;

/** The manifest of a folder; null where there is none. */
export function findManifest(folder: string): Manifest | null {
  const file = join(folder, MANIFEST);
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8'), folder) : null;
}

export function readManifest(folder: string): Manifest {
  const found = findManifest(folder);
  if (found === null) throw noLake(folder);
  return found;
}

export function parseManifest(text: string, folder: string): Manifest {
  const checked = manifest.safeParse(parsed(text));
  if (checked.success) return checked.data;
  throw inputError(
    'lake/manifest',
    {
      en: `This version of acrm cannot read ${join(folder, MANIFEST)}.`,
      zh: `当前版本的 acrm 无法读取 ${join(folder, MANIFEST)}。`,
    },
    {
      en: 'Export again into a new folder with acrm export --lake DIR, or upgrade acrm.',
      zh: '请用 acrm export --lake 目录 重新导出到新文件夹，或升级 acrm。',
    },
    checked.error,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const noLake = (folder: string): KnownError =>
  userError(
    'lake/absent',
    { en: `${folder} is not a lake: ${MANIFEST} is missing.`, zh: `${folder} 不是数据湖：缺少 ${MANIFEST}。` },
    { en: `Export one first: acrm export --lake ${folder}.`, zh: `请先导出：acrm export --lake ${folder}。` },
  );

/** acrm's own records that a lake brings; of the others none. */
export const recordsOf = ({ acknowledgements }: Manifest, name: string): readonly OwnRecord[] =>
  name === 'acknowledgements' ? acknowledgements : [];

/** What a lake keeps of the records of accepted anomalies. */
export const keptAcknowledgements = (records: readonly OwnRecord[]): Manifest['acknowledgements'] =>
  manifest.shape.acknowledgements.parse(records);

/** What the views and the as-of date rest on, as counted when the lake was written. */
export function catalogOf({ tables }: Manifest): Catalog {
  const facts = new Map(
    Object.entries(tables).flatMap(([entity, { facts: all }]) =>
      all.map((one) => [`${entity}.${one.field}`, one] as const),
    ),
  );
  const dates = [...facts.values()].flatMap(({ latest }) => (latest === null ? [] : [latest.slice(0, 10)])).sort();
  return {
    columns: (entity) => tables[entity]?.columns.map(({ name }) => name) ?? [],
    rows: (entity) => tables[entity]?.rows ?? 0,
    present: (entity, column) => facts.get(`${entity}.${column}`)?.present ?? 0,
    latest: dates.at(-1) ?? null,
    later: [...facts.values()].reduce((sum, { later }) => sum + later, 0),
    entities: Object.keys(tables),
  };
}
