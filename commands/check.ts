import { z } from 'zod';
import { historyResult } from '../src/check/history.ts';
import { keepRun } from '../src/check/keep-run.ts';
import { type CheckSources, runProjectChecks } from '../src/check/project-checks.ts';
import type { Ran } from '../src/check/run-checks.ts';
import { findingsOf, tablesOf } from '../src/check/tables.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { KnownError, userError } from '../src/core/errors.ts';
import { param } from '../src/core/param.ts';

const params = z.object({
  file: param(z.string().min(1).optional(), {
    placeholder: 'YAML',
    about: {
      en: 'Runs the checks of this file alone, instead of the built-in ones and those of acrm.yaml.',
      zh: '只执行该文件中的检查，而不是内置检查与 acrm.yaml 中的检查。',
    },
  }),
  pack: param(z.enum(['on', 'off']).optional(), {
    about: {
      en: 'Whether the built-in checks run (default: on, with --file off).',
      zh: '是否执行内置检查（默认 on；使用 --file 时为 off）。',
    },
  }),
  asOf: param(z.string().optional(), {
    placeholder: 'DATE',
    about: {
      en: '"Today" for the checks (default: the latest thing that happened; for freshness, today).',
      zh: '检查所用的“今天”（默认为最近一次业务发生的日期；时效性检查默认为当天）。',
    },
  }),
  limit: param(z.coerce.number().int().min(0).default(20), {
    about: { en: 'Most failing rows shown of each check.', zh: '每项检查最多列出的不合格行数。' },
  }),
  failOn: param(z.enum(['error', 'warn', 'never']).default('error'), {
    about: {
      en: 'Ends with 1 where a check of this level is not held; warn counts errors too.',
      zh: '有该级别的检查未达要求时以 1 退出；warn 也包含错误。',
    },
  }),
  store: param(z.boolean().default(true), {
    about: { en: 'Keeps no record of the run in the database.', zh: '不在数据库中记录本次检查。' },
  }),
  storeFailures: param(z.boolean().default(false), {
    about: {
      en: 'Keeps the failing rows in the database too, as acrm.check_failing.',
      zh: '同时将不合格的行保存到数据库的 acrm.check_failing 表。',
    },
  }),
  history: param(z.boolean().default(false), {
    about: { en: 'Shows the runs that were recorded, and runs none.', zh: '显示已记录的检查历史，不执行检查。' },
  }),
});

type Params = z.output<typeof params>;

export default defineAction({
  summary: { en: 'Check the data: built-in rules and checks of your own', zh: '检查数据质量：内置规则与自定义检查' },
  about: {
    en: 'About sixty built-in rules look for missing, impossible, contradicting and repeated values; checks of your own stand under checks: in acrm.yaml or in a file. Every outcome gives the measured value, pass or fail; failing rows come with the file and line of the export. Each run is recorded, so that acrm check --history shows how the data fares.',
    zh: '约六十条内置规则查找缺失、不可能、相互矛盾与重复的取值；自定义检查写在 acrm.yaml 的 checks: 下或单独的文件中。无论是否通过都给出实测值；不合格的行附带导出文件名与行号。每次检查都会记录，可用 acrm check --history 查看数据质量的变化。',
  },
  group: 'data',
  gives: ['checks', 'failing', 'score', 'history', 'trend'],
  params,
  examples: [
    {
      line: 'check',
      about: { en: 'The built-in rules and the checks of acrm.yaml.', zh: '内置规则与 acrm.yaml 中的检查。' },
    },
    {
      line: 'check --file checks.yaml --fail-on warn',
      about: { en: 'Checks of a file alone; warnings fail too.', zh: '只执行文件中的检查；有警告也视为失败。' },
    },
    {
      line: 'check --only failing -o failing.xlsx',
      about: { en: 'The failing rows as a workbook.', zh: '将不合格的行导出为工作簿。' },
    },
    { line: 'check --history', about: { en: 'Recorded runs and the trend.', zh: '检查历史与趋势。' } },
  ],
  run: check,
});

async function check(context: ActionContext<Params>): Promise<Outcome> {
  const { params: given, lang } = context;
  if (given.history) return await history(context);
  const { ran, load } = await runAll(context);
  if (given.store) await keep(context, ran, load);
  const { outcomes } = ran;
  const fails = outcomes.some(({ verdict }) => verdict === 'fail' || (given.failOn === 'warn' && verdict === 'warn'));
  return {
    kind: 'result',
    result: { tables: tablesOf(ran, lang), charts: [], findings: findingsOf(ran) },
    exit: fails && given.failOn !== 'never' ? 1 : 0,
    asOf: ran.asOf,
  };
}

async function runAll({
  params: given,
  database,
  project,
  settings,
  effects,
}: ActionContext<Params>): Promise<{ ran: Ran; load: number }> {
  const sources: CheckSources = { file: given.file ?? null, settings, pack: given.pack ?? null };
  const store = await effects.openStore(database);
  try {
    if (store.name !== 'duckdb') throw onlyDuckDb();
    return await runProjectChecks(store, project, sources, {
      asOf: given.asOf ?? null,
      most: given.limit,
      effects,
    });
  } finally {
    effects.progress.end();
    await store.close();
  }
}

/** What was found is given even where it cannot be recorded. */
async function keep(
  { params: given, database, effects }: ActionContext<Params>,
  ran: Ran,
  load: number,
): Promise<void> {
  try {
    await effects.decide(database, (engine) =>
      keepRun(engine, ran, { now: effects.clock(), load, failures: given.storeFailures }),
    );
  } catch (error) {
    const why = reasonOf(error);
    if (why === null) throw error;
    effects.say({ en: `The run was not recorded: ${why.en}`, zh: `本次检查未被记录：${why.zh}` });
  }
}

function reasonOf(error: unknown): KnownError['text'] | null {
  if (error instanceof KnownError && error.exit === 3) return error.text;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') return null;
  return { en: 'the database may not be written to.', zh: '没有写入数据库的权限。' };
}

async function history({ database, effects }: ActionContext<Params>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    return { kind: 'result', result: await historyResult(store) };
  } finally {
    await store.close();
  }
}

const onlyDuckDb = (): KnownError =>
  userError(
    'check/engine',
    {
      en: 'Checks run on the DuckDB database, where their history is kept.',
      zh: '检查在 DuckDB 数据库上执行，检查历史也保存在其中。',
    },
    { en: 'Leave --engine and --lake out.', zh: '请去掉 --engine 与 --lake。' },
  );
