// Files are kept as they came, and what was kept is then read back to be brought into the canonical tables. So a load
// takes the same road as its replay, when a file comes late or another load is undone: what the database cannot be built
// from again is not in it.

import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Engine } from '../core/engine.ts';
import { NO_PROJECT, type Project } from '../core/project.ts';
import type { Text } from '../core/text.ts';
import type { StageDeclaration } from '../model/stages.ts';
import { recordRun } from '../store/runs.ts';
import { bringFiles, defineMacros } from './apply/bring.ts';
import type { ComingAgain } from './apply/come-again.ts';
import { type Drift, findDrift } from './apply/drift.ts';
import type { LoadedFile } from './apply/load-file.ts';
import { recordLoad } from './apply/record.ts';
import { replay } from './apply/replay.ts';
import { settleComingAgain } from './apply/settle-again.ts';
import type { DateOrder, DecimalSign } from './coerce/reading.ts';
import { columnUses } from './map/mapping.ts';
import { encodingOf, separatorOf } from './open/describe-source.ts';
import { rawNameOf } from './open/kept-raw.ts';
import type { OpenedFile, OpenRequest } from './open/open-files.ts';
import { type Snapshot, snapshotsOf } from './open/snapshot-date.ts';
import { guessDaysAgain, isLate, latestDay } from './raw/days.ts';
import { type KeptFile, keepFile, keptFiles } from './raw/kept-files.ts';
import { type Again, keptLoads } from './raw/kept-loads.ts';
import type { RawRows } from './raw/raw.ts';
import { type ReadTools, readRaw } from './raw/read-raw.ts';
import { type ReplacedFile, replaceOtherReadings, type SameTable, sameTables } from './raw/replaced-files.ts';
import { digests } from './read/digest.ts';
import type { Source } from './read/types.ts';
import { readSources, sourceOf } from './sources/sources.ts';

export interface LoadRequest extends OpenRequest {
  readonly database: string;
  readonly dateOrder?: DateOrder | undefined;
  readonly decimal?: DecimalSign | undefined;
  /** The currency of amounts that do not say theirs. */
  readonly currency?: string | undefined;
  readonly stages: readonly StageDeclaration[];
  /** The day that the files show, YYYY-MM-DD. */
  readonly snapshot?: string | undefined;
  /** A row that the files lack is gone. */
  readonly full?: boolean | undefined;
  /** Stops before anything is loaded where columns differ from the last file of the same source. */
  readonly stopAtDrift?: boolean | undefined;
  /** What to make of rows that come again and have no key of their own; asked where nothing is said. */
  readonly again?: Again | undefined;
  /** Says which orders are sales. */
  readonly project?: Project | undefined;
  readonly now: Date;
}

export interface LoadedReport {
  readonly opened: OpenedFile;
  readonly rows: number;
  readonly rawName: string;
  readonly loaded: LoadedFile | null;
  /** The day that the file shows, and whether it was said to be complete. */
  readonly snapshot: string;
  readonly full: boolean;
}

export interface LoadReport {
  readonly loadId: number;
  readonly files: readonly LoadedReport[];
  readonly drift: readonly Drift[];
  /** Files in whose place the files of this load stand. */
  readonly replaced: readonly ReplacedFile[];
  /** Files that are the same table as one that is there. */
  readonly same: readonly SameTable[];
  /** Files of which some rows are like those of an earlier file. */
  readonly alike: readonly ComingAgain[];
}

/** Thrown before anything is loaded, where the user wants no file whose columns differ from the last one. */
export class StoppedAtDrift extends Error {
  readonly drift: readonly Drift[];

  constructor(drift: readonly Drift[]) {
    super('columns differ from the last file of the source');
    this.drift = drift;
  }
}

