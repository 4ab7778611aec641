import type { EntityName } from '../../model/entity.ts';
import { type HeaderUnit, unitOfTitle } from '../../model/fold-header.ts';
import { parseIgnored, withIgnored } from '../map/ignored.ts';
import type { MappedColumn, Mapping, Target } from '../map/mapping.ts';
import { parseOverrides } from '../map/overrides.ts';
import { type Readings, type RecogniseOptions, readingsOf, soleReading } from '../map/recognise.ts';
import { type SavedMapping, savedFor, savedIgnored, savedPlaces } from '../map/saved-mappings.ts';
import { fitsOf, valuesOf } from '../map/value-shapes.ts';
import { unrecognised } from '../map/which-entity.ts';
import { sourceName } from '../raw/read-raw.ts';
import { sampleRows } from '../read/sample-rows.ts';
import type { Source } from '../read/types.ts';
import { type RegisteredSource, sourceOf } from '../sources/sources.ts';
import { fileOf, sourceLabel } from './describe-source.ts';
import { readyCommand } from './ready-command.ts';

/** What was said of a file beforehand. */
export interface Told {
  readonly entity?: EntityName | undefined;
  readonly maps: readonly string[];
  /** Headers of columns to leave out. */
  readonly ignored?: readonly string[] | undefined;
  /** Loads the files as they are into `raw.<name>`, and nothing else. */
  readonly rawName?: string | undefined;
  /** Sources that the database knows: their files are what was said of them. */
  readonly sources?: readonly RegisteredSource[] | undefined;
  /** Mappings that were kept for files of their kind. */
  readonly saved?: readonly SavedMapping[] | undefined;
  /** Asks which of two readings of a file is right; null where there is no answer. */
  readonly choose?: ((file: string, readings: readonly Mapping[]) => Promise<string | null>) | undefined;
  /** The command line as typed, for one that goes on; the files that it names. */
  readonly line?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
}

/** Rows whose values are looked at. */
const LOOKED_AT = 500;

/** Where the columns of a table go; null where it is loaded as it is; exit 2 where its headers do not tell. */
export async function mappingOf(source: Source, request: Told): Promise<Mapping | null> {
  const { header } = source;
  const saved = request.entity === undefined ? savedFor(header, request.saved ?? []) : null;
  const entity =
    request.entity ?? saved?.mapping.root ?? sourceOf(fileOf(source), request.sources ?? [])?.entity ?? undefined;
  const told = parseOverrides(request.maps, header, entity);
  const unwanted = parseIgnored(request.ignored ?? [], header, told);
  if (request.rawName !== undefined) return null;
  const known = saved === null ? new Map<string, Target>() : savedPlaces(header, saved);
  const sample = await sampleRows(source, LOOKED_AT);
  const fits = fitsOf(header, sample);
  const values = valuesOf(header, sample);
  const fixed = new Map([...known, ...told]);
  const before = saved === null ? [] : savedIgnored(header, saved).filter((name) => !told.has(name));
  const ignored = new Set([...before, ...unwanted]);
  const headers = header.filter((name) => !ignored.has(name));
  const mapping = await chosenReading(source, headers, request, {
    entity,
    fixed,
    fits,
    values,
    named: namesOf(source),
  });
  const columns = mapping.columns.map(
    (column): MappedColumn =>
      known.has(column.header) && !told.has(column.header) ? { ...column, via: 'saved' } : column,
  );
  const above = unitAbove(source);
  return withIgnored({ ...mapping, columns, ...(above === null ? {} : { above }) }, header, ignored);
}

/** What a line above the table says that its amounts are in. */
const unitAbove = ({ skipped }: Source): HeaderUnit | null =>
  skipped.flatMap(({ kind, text }) => (kind === 'title' ? (unitOfTitle(text) ?? []) : []))[0] ?? null;

/** Where a file may be either of two things, the one that the user chooses. */
async function chosenReading(
  source: Source,
  headers: readonly string[],
  told: Told,
  options: RecogniseOptions,
): Promise<Mapping> {
  const label = sourceLabel(source);
  const found = readingsOf(label, headers, options);
  const chosen = await chosenOf(label, found, told.choose);
  if (found.best === null || reachesOwn(found.best))
    return chosen ?? soleReading(label, headers, found, (flags) => commandFor(source, told, flags));
  const { best, guesses } = readingsOf(label, headers, { ...options, entity: undefined });
  throw unrecognised(label, headers, best === null ? guesses : [best], (flags) => commandFor(source, told, flags));
}

/** A file of which no column is a field of the entity is not one of it, whoever says so. */
const reachesOwn = ({ root, columns }: Mapping): boolean => columns.some(({ target }) => target?.entity === root);

async function chosenOf(label: string, { best, rival }: Readings, choose: Told['choose']): Promise<Mapping | null> {
  if (best === null || rival === null || choose === undefined) return null;
  const root = await choose(label, [best, rival]);
  return [best, rival].find((each) => each.root === root) ?? null;
}

/** The user's command for one file alone, with flags more. */
export function commandFor(source: Source, { line = [], files = [] }: Told, flags: readonly string[]): string {
  const sheet = source.kind === 'sheet' && source.part !== null ? ['--sheet', source.sheet] : [];
  return readyCommand(line, { flags: [...sheet, ...flags], instead: { files, file: source.path } });
}

/** A sheet's own name says more of it than that of a file with several. */
function namesOf(source: Source): string {
  if (source.kind !== 'sheet') return source.part ?? source.path;
  const file = fileOf(source);
  return sourceLabel(source) === file ? `${sourceName(file, null)} ${source.sheet}` : source.sheet;
}
