import { z } from 'zod';
import { count, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { NO_SCOPE } from '../src/core/scope.ts';
import type { Column } from '../src/core/table.ts';
import { lastLoad, rowCount } from '../src/core/usual-columns.ts';
import { relationNames, relationSizes } from '../src/run/inspect.ts';
import { ScopedSession } from '../src/run/scope/session.ts';

const columns: readonly Column[] = [
  text(
    'table',
    { en: 'Table', zh: '表' },
    { en: 'Name for use in SQL and with describe.', zh: '在 SQL 与 describe 中使用的名称。' },
  ),
  text(
    'kind',
    { en: 'Kind', zh: '类型' },
    { en: 'An entity, a view across entities, or a file as loaded.', zh: '业务实体、跨实体视图或原始文件。' },
    {
      words: {
        entity: { en: 'entity', zh: '业务实体' },
        view: { en: 'view', zh: '视图' },
        raw: { en: 'as loaded', zh: '原始数据' },
      },
    },
  ),
  rowCount({ en: 'Rows in the table.', zh: '表中的行数。' }),
  count('columns', { en: 'Columns', zh: '列数' }, { en: 'Columns with at least one value.', zh: '有值的列数。' }),
  lastLoad({ en: 'When the table was last loaded, in UTC.', zh: '最近一次导入该表的时间（UTC）。' }),
];

export default defineAction({
  summary: {
    en: 'List the tables of the database with rows, columns and last load',
    zh: '列出数据库中的表、行数、列数与最近导入时间',
  },
  group: 'data',
  params: z.object({}),
  examples: [
    { line: 'tables', about: { en: 'what data there is to analyse', zh: '查看有哪些数据可供分析' } },
    { line: 'tables -f csv', about: { en: 'the same as CSV', zh: '以 CSV 输出' } },
  ],
  run: tables,
});

async function tables({ database, project, effects }: ActionContext<Record<string, never>>): Promise<Outcome> {
  const engine = await effects.openStore(database);
  try {
    const session = await ScopedSession.open(engine, NO_SCOPE, project);
    const rows = await relationSizes(session, await relationNames(session));
    const table = { name: 'tables', title: { en: 'Tables', zh: '数据表' }, columns, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    await engine.close();
  }
}
