import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import type { Engine } from '../src/core/engine.ts';
import { param } from '../src/core/param.ts';
import type { Result } from '../src/core/result.ts';
import { underOverlays } from '../src/engine/overlay.ts';
import { askEntity } from '../src/load/ask-entity.ts';
import { rawNameOf, requireOneTask } from '../src/load/load-arguments.ts';
import { type LoadReport, type LoadRequest, loadFiles, StoppedAtDrift } from '../src/load/load-files.ts';
import { driftResult, loadResult } from '../src/load/load-result.ts';
import { readSavedMappings } from '../src/load/map/saved-mappings.ts';
import { parseMostRejects, tooManyRejects } from '../src/load/most-rejects.ts';
import { openFiles } from '../src/load/open-files.ts';
import { openSources } from '../src/load/read/source.ts';
import { ENCODINGS } from '../src/load/read/types.ts';
import { readCorrected } from '../src/load/retry/read-corrected.ts';
import { rejectedRows } from '../src/load/retry/rejected-rows.ts';
import { retryLoad } from '../src/load/retry/retry-load.ts';
import { readSources } from '../src/load/sources.ts';
import { entities, isEntityName } from '../src/model/index.ts';
import { OVERLAYS } from '../src/undo/overlays.ts';

const params = z.object({
  files: param(z.array(z.string()).default([]), {
    argument: 0,
    placeholder: 'FILE',
    about: {
      en: "Exports to load: CSV, JSON, NDJSON (also gzip), XLSX, Parquet, zip; folders, and patterns in quotes: 'exports/**/*.csv'.",
      zh: "要导入的文件：CSV、JSON、NDJSON（可为 gzip）、XLSX、Parquet、zip；也可以是文件夹，或带引号的通配模式 'exports/**/*.csv'。",
    },
  }),
  entity: param(z.enum(entities.map(({ name }) => name)).optional(), {
    placeholder: 'ENTITY',
    about: { en: 'What the rows are, where the headers do not tell.', zh: '指明每行是什么数据（表头无法判断时）。' },
  }),
  map: param(z.array(z.string()).default([]), {
    placeholder: 'FIELD=HEADER',
    about: {
      en: 'Where a column goes: account_id=kundennummer, or accounts.name=firma.',
      zh: '指定某列对应的字段：account_id=客户号，或 accounts.name=单位全称。',
    },
  }),
  ignore: param(z.array(z.string()).default([]), {
    placeholder: 'HEADER',
    about: {
      en: 'A column to leave out; only the rows as they came keep it.',
      zh: '不导入的列（仅保留在原始行中）。',
    },
  }),
  encoding: param(z.enum(ENCODINGS).optional(), {
    placeholder: 'NAME',
    about: { en: 'The encoding, where it is not found out rightly.', zh: '文件编码（自动识别有误时指定）。' },
  }),
  separator: param(z.string().min(1).optional(), {
    placeholder: 'CHAR',
    about: { en: 'The separator, where it is not found out rightly.', zh: '分隔符（自动识别有误时指定）。' },
  }),
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: {
      en: "The sheet of a workbook, or '*' for all that are not hidden; the first one otherwise.",
      zh: "工作簿中的工作表名称，'*' 表示所有未隐藏的工作表；默认第一张。",
    },
  }),
  'date-order': param(z.enum(['dmy', 'mdy', 'ymd']).optional(), {
    about: {
      en: 'Day, month or two-digit year first, where no value of a column tells.',
      zh: '日期中日（dmy）、月（mdy）还是两位数年份（ymd）在前，无法从数据判断时指定。',
    },
  }),
  snapshot: param(z.string().optional(), {
    placeholder: 'DATE',
    about: {
      en: 'The day whose state the files show; otherwise a date in the file’s name, else the day it was written.',
      zh: '文件所反映的日期；默认取文件名中的日期，否则取文件的修改日期。',
    },
  }),
  full: param(z.boolean().default(false), {
    about: {
      en: 'The files are complete: rows that they lack are gone, kept in the history and left out of everything else.',
      zh: '文件为全量导出：其中没有的行视为已删除，仅保留在历史中，不再参与分析。',
    },
  }),
  failOn: param(z.array(z.enum(['drift'])).default([]), {
    about: {
      en: 'Ends with 1, and loads nothing, where columns differ from the last file of the same source.',
      zh: '列与同一数据源的上一个文件不同时，不导入并以 1 退出。',
    },
  }),
  'max-rejects': param(z.string().optional(), {
    placeholder: '1%|N',
    about: {
      en: 'Ends with 1, and loads nothing, where more rows of a file are rejected: a share of them or a number.',
      zh: '文件中被拒绝的行超过该占比或行数时，不导入并以 1 退出。',
    },
  }),
  rejects: param(z.boolean().default(false), {
    about: {
      en: 'Writes the rows that the latest load rejected, as they came, to be corrected.',
      zh: '输出最近一次导入中被拒绝的行（原样），供修正。',
    },
  }),
  load: param(z.coerce.number().int().min(1).optional(), {
    placeholder: 'N',
    about: { en: 'With --rejects: the rows of this load.', zh: '与 --rejects 一起使用：指定导入批次。' },
  }),
  retry: param(z.string().optional(), {
    placeholder: 'FILE',
    about: {
      en: 'Loads the rows that --rejects wrote and somebody corrected.',
      zh: '导入由 --rejects 输出并修正后的行。',
    },
  }),
  'dry-run': param(z.boolean().default(false), {
    about: { en: 'Shows what would be loaded, and writes nothing.', zh: '只显示将要导入的内容，不写入数据库。' },
  }),
  raw: param(z.boolean().default(false), {
    about: { en: 'Loads the table as it is into raw.NAME; needs --as.', zh: '原样导入到 raw.名称，需配合 --as。' },
  }),
  as: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'The name of the raw table.', zh: '原样导入时的表名。' },
  }),
});

