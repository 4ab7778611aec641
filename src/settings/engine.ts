import { z } from 'zod';
import { entities } from '../model/index.ts';
import { mistake } from './mistake.ts';
import { section } from './section.ts';
import { spelling as text } from './spelling.ts';

/** Formats that a server reads by a path; Delta and Iceberg need their own library on the server. */
export const LAKE_FORMATS = ['parquet', 'delta', 'iceberg', 'orc'] as const;

const relation = z
  .strictObject({
    table: text.optional().describe('Table of a catalog, such as sales.crm.orders'),
    path: text.optional().describe('Folder of files as seen by the server, such as s3a://lake/orders'),
    format: z.enum(LAKE_FORMATS).default('parquet').describe('Format of the files at path'),
    columns: z.record(text, text).optional().describe('Field of the entity to column of the table, if names differ'),
  })
  .refine(
    ({ table, path }) => (table === undefined) !== (path === undefined),
    mistake({ en: 'must name either a table or a path.', zh: '必须且只能指定 table 或 path 之一。' }),
  );

const schema = z.strictObject({
  address: text.optional().describe('Spark Connect server, such as spark://host:15002; --engine overrides it'),
  relations: z
    .strictObject(Object.fromEntries(entities.map(({ name }) => [name, z.union([text, relation]).optional()])))
    .optional()
    .describe('Where the server keeps each entity: a table name, or table or path with more keys'),
});

/** Where a server keeps one entity. */
export interface RelationSettings {
  readonly table?: string | undefined;
  readonly path?: string | undefined;
  readonly format: (typeof LAKE_FORMATS)[number];
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

export type EngineSettings = z.infer<typeof schema>;

/** Where analyses run when they do not run on the DuckDB file. */
export const engine = section<EngineSettings | null>({
  key: 'engine',
  schema,
  absent: null,
  about: {
    en: `A Spark Connect server to run analyses on, and where it keeps each entity: a table of a catalog, or files by path.
\`columns\` gives the table's own names where they differ. The token comes from ACRM_SPARK_TOKEN, never from here.`,
    zh: `运行分析的 Spark Connect 服务器，以及各类数据所在的位置：数据目录中的表，或按路径读取的文件。
列名不同时用 columns 对应。令牌取自 ACRM_SPARK_TOKEN，切勿写在这里。`,
  },
  example: `engine:
  address: spark://host:15002
  relations:
    accounts: sales.crm.accounts
    orders: {path: s3a://lake/orders, format: delta}
    order_items: {table: sales.crm.lines, columns: {order_id: order_no, amount: net_amount}}`,
});

/** The relations by entity, a bare name written out. */
export const relationsOf = ({ relations = {} }: EngineSettings): ReadonlyMap<string, RelationSettings> =>
  new Map(
    Object.entries(relations).flatMap(([entity, said]): [string, RelationSettings][] => {
      if (said === undefined) return [];
      return [[entity, typeof said === 'string' ? { table: said, format: 'parquet' } : said]];
    }),
  );
