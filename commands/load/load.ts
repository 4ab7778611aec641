import type { z } from 'zod';
import { type ActionContext, type Digest, defineAction, type Outcome } from '../../src/core/command.ts';
import { DRY_RUN } from '../../src/core/dry-run.ts';
import type { Engine } from '../../src/core/engine.ts';
import type { Result } from '../../src/core/result.ts';
import { type LoadReport, type LoadRequest, loadFiles, StoppedAtDrift } from '../../src/load/load-files.ts';
import { readSavedMappings } from '../../src/load/map/saved-mappings.ts';
import { askEntity } from '../../src/load/open/ask-entity.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { openSources } from '../../src/load/read/source.ts';
import { loadDigest } from '../../src/load/result/load-digest.ts';
import { driftResult, loadResult } from '../../src/load/result/load-result.ts';
import { parseMostRejects, StoppedAtRejects, tooManyRejects } from '../../src/load/result/most-rejects.ts';
import { readCorrected } from '../../src/load/retry/read-corrected.ts';
import { rejectedRows } from '../../src/load/retry/rejected-rows.ts';
import { retryLoad } from '../../src/load/retry/retry-load.ts';
import { readSources } from '../../src/load/sources/sources.ts';
import { isEntityName } from '../../src/model/index.ts';
import { stages } from '../../src/settings/stages.ts';
import { underOverlays } from '../../src/store/overlay.ts';
import { rawNameOf, requireOneTask } from './arguments.ts';
import { loadParams } from './params.ts';

type Params = z.output<typeof loadParams>;

export default defineAction({
  summary: { en: 'Load CRM exports into the database', zh: '将 CRM 导出文件导入数据库' },
  about: {
    en: 'What a file holds is told from its headers, in English or Chinese; a wide export of order lines is split into customers, products, orders and lines. Rows that cannot be read are kept aside with line, value and reason: --rejects writes them in the columns of their file, --retry loads them once they are corrected, as though the file had been right. The new state of the database is built beside the old one and swapped in at the end.\n\nEach load shows the state of one day. A row that a later file changes is kept with the days from which and to which it held: history.opportunities has every state of every deal, and those of a day D are the rows with _valid_from <= D and (_valid_to > D or _valid_to is null). So it is for every entity. An older file may come late: the result is the same.',
    zh: '根据中英文表头自动识别文件内容；订单明细宽表会拆分为客户、产品、订单和明细。无法读取的行会连同行号、值和原因另行保存：用 --rejects 按原文件的列输出，修正后用 --retry 导入，效果等同于原文件本来就正确。新数据库在旧库旁构建，完成后一次性替换。\n\n每次导入反映某一天的状态。后来的文件改动某行时，原来的行连同有效期一并保留：history.opportunities 保存每个商机的全部历史状态，某日 D 的状态即 _valid_from <= D 且（_valid_to > D 或 _valid_to 为空）的行；其他数据类型同理。较早的文件可以后补导入，结果不变。',
  },
  group: 'data',
  gives: ['files', 'mapping', 'conflicts', 'rejects', 'warnings', 'skipped', 'drift'],
  params: loadParams,
  examples: [
    {
      line: 'load accounts.csv orders.csv',
      about: { en: 'Two exports at once; what each holds is found out.', zh: '一次导入两个文件，自动识别各自内容。' },
    },
    {
      line: "load 客户表.xlsx --sheet '*'",
      about: {
        en: 'Every sheet of a workbook; titles, totals and notes are left out and listed.',
        zh: '导入工作簿的所有工作表；标题、合计和说明不导入，但会列出。',
      },
    },
    {
      line: 'load exports/',
      about: {
        en: 'Every table in a folder and below; what is none is left out and told.',
        zh: '导入文件夹及其下级中的所有表格；不是表格的文件会列出而不导入。',
      },
    },
    { line: 'load 订单.csv --dry-run', about: { en: 'See what would happen first.', zh: '先预览导入结果。' } },
    {
      line: 'load odd.csv --entity accounts --map account_id=kundennummer',
      about: { en: 'Tell what a file with unknown headers holds.', zh: '指明未知表头文件的内容和对应字段。' },
    },
    {
      line: 'load deals-2024-03-11.csv --full',
      about: {
        en: 'The whole list of deals on that day: those it lacks are gone.',
        zh: '当日的全部商机：其中没有的商机视为已删除。',
      },
    },
    {
      line: 'load --rejects -o again.csv',
      about: { en: 'What was rejected, to be corrected …', zh: '输出被拒绝的行，修正……' },
    },
    { line: 'load --retry again.csv', about: { en: '… and loaded.', zh: '……后重新导入。' } },
    {
      line: 'load prices.csv --raw --as prices',
      about: { en: 'Any table, as it is, for SQL.', zh: '原样导入任意表，供 SQL 使用。' },
    },
  ],
  run: load,
});

