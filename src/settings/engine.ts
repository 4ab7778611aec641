import { z } from 'zod';
import { entities } from '../model/index.ts';

const text = z.string().trim().min(1);

/** Formats that a server reads by a path; Delta and Iceberg need their own library on the server. */
export const LAKE_FORMATS = ['parquet', 'delta', 'iceberg', 'orc'] as const;

const relation = z
  .strictObject({
    table: text.optional().describe('Table of a catalog, such as sales.crm.orders'),
    path: text.optional().describe('Folder of files as the server finds it, such as s3a://lake/orders'),
    format: z.enum(LAKE_FORMATS).default('parquet').describe('Format of the files at path'),
    columns: z.record(text, text).optional().describe('Field of the entity to column of the table, where names differ'),
  })
  .refine(({ table, path }) => (table === undefined) !== (path === undefined), 'table-or-path');

/** `engine:` of `acrm.yaml`: where analyses run when they do not run on the DuckDB file. */
export const engineSettings = z.strictObject({
  address: text.optional().describe('Spark Connect server, such as spark://host:15002; --engine comes before it'),
  relations: z
    .strictObject(Object.fromEntries(entities.map(({ name }) => [name, z.union([text, relation]).optional()])))
    .optional()
    .describe('Where the server keeps each entity: the name of a table, or table or path with further keys'),
});

/** Where a server keeps one entity. */
export interface RelationSettings {
  readonly table?: string | undefined;
  readonly path?: string | undefined;
  readonly format: (typeof LAKE_FORMATS)[number];
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

export type EngineSettings = z.infer<typeof engineSettings>;

/** The relations by entity, a bare name written out. */
export const relationsOf = ({ relations = {} }: EngineSettings): ReadonlyMap<string, RelationSettings> =>
  new Map(
    Object.entries(relations).flatMap(([entity, said]): [string, RelationSettings][] => {
      if (said === undefined) return [];
      return [[entity, typeof said === 'string' ? { table: said, format: 'parquet' } : said]];
    }),
  );
