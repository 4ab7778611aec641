import type { Effects } from '../core/effects.ts';
import type { Project } from '../core/project.ts';
import { NO_SCOPE } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import { ScopedSession } from '../run/scope/session.ts';
import { filledFields } from '../store/filled.ts';
import { asGiven } from './as-given.ts';
import { builtinChecks } from './builtin/run-builtin.ts';
import { knownNames } from './known.ts';
import { newestLoad, readPrevious } from './previous.ts';
import { type ChecksFile, readChecks } from './read-checks.ts';
import { type Ran, runChecks } from './run-checks.ts';
import { readStoredColumns, type StoredColumns } from './stored-columns.ts';

/** Where checks come from. */
export interface CheckSources {
  /** A file of checks; null for the built-in ones and those of the settings. */
  readonly file: string | null;
  /** The path of acrm.yaml, which need not be there. */
  readonly settings: string;
  /** Whether the built-in ones run; null where it follows from the rest. */
  readonly pack: 'on' | 'off' | null;
}

export interface CheckOptions {
  readonly asOf: string | null;
  readonly most: number;
  readonly effects: Pick<Effects, 'readFile' | 'exists' | 'clock' | 'progress'>;
}

/** Reads the checks of a project and runs them; returns the newest load besides, which the run is about. */
export async function runProjectChecks(
  store: Store,
  project: Project,
  sources: CheckSources,
  { asOf, most, effects }: CheckOptions,
): Promise<{ readonly ran: Ran; readonly load: number }> {
  const filled = await filledFields(store);
  const given = asGiven(store, filled);
  const today = effects.clock().toISOString().slice(0, 10);
  // Where nothing has a date, the day is that of the run.
  const day = asOf ?? ((await store.catalog()).latest === null ? today : null);
  const session = await ScopedSession.open(given, day === null ? NO_SCOPE : { ...NO_SCOPE, asOf: day }, project);
  const stored = await readStoredColumns(given);
  const { declared, builtin } = await checksOf(sources, session, stored, effects);
  const pack =
    (sources.pack ?? (sources.file === null ? 'on' : 'off')) === 'on' ? builtinChecks(builtin, session.catalog) : [];
  let done = 0;
  effects.progress.begin({ en: 'Checking', zh: '正在检查' }, pack.length + declared.length);
  const ran = await runChecks(pack, declared, {
    session,
    project,
    stored,
    previous: await readPrevious(store),
    today: asOf ?? today,
    most,
    onCheck: () => effects.progress.advance(done++),
  });
  return { ran: { ...ran, filled }, load: await newestLoad(store) };
}

async function checksOf(
  { file, settings }: CheckSources,
  session: ScopedSession,
  stored: StoredColumns,
  { readFile, exists }: CheckOptions['effects'],
): Promise<ChecksFile> {
  const path = file ?? settings;
  if (file === null && !(await exists(path))) return { declared: [], builtin: {} };
  const text = new TextDecoder().decode(await readFile(path));
  return await readChecks(text, path, knownNames(session, stored), { alone: file !== null });
}
