import { basename } from 'node:path';
import { KnownError } from '../../core/errors.ts';
import type { Progress } from '../../core/progress.ts';
import type { Text } from '../../core/text.ts';
import type { EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import { parseIgnored, withIgnored } from '../map/ignored.ts';
import type { MappedColumn, Mapping, Target } from '../map/mapping.ts';
import { headerFor, isForHeaders, parseOverrides } from '../map/overrides.ts';
import { ambiguous, type RecogniseOptions, readingsOf, recognise, unrecognised } from '../map/recognise.ts';
import { type SavedMapping, savedFor, savedIgnored, savedPlaces } from '../map/saved-mappings.ts';
import { fitsOf } from '../map/value-shapes.ts';
import { sourceName } from '../raw/read-raw.ts';
import { sampleRows } from '../read/sample-rows.ts';
import { openSources } from '../read/source.ts';
import type { Encoding, Source } from '../read/types.ts';
import { type RegisteredSource, sourceOf } from '../sources/sources.ts';
import { fileOf, sourceLabel } from './describe-source.ts';
import { openFound } from './open-found.ts';

/** A table of a file that was opened and, unless loaded raw, recognised. */
export interface OpenedFile {
  /** See `fileOf`. */
  readonly path: string;
  readonly source: Source;
  readonly mapping: Mapping | null;
  /** Tables of the same file whose headers do not tell what they hold: told to the user with the first that is known. */
  readonly unknown: readonly Source[];
}

/** Files to open, and what was said of them. */
export interface OpenRequest {
  readonly files: readonly string[];
  readonly entity?: EntityName | undefined;
  readonly maps: readonly string[];
  /** Headers of columns to leave out. */
  readonly ignored?: readonly string[] | undefined;
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** Loads the files as they are into `raw.<name>`, and nothing else. */
  readonly rawName?: string | undefined;
  /** Sources that the database knows: their files are what was said of them. */
  readonly sources?: readonly RegisteredSource[] | undefined;
  /** Mappings that were kept for files of their kind. */
  readonly saved?: readonly SavedMapping[] | undefined;
  /** Asks what the rows of a file are that may be either; null where there is no answer. */
  readonly choose?: ((file: string, roots: readonly EntityName[]) => Promise<string | null>) | undefined;
  readonly progress: Progress;
}

/** What was said of a file beforehand. */
type Told = Pick<OpenRequest, 'entity' | 'maps' | 'ignored' | 'rawName' | 'sources' | 'saved' | 'choose'>;

/** Opens and recognises every file, also those of folders and patterns, before the database is touched; what is wrong with any of them is told at once. */
export async function openFiles(request: OpenRequest): Promise<readonly OpenedFile[]> {
  const { opened, leftOut } = await openFound(request.files, async (path) => {
    request.progress.begin({ en: `Looking at ${basename(path)}`, zh: `正在检查 ${basename(path)}` }, null);
    try {
      return await openFile(path, request);
    } finally {
      request.progress.end();
    }
  });
  return inOrderOfReference(opened).map((each, index) => (index === 0 ? withLeftOut(each, leftOut) : each));
}

const withLeftOut = (file: OpenedFile, leftOut: readonly Text[]): OpenedFile => ({
  ...file,
  source: { ...file.source, leftOut: [...leftOut, ...file.source.leftOut] },
});

async function openFile(path: string, request: OpenRequest): Promise<OpenedFile[]> {
  const sources = await openSources(path, {
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(request.separator === undefined ? {} : { separator: request.separator }),
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
  });
  const [only, ...others] = sources;
  if (only === undefined || others.length === 0 || request.rawName !== undefined) {
    const each = async (source: Source): Promise<OpenedFile> => ({
      path: fileOf(source),
      source,
      mapping: await mappingOf(source, request),
      unknown: [],
    });
    return await Promise.all(sources.map(each));
  }
  return await knownTables(sources, request);
}

/** Of several tables in a file those that are known; if none is, what is wrong with the first. */
async function knownTables(sources: readonly Source[], request: OpenRequest): Promise<OpenedFile[]> {
  const unknown: Source[] = [];
  const wrong: KnownError[] = [];
  const known: Omit<OpenedFile, 'unknown'>[] = [];
  for (const source of sources) {
    const maps = request.maps.filter((map) => isForHeaders(map, source.header));
    const ignored = request.ignored?.filter((name) => headerFor(name, source.header) !== undefined);
    const mapping = await mappingOrWhy(source, { ...request, maps, ignored });
    if (mapping instanceof KnownError) wrong.push(mapping);
    else if (mapping?.columns.some(({ target }) => target !== null) === true) {
      known.push({ path: fileOf(source), source, mapping });
      continue;
    }
    unknown.push(source);
  }
  const headers = sources.flatMap(({ header }) => header);
  parseIgnored(request.ignored ?? [], headers, parseOverrides(request.maps, headers, request.entity));
  const [first] = sources;
  if (known.length === 0 && first !== undefined) throw wrong[0] ?? unrecognised(sourceLabel(first), first.header);
  return known.map((each, index) => ({ ...each, unknown: index === 0 ? unknown : [] }));
}

const UNKNOWN: ReadonlySet<string> = new Set(['load/unrecognised', 'load/ambiguous']);

/** Where the columns of a table go; where its headers do not tell what it holds, the error that says so. */
async function mappingOrWhy(source: Source, request: Told): Promise<Mapping | KnownError | null> {
  try {
    return await mappingOf(source, request);
  } catch (error) {
    if (error instanceof KnownError && UNKNOWN.has(error.code)) return error;
    throw error;
  }
}

/** What `load` makes of a table if nothing is said of it; null where its headers do not tell what it holds. */
export async function proposedMapping(source: Source): Promise<Mapping | null> {
  const mapping = await mappingOrWhy(source, { maps: [] });
  return mapping instanceof KnownError ? null : mapping;
}

/** Rows whose values are looked at. */
const LOOKED_AT = 500;

async function mappingOf(source: Source, request: Told): Promise<Mapping | null> {
  const { header } = source;
  const saved = request.entity === undefined ? savedFor(header, request.saved ?? []) : null;
  const entity =
    request.entity ?? saved?.mapping.root ?? sourceOf(fileOf(source), request.sources ?? [])?.entity ?? undefined;
  const told = parseOverrides(request.maps, header, entity);
  const unwanted = parseIgnored(request.ignored ?? [], header, told);
  if (request.rawName !== undefined) return null;
  const known = saved === null ? new Map<string, Target>() : savedPlaces(header, saved);
  const fits = fitsOf(header, await sampleRows(source, LOOKED_AT));
  const fixed = new Map([...known, ...told]);
  const before = saved === null ? [] : savedIgnored(header, saved).filter((name) => !told.has(name));
  const ignored = new Set([...before, ...unwanted]);
  const headers = header.filter((name) => !ignored.has(name));
  const mapping = await chosenReading(source, headers, request, { entity, fixed, fits, named: namesOf(source) });
  const columns = mapping.columns.map(
    (column): MappedColumn =>
      known.has(column.header) && !told.has(column.header) ? { ...column, via: 'saved' } : column,
  );
  return withIgnored({ ...mapping, columns }, header, ignored);
}

/** Where a file may be either of two things, the one that the user chooses. */
async function chosenReading(
  source: Source,
  headers: readonly string[],
  { choose }: Told,
  options: RecogniseOptions,
): Promise<Mapping> {
  const label = sourceLabel(source);
  if (choose === undefined) return recognise(label, headers, options);
  const { best, rival } = readingsOf(label, headers, options);
  if (rival === null) return best;
  const root = await choose(label, [best.root, rival.root]);
  const chosen = [best, rival].find((each) => each.root === root);
  if (chosen === undefined) throw ambiguous(label, best.root, rival.root);
  return chosen;
}

/** A sheet's own name says more of it than that of a file with several. */
function namesOf(source: Source): string {
  if (source.kind !== 'sheet') return source.part ?? source.path;
  const file = fileOf(source);
  return sourceLabel(source) === file ? `${sourceName(file, null)} ${source.sheet}` : source.sheet;
}

/** What others refer to comes first. */
function inOrderOfReference(opened: readonly OpenedFile[]): OpenedFile[] {
  const place = ({ mapping }: OpenedFile): number => entities.findIndex(({ name }) => name === mapping?.root);
  return [...opened].sort((a, b) => place(a) - place(b));
}
