import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { NO_SCOPE } from '../src/core/scope.ts';
import type { Column } from '../src/core/table.ts';
import { relationNames, relationSizes } from '../src/run/inspect.ts';
import { ScopedSession } from '../src/run/scope/session.ts';

const columns: readonly Column[] = [
  {
    name: 'table',
    unit: 'text',
    label: { en: 'Table', zh: '表' },
    about: { en: 'Name to use in SQL and with describe.', zh: '在 SQL 与 describe 中使用的名称。' },
  },
  {
    name: 'kind',
    unit: 'text',
    label: { en: 'Kind', zh: '类型' },
    about: { en: 'An entity, a view over several, or a file as it came.', zh: '业务实体、跨实体视图或原始文件。' },
    words: {
      entity: { en: 'entity', zh: '业务实体' },
      view: { en: 'view', zh: '视图' },
      raw: { en: 'as it came', zh: '原始数据' },
    },
  },
  {
    name: 'rows',
    unit: 'count',
    label: { en: 'Rows', zh: '行数' },
    about: { en: 'Rows in the table.', zh: '表中的行数。' },
  },
  {
    name: 'columns',
    unit: 'count',
    label: { en: 'Columns', zh: '列数' },
    about: { en: 'Columns that hold a value somewhere.', zh: '有值的列数。' },
  },
  {
    name: 'last_load',
    unit: 'date',
    label: { en: 'Last load', zh: '最近导入' },
    about: { en: 'When rows were last loaded into it, in UTC.', zh: '最近一次导入该表的时间（UTC）。' },
  },
];

export default defineAction({
  summary: {
    en: 'List the tables of the database with rows, columns and last load',
    zh: '列出数据库中的表、行数、列数与最近导入时间',
  },
  group: 'data',
  params: z.object({}),
  examples: [
    { line: 'tables', about: { en: 'what there is to ask about', zh: '查看有哪些数据可供分析' } },
    { line: 'tables -f csv', about: { en: 'the same for a program', zh: '以 CSV 输出' } },
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
