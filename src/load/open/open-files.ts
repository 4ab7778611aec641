import { basename } from 'node:path';
import { KnownError } from '../../core/errors.ts';
import type { Progress } from '../../core/progress.ts';
import type { Text } from '../../core/text.ts';
import { entities } from '../../model/index.ts';
import { parseIgnored } from '../map/ignored.ts';
import type { Mapping } from '../map/mapping.ts';
import { headerFor, isForHeaders, parseOverrides } from '../map/overrides.ts';
import { openSources } from '../read/source.ts';
import type { Encoding, Source } from '../read/types.ts';
import { fileOf } from './describe-source.ts';
import { mappingOf, type Told } from './file-mapping.ts';
import { openFound } from './open-found.ts';

/** A table of a file that was opened and, unless loaded raw, recognised. */
export interface OpenedFile {
  /** See `fileOf`. */
  readonly path: string;
  readonly source: Source;
  /** Null: the rows are kept as they are. */
  readonly mapping: Mapping | null;
  /** Why a table among known ones is kept as it is. */
  readonly why: KnownError | null;
  /** Tables of the same file that are too small to keep and do not tell what they hold: told to the user with the first that is known. */
  readonly unknown: readonly Source[];
}

/** Files to open, and what was said of them. */
export interface OpenRequest extends Told {
  readonly files: readonly string[];
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** A table that nobody can tell the content of stops all. */
  readonly strict?: boolean | undefined;
  readonly progress: Progress;
}

/** Opens and recognises every file, also those of folders and patterns, before the database is touched; what is wrong with any of them is told at once. */
export async function openFiles(request: OpenRequest): Promise<readonly OpenedFile[]> {
  const headers: string[] = [];
  const { opened, leftOut } = await openFound(request.files, async (path) => {
    request.progress.begin({ en: `Inspecting ${basename(path)}`, zh: `正在检查 ${basename(path)}` }, null);
    try {
      return await openFile(path, request, headers);
    } finally {
      request.progress.end();
    }
  }).finally(() => requireHeaders(request, headers));
  const known = requireKnown(opened, request);
  return inOrderOfReference(known).map((each, index) => (index === 0 ? withLeftOut(each, leftOut) : each));
}

const withLeftOut = (file: OpenedFile, leftOut: readonly Text[]): OpenedFile => ({
  ...file,
  source: { ...file.source, leftOut: [...leftOut, ...file.source.leftOut] },
});

/** Columns that were named are in one of the files at least; exit 2 where they are in none. */
function requireHeaders({ maps, ignored, entity }: OpenRequest, headers: readonly string[]): void {
  if (headers.length > 0) parseIgnored(ignored ?? [], headers, parseOverrides(maps, headers, entity));
}

async function openFile(path: string, request: OpenRequest, headers: string[]): Promise<OpenedFile[]> {
  const sources = await openSources(path, {
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(request.separator === undefined ? {} : { separator: request.separator }),
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
  });
  const opened: OpenedFile[] = [];
  for (const source of sources) {
    headers.push(...source.header);
    const maps = request.maps.filter((map) => isForHeaders(map, source.header));
    const ignored = request.ignored?.filter((name) => headerFor(name, source.header) !== undefined);
    const found = await mappingOrWhy(source, { ...request, maps, ignored });
    const [mapping, why] = found instanceof KnownError ? [null, found] : [found, null];
    opened.push({ path: fileOf(source), source, mapping, why, unknown: [] });
  }
  return opened;
}

/**
 * Files that nobody can tell the content of are kept as they are where others are known; where none is known, and where
 * all must be, they are what is wrong. In a file with known tables the others, and texts anywhere, are left out and listed.
 */
function requireKnown(opened: readonly OpenedFile[], { strict, rawName }: OpenRequest): readonly OpenedFile[] {
  if (rawName !== undefined) return opened;
  const known = opened.filter(({ mapping }) => mapping !== null);
  const [first] = known;
  const knownIn = ({ source: { path } }: OpenedFile): OpenedFile | undefined =>
    known.find(({ source }) => source.path === path);
  const unknown = opened.filter(({ why }) => why !== null);
  const strange = unknown.filter((each) => isTable(each) && knownIn(each) === undefined);
  if (first === undefined || (strict === true && strange.length > 0)) {
    const wrong = unknown.flatMap(({ why, source }, index) =>
      why === null || unknown.findIndex((other) => other.source.path === source.path) !== index ? [] : [why],
    );
    throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong);
  }
  const leftOut = unknown.filter((each) => !strange.includes(each));
  const listed = known.map((file) => ({
    ...file,
    unknown: leftOut.filter((each) => (knownIn(each) ?? first) === file).map(({ source }) => source),
  }));
  return [...listed, ...strange];
}

/** A table of one column is a text. */
const isTable = ({ source }: OpenedFile): boolean => source.header.length > 1;

/** Where the columns of a table go; where its headers do not tell what it holds, the error that says so. */
async function mappingOrWhy(source: Source, request: Told): Promise<Mapping | KnownError | null> {
  try {
    return await mappingOf(source, request);
  } catch (error) {
    if (error instanceof KnownError && error.code === 'load/unrecognised') return error;
    throw error;
  }
}

/** What `load` makes of a table if nothing is said of it; null where its headers do not tell what it holds. */
export async function proposedMapping(source: Source): Promise<Mapping | null> {
  try {
    return await mappingOf(source, { maps: [] });
  } catch (error) {
    if (error instanceof KnownError && ['load/unrecognised', 'load/ambiguous'].includes(error.code)) return null;
    throw error;
  }
}

/** What others refer to comes first. */
function inOrderOfReference(opened: readonly OpenedFile[]): OpenedFile[] {
  const place = ({ mapping }: OpenedFile): number => entities.findIndex(({ name }) => name === mapping?.root);
  return [...opened].sort((a, b) => place(a) - place(b));
}
