import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Progress } from '../core/effects.ts';
import type { Engine } from '../core/engine.ts';
import { KnownError } from '../core/errors.ts';
import type { Text } from '../core/text.ts';
import { recordRun } from '../engine/runs.ts';
import { readMacros } from '../engine/sql-files.ts';
import type { EntityName } from '../model/entity.ts';
import { entities } from '../model/index.ts';
import type { StageDeclaration } from '../model/stages.ts';
import type { DateOrder } from './coerce/reading.ts';
import { refreshTouched } from './facts.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import type { Mapping } from './map/mapping.ts';
import { parseOverrides } from './map/overrides.ts';
import { recognise } from './map/recognise.ts';
import { dropRaw, registerRaw } from './raw.ts';
import { openSources } from './read/source.ts';
import type { Encoding, Source } from './read/types.ts';
import { type ReadTools, readRaw, sourceName } from './read-raw.ts';
import { recordFile, recordLoad } from './record.ts';
import { resolveReferences } from './references.ts';

export interface LoadRequest {
  readonly files: readonly string[];
  readonly database: string;
  readonly entity?: EntityName | undefined;
  readonly maps: readonly string[];
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly stages: readonly StageDeclaration[];
  /** Loads the files as they are into `raw.<name>`, and nothing else. */
  readonly rawName?: string | undefined;
  readonly now: Date;
  readonly progress: Progress;
}

/** A table of a file that was opened and, unless loaded raw, recognised. */
export interface OpenedFile {
  readonly path: string;
  readonly source: Source;
  readonly mapping: Mapping | null;
}

export interface LoadedReport {
  readonly opened: OpenedFile;
  readonly rows: number;
  readonly rawName: string;
  readonly loaded: LoadedFile | null;
}

export interface LoadReport {
  readonly loadId: number;
  readonly files: readonly LoadedReport[];
}

/** Opens and recognises every file before the database is touched; what is wrong with any of them is told at once. */
export async function openFiles(request: LoadRequest): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  const wrong: KnownError[] = [];
  for (const path of request.files) {
    request.progress.begin({ en: `Looking at ${basename(path)}`, zh: `正在检查 ${basename(path)}` }, null);
    try {
      opened.push(...(await openFile(path, request)));
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      wrong.push(error);
    } finally {
      request.progress.end();
    }
  }
  const [first, ...others] = wrong;
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError(wrong);
  return inOrderOfReference(opened);
}

async function openFile(path: string, request: LoadRequest): Promise<OpenedFile[]> {
  const sources = await openSources(path, {
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(request.separator === undefined ? {} : { separator: request.separator }),
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
  });
  return sources.map((source) => ({ path, source, mapping: mappingOf(source, request) }));
}

function mappingOf({ path, header }: Source, request: LoadRequest): Mapping | null {
  const fixed = parseOverrides(request.maps, header, request.entity);
  return request.rawName === undefined ? recognise(path, header, { entity: request.entity, fixed }) : null;
}

/** What others refer to comes first. */
function inOrderOfReference(opened: readonly OpenedFile[]): OpenedFile[] {
  const place = ({ mapping }: OpenedFile): number => entities.findIndex(({ name }) => name === mapping?.root);
  return [...opened].sort((a, b) => place(a) - place(b));
}

/** Files of macros in `queries/load`, each resting on those before. */
const MACROS = ['text', 'numbers', 'dates'];

/** Loads opened files into the database that `engine` builds. */
export async function loadFiles(
  engine: Engine,
  opened: readonly OpenedFile[],
  request: LoadRequest,
): Promise<LoadReport> {
  for (const name of MACROS) for (const macro of readMacros('load', name)) await engine.execute(macro);
  const loadId = await recordLoad(engine, request.now, opened.length);
  await recordRun(engine, 'load', request.now, summaryOf(request.files));
  if (request.rawName !== undefined) await dropRaw(engine, request.rawName);
  const folder = await mkdtemp(join(dirname(request.database), '.acrm-load-'));
  const files: LoadedReport[] = [];
  try {
    for (const [index, file] of opened.entries())
      files.push(await loadOne(engine, file, { loadId, number: index + 1 }, request, folder));
  } finally {
    request.progress.end();
    await rm(folder, { recursive: true, force: true });
  }
  const touched = new Set(files.flatMap(({ loaded }) => loaded?.counts.map(({ entity }) => entity) ?? []));
  await resolveReferences(engine, touched);
  await refreshTouched(engine, touched, request.now);
  return { loadId, files };
}

const summaryOf = (files: readonly string[]): Text => ({
  en: files.map((file) => basename(file)).join(', '),
  zh: files.map((file) => basename(file)).join('、'),
});

async function loadOne(
  engine: Engine,
  opened: OpenedFile,
  place: { readonly loadId: number; readonly number: number },
  request: LoadRequest,
  folder: string,
): Promise<LoadedReport> {
  const { path, source, mapping } = opened;
  const name = request.rawName ?? sourceName(path, source.part);
  const rows = rowsOf(source);
  const tools: ReadTools = { folder, onShare: (share) => request.progress.advance(Math.round(share * rows)) };
  request.progress.begin({ en: `Reading ${basename(path)}`, zh: `正在读取 ${basename(path)}` }, rows);
  const { raw, bad } = await readRaw(engine, source, { ...place, source: name }, path, tools);
  await registerRaw(engine, raw);
  request.progress.begin({ en: `Loading ${basename(path)}`, zh: `正在导入 ${basename(path)}` }, null);
  const loaded =
    mapping === null
      ? null
      : await loadFile(engine, raw, bad, mapping, { dateOrder: request.dateOrder, stages: request.stages });
  if (loaded !== null) await recordFile(engine, raw, source, loaded);
  request.progress.end();
  return { opened, rows: raw.rows, rawName: name, loaded };
}

/** Rows to expect, for the progress bar: counted in a text file, parts of a hundred in a workbook. */
const rowsOf = (source: Source): number => (source.kind === 'csv' ? Math.max(1, source.facts.lines - 1) : 100);
