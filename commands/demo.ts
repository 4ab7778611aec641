import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { param } from '../src/core/param.ts';
import type { Column, Row, Table } from '../src/core/table.ts';
import { LANGS, type Text } from '../src/core/text.ts';
import { demo } from '../src/demo/index.ts';
import { reconcile } from '../src/demo/reconcile.ts';
import { readQuery } from '../src/engine/sql-files.ts';

const params = z.object({
  folder: param(z.string().default('demo'), {
    argument: 0,
    placeholder: 'DIR',
    about: { en: 'folder for exports, database and reports', zh: '存放导出文件、数据库和报告的文件夹' },
  }),
});

export default defineAction({
  summary: {
    en: 'Create a fictitious company: exports, database and reports',
    zh: '生成示例公司：导出文件、数据库和报告',
  },
  about: {
    en: 'Writes the exports of Lumen Instruments, a company in two languages with the flaws of real exports, loads them, checks that the data loaded equals the data written, and makes the overview report in both languages. The files are the same every time.',
    zh: '写出“明仪仪器”的中英文导出文件（包含真实导出常见的脏数据），导入数据库并核对，再生成中英文经营概览报告。每次生成的文件完全相同。',
  },
  group: 'operations',
  params,
  examples: [
    { line: 'demo', about: { en: 'everything into the folder demo', zh: '全部生成到 demo 文件夹' } },
    { line: 'demo /tmp/lumen', about: { en: 'into a folder of your choice', zh: '生成到指定文件夹' } },
    { line: 'demo --lang zh', about: { en: 'with messages in Chinese', zh: '以中文显示信息' } },
  ],
  run: makeDemo,
});

async function makeDemo({
  params: { folder },
  lang,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const { files, expectations } = demo();
  const database = `${folder}/lumen.duckdb`;
  const exports = files.map(({ name }) => `${folder}/exports/${name}`);
  effects.say({
    en: `Writing ${files.length} exports to ${folder}/exports`,
    zh: `正在写出 ${files.length} 个导出文件到 ${folder}/exports`,
  });
  for (const { name, content } of files) await effects.writeFile(`${folder}/exports/${name}`, content);
  await effects.run(['load', ...exports, '--db', database], { lang });
  const engine = await effects.openStore(database);
  const reconciliation = await reconcile(engine, readQuery(['demo'], 'counted'), expectations).finally(() =>
    engine.close(),
  );
  const made = await makeReports(folder, database, effects);
  return {
    kind: 'result',
    result: { tables: [reconciliation, madeTable(made), nextTable(database)], charts: [], findings: [] },
  };
}

interface Made {
  readonly file: string;
  readonly about: Text;
}

const REPORTS: readonly { name: string; words: readonly string[]; about: Text }[] = [
  { name: 'overview', words: ['report', 'overview'], about: { en: 'The overview report', zh: '经营概览报告' } },
];
const CHARTS: readonly { name: string; words: readonly string[]; about: Text }[] = [
  {
    name: 'pareto',
    words: ['rank', 'accounts', '--top', '20', '--only', 'pareto'],
    about: { en: 'Pareto chart of customers', zh: '客户帕累托图' },
  },
  { name: 'funnel', words: ['funnel', '--mode', 'cohort'], about: { en: 'Sales funnel', zh: '销售漏斗图' } },
];

async function makeReports(
  folder: string,
  database: string,
  effects: ActionContext<unknown>['effects'],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const lang of LANGS) {
    for (const { name, words, about, kind } of [
      ...REPORTS.flatMap((report) => ['html', 'xlsx'].map((kind) => ({ ...report, kind }))),
      ...CHARTS.map((chart) => ({ ...chart, kind: 'svg' })),
    ]) {
      const file = `${folder}/reports/${name}-${lang}.${kind}`;
      await effects.run([...words, '--lang', lang, '--db', database, '-o', file], { lang });
      made.push({ file, about });
    }
  }
  return made;
}

const column = (name: string, label: Text): Column => ({ name, unit: 'text', label, about: label });

const madeTable = (made: readonly Made[]): Table => ({
  name: 'open',
  title: { en: 'Open these', zh: '可打开的文件' },
  columns: [
    column('file', { en: 'File', zh: '文件' }),
    {
      ...column('what', { en: 'Content', zh: '内容' }),
      words: Object.fromEntries(made.map(({ about }) => [about.en, about])),
    },
  ],
  rows: made.map(({ file, about }) => [file, about.en]),
});

const NEXT: readonly { line: string; about: Text }[] = [
  { line: 'acrm rank accounts --top 10', about: { en: 'the ten best customers', zh: '前十大客户' } },
  {
    line: 'acrm rfm --only segments',
    about: { en: 'customers by recency, frequency and amount', zh: '按最近购买、频次和金额划分客户' },
  },
  {
    line: 'acrm funnel --mode cohort --period 2024',
    about: { en: 'the funnel of this year’s deals', zh: '本年商机漏斗' },
  },
  {
    line: 'acrm loads --only rejects',
    about: { en: 'rows that could not be read, and why', zh: '无法读取的行及原因' },
  },
  { line: 'acrm load YOUR-EXPORT.csv --db mine.duckdb', about: { en: 'your own data', zh: '导入自己的数据' } },
];

const nextTable = (database: string): Table => {
  const rows: Row[] = NEXT.map(({ line, about }) => [
    line.includes('--db') ? line : `${line} --db ${database}`,
    about.en,
  ]);
  const words = Object.fromEntries(NEXT.map(({ about }) => [about.en, about]));
  return {
    name: 'next',
    title: { en: 'What to try next', zh: '接下来可以试试' },
    columns: [
      column('command', { en: 'Command', zh: '命令' }),
      { ...column('what', { en: 'What it shows', zh: '说明' }), words },
    ],
    rows,
  };
};
