import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import type { Effects } from '../src/core/effects.ts';
import { KnownError, userError } from '../src/core/errors.ts';
import { didYouMean, nearest } from '../src/core/nearest.ts';
import { param } from '../src/core/param.ts';
import { NO_SCOPE } from '../src/core/scope.ts';
import { isBlank, readSql } from '../src/engine/sql-text.ts';
import { knownColumns, relationNames } from '../src/run/inspect.ts';
import { ScopedSession } from '../src/run/scope/session.ts';

const params = z.object({
  query: param(z.string().optional(), {
    argument: 0,
    about: {
      en: 'one SELECT; - or nothing reads it from the pipe',
      zh: '一条 SELECT 语句；写 - 或省略则读取管道输入',
    },
  }),
  file: param(z.string().optional(), {
    about: { en: 'read the query from a file', zh: '从文件读取查询' },
    placeholder: 'SQLFILE',
  }),
});

export default defineAction({
  summary: { en: 'Query the database in SQL, read-only', zh: '用 SQL 查询数据库（只读）' },
  about: {
    en: 'Unqualified names such as orders, accounts and sales are the views that analyses read; crm.orders is the table as stored, raw.NAME a file as loaded. Data cannot be changed and other files cannot be read.',
    zh: '不带前缀的名称（如 orders、accounts、sales）是分析所用的视图；crm.orders 为存储的表，raw.名称 为原始文件。不能修改数据，也不能访问其他文件。',
  },
  group: 'data',
  params,
  examples: [
    {
      line: 'sql "select type, count(*) from accounts group by all order by all"',
      about: { en: 'customers by type', zh: '按类型统计客户' },
    },
    {
      line: 'sql --file report.sql -o report.csv',
      about: { en: 'run a query from a file and write the answer to a file', zh: '执行文件中的查询并写入 CSV' },
    },
  ],
  run: sql,
});

async function sql({
  params: given,
  database,
  project,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const query = (await queryText(given, effects)).trim().replace(/(?:\s*;)+$/, '');
  requireQuery(query);
  const engine = await effects.openStore(database);
  try {
    const session = await ScopedSession.open(engine, NO_SCOPE, project);
    await session.prepareWritten(query);
    await engine
      .describe(query)
      .catch(async (error: unknown) => Promise.reject(await withNearNames(error, query, session)));
    return { kind: 'rows', sql: query, engine };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function queryText({ query, file }: z.output<typeof params>, effects: Effects): Promise<string> {
  if (file !== undefined && query !== undefined) {
    throw userError(
      'sql/two-queries',
      { en: 'Both a query and --file were given.', zh: '同时给出了查询语句和 --file。' },
      { en: 'Give one or the other.', zh: '请只用其中一种。' },
    );
  }
  if (file !== undefined) return decode(await effects.readFile(file));
  if (query !== undefined && query !== '-') return query;
  return decode((await effects.readStdin()) ?? new Uint8Array());
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

function requireQuery(query: string): void {
  if (isBlank(query)) {
    throw userError(
      'sql/no-query',
      { en: 'No query was given.', zh: '没有可执行的查询。' },
      {
        en: 'Write acrm sql "select …", name a file with --file, or pipe it in: … | acrm sql.',
        zh: '请写 acrm sql "select …"，用 --file 指定文件，或通过管道传入：… | acrm sql。',
      },
    );
  }
  const [parameter] = readSql(query).parameters;
  if (parameter !== undefined) {
    throw userError(
      'sql/parameter',
      {
        en: `The query has a parameter, $${parameter}, but no value for it.`,
        zh: `查询中有参数 $${parameter}，但没有对应的值。`,
      },
      { en: 'Write the value itself in the query.', zh: '请直接写出具体的值。' },
    );
  }
}

/** A wrong name, with the nearest of those that this database has. */
async function withNearNames(error: unknown, query: string, session: ScopedSession): Promise<unknown> {
  if (!(error instanceof KnownError) || error.code !== 'sql/wrong') return error;
  const column = /Referenced column "([^"]+)"|column named "([^"]+)"/.exec(error.text.en);
  const table = /Table with name "?([\w.]+)"? does not exist/.exec(error.text.en);
  const wrong = column?.[1] ?? column?.[2] ?? table?.[1];
  if (wrong === undefined) return error;
  const known =
    column === null
      ? (await relationNames(session)).map(({ name }) => name)
      : knownColumns(session, readSql(query).words);
  const near = nearest(wrong, known);
  const others = {
    en: `Available: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.`,
    zh: `可用：${known.slice(0, 12).join('、')}${known.length > 12 ? ' …' : ''}。`,
  };
  return userError(
    error.code,
    error.text,
    // The engine knows the columns of subqueries, which we do not; of tables we know all.
    near.length === 0 && column !== null && error.advice !== null ? error.advice : didYouMean(near, others),
  );
}