type Params = z.output<typeof params>;

export default defineAction({
  summary: { en: 'Load CRM exports into the database', zh: '将 CRM 导出文件导入数据库' },
  about: {
    en: 'What a file holds is told from its headers, in English or Chinese; a wide export of order lines is split into customers, products, orders and lines. Rows that cannot be read are kept aside with line, value and reason: --rejects writes them in the columns of their file, --retry loads them once they are corrected, as though the file had been right. The new state of the database is built beside the old one and swapped in at the end.\n\nEach load shows the state of one day. A row that a later file changes is kept with the days from which and to which it held: history.opportunities has every state of every deal, and those of a day D are the rows with _valid_from <= D and (_valid_to > D or _valid_to is null). So it is for every entity. An older file may come late: the result is the same.',
    zh: '根据中英文表头自动识别文件内容；订单明细宽表会拆分为客户、产品、订单和明细。无法读取的行会连同行号、值和原因另行保存：用 --rejects 按原文件的列输出，修正后用 --retry 导入，效果等同于原文件本来就正确。新数据库在旧库旁构建，完成后一次性替换。\n\n每次导入反映某一天的状态。后来的文件改动某行时，原来的行连同有效期一并保留：history.opportunities 保存每个商机的全部历史状态，某日 D 的状态即 _valid_from <= D 且（_valid_to > D 或 _valid_to 为空）的行；其他数据类型同理。较早的文件可以后补导入，结果不变。',
  },
  group: 'data',
  gives: ['files', 'mapping', 'conflicts', 'rejects', 'warnings', 'skipped', 'drift'],
  params,
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
  let result: Result;
  try {
    result = await effects.changeStore(
      database,
      async (engine) => {
        const report = await underOverlays(engine, OVERLAYS, () => bring(engine), effects.progress);
        const told = await loadResult(engine, report, context.lang);
        const over = most === null ? [] : tooManyRejects(report, most);
        if (over.length > 0) throw new StoppedAtRejects({ ...told, findings: [...told.findings, ...over] });
        return told;
      },
      { keep },
    );
  } catch (error) {
    const stopped = stoppedWith(error);
    if (stopped === null) throw error;
    effects.say({ en: 'Nothing was loaded.', zh: '未导入任何数据。' });
    return { kind: 'result', result: stopped, exit: 1 };
  }
  effects.say(
    keep
      ? { en: `Loaded into ${database}.`, zh: `已导入 ${database}。` }
      : { en: `Nothing was written: this was a dry run.`, zh: '试运行，未写入任何数据。' },
  );
  return { kind: 'result', result };
}

/** Loading into the database that `engine` builds. */
type Bring = (engine: Engine) => Promise<LoadReport>;

/** Thrown where more rows are rejected than may be, so that nothing is written. */
class StoppedAtRejects extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('too many rows were rejected');
    this.result = result;
  }
}

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
    stages: project.stages,
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