async function load(context: ActionContext<Params>): Promise<Outcome> {
  const { params: given, database, effects } = context;
  requireOneTask(given);
  if (given.rejects) return await rejects(context);
  const most = given['max-rejects'] === undefined ? null : parseMostRejects(given['max-rejects']);
  const keep = !given['dry-run'];
  const bring = given.retry === undefined ? await fromFiles(context) : await fromCorrections(given.retry, context);
  let done: { readonly result: Result; readonly digest: Digest };
  try {
    done = await effects.changeStore(
      database,
      async (engine) => {
        const report = await underOverlays(engine, effects.dataCommands, () => bring(engine), effects.progress);
        const told = await loadResult(engine, report, context.lang);
        const over = most === null ? [] : tooManyRejects(report, most);
        if (over.length > 0) throw new StoppedAtRejects({ ...told, findings: [...told.findings, ...over] });
        return { result: told, digest: loadDigest(report, told) };
      },
      { keep },
    );
  } catch (error) {
    const stopped = stoppedWith(error);
    if (stopped === null) throw error;
    effects.say({ en: 'Nothing was loaded.', zh: '未导入任何数据。' });
    return { kind: 'result', result: stopped, exit: 1 };
  }
  effects.say(keep ? { en: `Loaded into ${database}.`, zh: `已导入 ${database}。` } : DRY_RUN);
  return { kind: 'result', ...done };
}

/** Loading into the database that `engine` builds. */
type Bring = (engine: Engine) => Promise<LoadReport>;

function stoppedWith(error: unknown): Result | null {
  if (error instanceof StoppedAtDrift) return driftResult(error.drift);
  return error instanceof StoppedAtRejects ? error.result : null;
}

async function fromFiles({ params: given, database, project, effects }: ActionContext<Params>): Promise<Bring> {
  const { entity } = given;
  const request: LoadRequest = {
    files: given.files,
    database,
    entity: entity !== undefined && isEntityName(entity) ? entity : undefined,
    maps: given.map,
    ignored: given.ignore,
    encoding: given.encoding,
    separator: given.separator,
    sheet: given.sheet,
    dateOrder: given['date-order'],
    decimal: given.decimal,
    stages: project.get(stages),
    rawName: rawNameOf(given.raw, given.as),
    snapshot: given.snapshot,
    full: given.full,
    stopAtDrift: given.failOn.includes('drift'),
    ...(await knownBefore(effects, database)),
    choose: askEntity(effects),
    now: effects.clock(),
    progress: effects.progress,
  };
  const opened = await openFiles(request);
  return (engine) => loadFiles(engine, opened, request);
}

async function fromCorrections(file: string, { database, effects }: ActionContext<Params>): Promise<Bring> {
  const corrections = await readCorrected(file, await openSources(file));
  // A retry into a database that is not there must not make one.
  await (await effects.openStore(database)).close();
  return (engine) => retryLoad(engine, corrections, { now: effects.clock(), progress: effects.progress });
}

async function rejects({ params: given, database, lang, effects }: ActionContext<Params>): Promise<Outcome> {
  const engine = await effects.openStore(database);
  try {
    return { kind: 'rows', sql: await rejectedRows(engine, given.load ?? null, lang), engine };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** What the database knows of the files to come; nothing where there is none yet. */
async function knownBefore(
  effects: ActionContext<Params>['effects'],
  database: string,
): Promise<Required<Pick<LoadRequest, 'sources' | 'saved'>>> {
  if (!(await effects.exists(database))) return { sources: [], saved: [] };
  const store = await effects.openStore(database);
  try {
    return { sources: await readSources(store), saved: await readSavedMappings(store) };
  } finally {
    await store.close();
  }
}
