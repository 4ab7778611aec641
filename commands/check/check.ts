import { z } from 'zod';
import { historyResult } from '../../src/check/history.ts';
import { keepOrSay } from '../../src/check/keep-or-say.ts';
import { anyOf, deliverToMachines } from '../../src/check/machine/deliver.ts';
import { withFewerRows } from '../../src/check/machine/report.ts';
import { type CheckSources, runProjectChecks } from '../../src/check/project-checks.ts';
import type { Ran } from '../../src/check/run-checks.ts';
import { findingsOf, tablesOf } from '../../src/check/tables.ts';
import { failsRun } from '../../src/check/verdict.ts';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { type KnownError, userError } from '../../src/core/errors.ts';
import { param } from '../../src/core/param.ts';

const params = z.object({
  file: param(z.string().min(1).optional(), {
    placeholder: 'YAML',
    about: {
      en: 'run only the checks of this file, instead of the built-in ones and those of acrm.yaml',
      zh: '只执行该文件中的检查，而不是内置检查与 acrm.yaml 中的检查',
    },
  }),
  pack: param(z.enum(['on', 'off']).optional(), {
    about: {
      en: 'whether the built-in checks run (default: on; with --file: off)',
      zh: '是否执行内置检查（默认 on；使用 --file 时为 off）',
    },
  }),
  asOf: param(z.string().optional(), {
    placeholder: 'DATE',
    about: {
      en: '"today" for the checks (default: day of the latest event; for freshness, today)',
      zh: '检查所用的“今天”（默认为最近一次业务发生的日期；时效性检查默认为当天）',
    },
  }),
  limit: param(z.coerce.number().int().min(0).default(20), {
    about: {
      en: 'how many failing rows to show for each check; with --history, how many runs',
      zh: '每项检查最多列出的不合格行数；使用 --history 时为最多列出的检查次数',
    },
  }),
  failOn: param(z.enum(['error', 'warn', 'never']).default('error'), {
    about: {
      en: 'end with 1 if a check of this level fails; warn includes errors',
      zh: '有该级别的检查未达要求时以 1 退出；warn 也包含错误',
    },
  }),
  store: param(z.boolean().default(true), {
    about: { en: 'do not record the run in the database', zh: '不在数据库中记录本次检查' },
  }),
  storeFailures: param(z.boolean().default(false), {
    about: {
      en: 'also keep the failing rows in the database, as acrm.check_failing',
      zh: '同时将不合格的行保存到数据库的 acrm.check_failing 表',
    },
  }),
  junit: param(z.string().min(1).optional(), {
    placeholder: 'FILE',
    about: { en: 'also write the outcomes as JUnit XML', zh: '同时写出 JUnit XML 格式的检查结果' },
  }),
  sarif: param(z.string().min(1).optional(), {
    placeholder: 'FILE',
    about: {
      en: 'also write the failing rows as SARIF 2.1.0, each at its line of the export',
      zh: '同时写出 SARIF 2.1.0 文件，每个不合格的行定位到导出文件的行号',
    },
  }),
  gitlab: param(z.string().min(1).optional(), {
    placeholder: 'FILE',
    about: { en: 'also write a code quality report for GitLab', zh: '同时写出 GitLab 代码质量报告' },
  }),
  summary: param(z.string().min(1).optional(), {
    placeholder: 'FILE',
    about: { en: 'also write a summary in Markdown', zh: '同时写出一页 Markdown 摘要' },
  }),
  annotations: param(z.boolean().default(false), {
    about: {
      en: 'annotate the failing lines on GitHub: workflow commands on stderr',
      zh: '在 GitHub 上标注不合格的行（向标准错误输出工作流命令）',
    },
  }),
  showValues: param(z.boolean().default(false), {
    about: {
      en: 'show names, telephone numbers and other texts in these outputs (default: hidden)',
      zh: '上述输出中也显示姓名、电话等文本（默认隐藏）',
    },
  }),
  history: param(z.boolean().default(false), {
    about: { en: 'show the recorded runs without running any check', zh: '显示已记录的检查历史，不执行检查' },
  }),
});

type Params = z.output<typeof params>;

export default defineAction({
  summary: { en: 'Check the data with built-in rules and your own checks', zh: '检查数据质量：内置规则与自定义检查' },
  about: {
    en: 'Built-in rules look for missing, impossible, contradictory and repeated values; put your own checks under checks: in acrm.yaml or in a file. Every outcome shows the measured value, pass or fail; failing rows are listed with the file and line of the export. Each run is recorded: acrm check --history shows how data quality develops.',
    zh: '内置规则查找缺失、不可能、相互矛盾与重复的取值；自定义检查写在 acrm.yaml 的 checks: 下或单独的文件中。无论是否通过都给出实测值；不合格的行附带导出文件名与行号。每次检查都会记录，可用 acrm check --history 查看数据质量的变化。',
  },
  group: 'data',
  gives: ['checks', 'failing', 'score', 'history', 'trend'],
  params,
  examples: [
    {
      line: 'check',
      about: { en: 'the built-in rules and the checks of acrm.yaml', zh: '内置规则与 acrm.yaml 中的检查' },
    },
    {
      line: 'check --file checks.yaml --fail-on warn',
      about: { en: 'only the checks of a file; warnings fail too', zh: '只执行文件中的检查；有警告也视为失败' },
    },
    {
      line: 'check --only failing -o failing.xlsx',
      about: { en: 'the failing rows as a workbook', zh: '将不合格的行导出为工作簿' },
    },
    {
      line: 'check --junit checks.xml --sarif checks.sarif --annotations',
      about: {
        en: 'for a pipeline: test report, code scanning, annotated lines',
        zh: '用于流水线：测试报告、代码扫描与行内标注',
      },
    },
    { line: 'check --history', about: { en: 'recorded runs and the trend', zh: '检查历史与趋势' } },
  ],
  run: check,
});

/** Rows of each check that are kept on request, and that other programs are told of. */
const MOST_KEPT = 10_000;
const MOST_TOLD = 1_000;

async function check(context: ActionContext<Params>): Promise<Outcome> {
  const { params: given, lang, database, effects } = context;
  if (given.history) return await history(context);
  const { ran, load } = await runAll(context);
  if (given.store) await keepOrSay(database, ran, { load, failures: given.storeFailures }, effects);
  await deliverToMachines(
    {
      run: withFewerRows(ran, Math.max(given.limit, MOST_TOLD)),
      lang,
      warningsFail: given.failOn === 'warn',
      showValues: given.showValues,
      root: effects.folder,
    },
    given,
    effects,
  );
  const fails = ran.outcomes.some((outcome) => failsRun(outcome, given.failOn === 'warn'));
  const shown = withFewerRows(ran, given.limit);
  return {
    kind: 'result',
    result: { tables: tablesOf(shown, lang), charts: [], findings: findingsOf(shown) },
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
      most: Math.max(given.limit, given.storeFailures ? MOST_KEPT : 0, anyOf(given) ? MOST_TOLD : 0),
      effects,
    });
  } finally {
    effects.progress.end();
    await store.close();
  }
}

async function history({ params: { limit }, database, effects }: ActionContext<Params>): Promise<Outcome> {
  const store = await effects.openStore(database);
  try {
    return { kind: 'result', result: await historyResult(store, limit) };
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
    { en: 'Omit --engine and --lake.', zh: '请去掉 --engine 与 --lake。' },
  );