/** Loads opened files into the database that `engine` builds. */
export async function loadFiles(
  engine: Engine,
  opened: readonly OpenedFile[],
  request: LoadRequest,
): Promise<LoadReport> {
  const snapshots = await snapshotsOf(
    opened.map(({ path, source }) => ({ path, stored: source.path })),
    request.snapshot,
    request.now.toISOString().slice(0, 10),
  );
  const sources = await readSources(engine);
  const run = await recordRun(engine, 'load', request.now, summaryOf(request.files));
  const options = {
    dateOrder: request.dateOrder,
    decimal: request.decimal,
    currency: request.currency,
    stages: request.stages,
    full: request.full ?? false,
    again: request.again,
  };
  const loadId = await recordLoad(engine, { options, run, files: opened.length, now: request.now });
  const digestOf = digests();
  const read: (readonly [OpenedFile, KeptFile])[] = [];
  const folder = await mkdtemp(join(dirname(request.database), '.acrm-load-'));
  try {
    for (const [index, file] of opened.entries()) {
      const digest = await digestOf(file.source);
      const place = { loadId, number: index + 1, digest, ...(await dayOf(engine, file, snapshots)) };
      const registered = sourceOf(file.path, sources)?.name ?? null;
      const source = request.rawName ?? rawNameOf(file, opened);
      read.push([file, await readOne(engine, file, { ...place, source, registered }, request, folder)]);
    }
  } finally {
    request.progress.end();
    await rm(folder, { recursive: true, force: true });
  }
  await defineMacros(engine);
  const drift = await findDrift(engine, loadId);
  if (request.stopAtDrift === true && drift.length > 0) throw new StoppedAtDrift(drift);
  const other = await replaceOtherReadings(engine, loadId);
  const first = await bringLoad(engine, loadId, request, other.length > 0);
  const { brought, replaced, alike } = await settleComingAgain(engine, loadId, first, request.again, () =>
    bringLoad(engine, loadId, request, true),
  );
  const files = read.map(([file, { raw }]) => ({
    opened: file,
    rows: raw.rows,
    rawName: raw.source,
    snapshot: raw.snapshot,
    full: options.full,
    loaded: [...brought].find(([kept]) => isSame(kept.raw, raw))?.[1] ?? null,
  }));
  return { loadId, files, drift, replaced: [...other, ...replaced], same: await sameTables(engine, loadId), alike };
}

const isSame = (a: RawRows, b: RawRows): boolean => a.loadId === b.loadId && a.number === b.number;

const summaryOf = (files: readonly string[]): Text => ({
  en: files.map((file) => basename(file)).join(', '),
  zh: files.map((file) => basename(file)).join('、'),
});

/** The day that a file shows. One that is only guessed is never before what the database has of its rows already. */
async function dayOf(
  engine: Engine,
  { path, mapping }: OpenedFile,
  snapshots: ReadonlyMap<string, Snapshot>,
): Promise<{ snapshot: string; guessed: string | null }> {
  const found = snapshots.get(path);
  if (found === undefined) throw new Error(`no day for ${path}`);
  if (found.told || mapping === null) return { snapshot: found.day, guessed: null };
  const latest = await latestDay(engine, mapping);
  return { snapshot: latest !== null && latest > found.day ? latest : found.day, guessed: found.day };
}

/**
 * Brings the files of a load in; everything anew in the order of days where the database has later days of their rows, or
 * where files that were there are no longer to count.
 */
export async function bringLoad(
  engine: Engine,
  loadId: number,
  { now, progress, project = NO_PROJECT }: Pick<LoadRequest, 'now' | 'progress' | 'project'>,
  anew = false,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const onFile = ({ raw: { file } }: KeptFile): void =>
    progress.begin({ en: `Loading ${basename(file)}`, zh: `正在导入 ${basename(file)}` }, null);
  try {
    if (anew) await guessDaysAgain(engine);
    const files = await keptFiles(engine, loadId);
    const accounted = { loadId, project };
    if (anew || (await isLate(engine, files))) return await replay(engine, { now, onFile, accounted });
    return await bringFiles(engine, files, { loads: await keptLoads(engine), now, onFile, accounted });
  } finally {
    progress.end();
  }
}

async function readOne(
  engine: Engine,
  { path, source, mapping }: OpenedFile,
  {
    registered,
    guessed,
    ...place
  }: Pick<RawRows, 'source' | 'loadId' | 'number' | 'snapshot' | 'digest'> & Pick<KeptFile, 'registered' | 'guessed'>,
  request: LoadRequest,
  folder: string,
): Promise<KeptFile> {
  const rows = rowsOf(source);
  const tools: ReadTools = {
    folder,
    onShare: (share) => request.progress.advance(Math.round(share * rows)),
    typed: mapping === null,
    uses: mapping === null ? new Map() : columnUses(mapping),
  };
  request.progress.begin({ en: `Reading ${basename(path)}`, zh: `正在读取 ${basename(path)}` }, rows);
  const { raw, bad } = await readRaw(engine, source, place, path, tools);
  const kept = { raw, mapping, encoding: encodingOf(source), separator: separatorOf(source), registered, guessed };
  await keepFile(engine, kept, bad);
  request.progress.end();
  return kept;
}

/** Rows to expect, for the progress bar. */
function rowsOf(source: Source): number {
  if (source.kind === 'csv') return Math.max(1, source.facts.lines - 1);
  return Math.max(1, source.kind === 'json' ? source.records : source.rows);
}
