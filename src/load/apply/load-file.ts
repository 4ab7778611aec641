import type { Engine } from '../../core/engine.ts';
import { profileNamed } from '../../model/crm-profiles.ts';
import type { EntityName } from '../../model/entity.ts';
import { entityOf, fieldOf, requireEntity } from '../../model/index.ts';
import { decideReadings, type TypedColumn } from '../coerce/decide.ts';
import type { Reading } from '../coerce/reading.ts';
import { type Mapping, type Target, unknownHeaders } from '../map/mapping.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import type { RawRows } from '../raw/raw.ts';
import type { BadRow } from '../read/types.ts';
import { correctedCounts, ownLines } from '../retry/corrected-counts.ts';
import { guessTypes, widenExt } from '../write/ext.ts';
import { describedEntities, groupedRows, writtenPlaces } from '../write/grouped-rows.ts';
import { historyFields } from '../write/history-fields.ts';
import { type MergeCounts, mergeRows } from '../write/merge.ts';
import { dealOutcomes } from '../write/outcomes.ts';
import { ownRows } from '../write/own-rows.ts';
import { notePresent } from '../write/present.ts';
import { defineRows, defineStaged, REJECTED, ROWS } from '../write/staged.ts';
import { asLinesIfRepeated } from './as-lines.ts';
import { settleConflicts } from './conflicts.ts';
import { linesTellOrders } from './follow-lines.ts';
import { rejectRows } from './reject.ts';
import { recordWarnings } from './warn.ts';

/** What became of one entity's rows of a file. */
export interface EntityCounts extends MergeCounts {
  readonly entity: EntityName;
  readonly rows: number;
  readonly superseded: number;
  readonly rejected: number;
  /** Rows that the database had and a complete file lacks. */
  readonly gone: number;
}

export interface LoadedFile {
  readonly mapping: Mapping;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly counts: readonly EntityCounts[];
  readonly unknownStages: readonly string[];
  /** Whether the key of every row could be read, so that the file tells which keys it lacks. */
  readonly complete: boolean;
}

/** Brings the raw rows of one file into the canonical tables. */
export async function loadFile(
  engine: Engine,
  raw: RawRows,
  bad: readonly BadRow[],
  recognised: Mapping,
  options: LoadOptions & { readonly separator: string },
): Promise<LoadedFile> {
  await defineRows(engine, raw);
  const mapping = writtenPlaces(await asLinesIfRepeated(engine, recognised));
  const ext = await guessTypes(engine, unknownHeaders(mapping));
  const typed = mapping.columns.flatMap(({ header, target }): TypedColumn[] =>
    target === null ? [] : [{ header, ...typeOf(target) }],
  );
  const readings = await decideReadings(engine, ROWS, [...typed, ...ext], {
    file: raw.file,
    separator: options.separator,
    decimal: options.decimal,
    dateOrder: options.dateOrder,
    convention: profileNamed(mapping.profile ?? '')?.dateOrder,
  });
  const rejected = await rejectRows(engine, raw, judged(mapping, typed, readings), bad);
  await recordWarnings(engine, raw, readings);
  await defineStaged(engine, mapping, readings, rejected > bad.length || raw.corrects !== undefined);
  const own = await writeOwn(engine, raw, mapping, ext, options);
  const described = await writeDescribed(engine, raw, mapping, options);
  const complete = options.full && bad.length === 0 && (await noteRejected(engine, mapping, readings, rejected));
  const counts = [{ ...own.counts, rows: raw.rows + bad.length, rejected }, ...described];
  for (const each of counts) requireAllAccounted(raw.file, each);
  return { mapping, readings, counts, unknownStages: own.unknownStages, complete };
}

/** Rows that were rejected are not gone; false where their keys are not to be had. */
async function noteRejected(
  engine: Engine,
  { root, columns }: Mapping,
  readings: ReadonlyMap<string, Reading>,
  rejected: number,
): Promise<boolean> {
  if (rejected === 0) return true;
  const entity = entityOf(root);
  const key = columns.find(({ target }) => target?.entity === root && target.field === entity?.key);
  const reading = key === undefined ? undefined : readings.get(key.header);
  if (entity === undefined || reading === undefined || root === 'order_items') return false;
  const lines = `SELECT line FROM ${REJECTED}`;
  await notePresent(engine, entity, `SELECT ${reading.sql} AS ${entity.key} FROM ${ROWS} WHERE _line IN (${lines})`);
  return true;
}

function typeOf(target: Target): Omit<TypedColumn, 'header'> {
  const entity = entityOf(target.entity);
  const field = entity === undefined ? undefined : fieldOf(entity, target.field);
  return { type: field?.type ?? 'text', isCode: field?.type === 'text' && field.unit === 'id' };
}

function judged(mapping: Mapping, typed: readonly TypedColumn[], readings: ReadonlyMap<string, Reading>) {
  return typed.flatMap(({ header, type }) => {
    const reading = readings.get(header);
    const target = mapping.columns.find((column) => column.header === header)?.target ?? null;
    const required = target !== null && target.entity === mapping.root && isRequired(mapping.root, target.field);
    return reading === undefined ? [] : [{ header, type, reading, required }];
  });
}

/** What a row is known by; a line by its order. */
const isRequired = (root: EntityName, field: string): boolean =>
  root === 'order_items' ? field === 'order_id' : field === entityOf(root)?.key;

async function writeOwn(
  engine: Engine,
  raw: RawRows,
  mapping: Mapping,
  ext: readonly (TypedColumn & { sqlType: string })[],
  { stages, full }: LoadOptions,
): Promise<{ counts: Omit<EntityCounts, 'rows' | 'rejected'>; unknownStages: readonly string[] }> {
  const entity = requireEntity(mapping.root);
  const brought = ext.map(({ header, sqlType }) => ({ name: header, sqlType }));
  const all = await widenExt(engine, mapping.root, brought);
  const outcomes = mapping.root === 'opportunities' ? await dealOutcomes(engine, mapping, stages) : null;
  const special = mapping.root === 'opportunity_history' ? await historyFields(engine, mapping) : new Map();
  const incoming = await ownRows(engine, { entity, mapping, raw, outcomes, special, ext: { all, brought } });
  const own = raw.corrects === undefined ? null : await ownLines(engine, raw, incoming.select);
  const counts = await mergeRows(engine, { ...incoming, mode: 'own', decided: outcomes?.decided ?? [], since: raw });
  if (full) await notePresent(engine, entity, incoming.select);
  const told = own === null ? { ...counts, superseded: incoming.superseded } : correctedCounts(counts, own);
  return {
    counts: { entity: mapping.root, ...told, gone: 0 },
    unknownStages: outcomes?.unknownStages ?? [],
  };
}

async function writeDescribed(
  engine: Engine,
  raw: RawRows,
  mapping: Mapping,
  { full }: LoadOptions,
): Promise<EntityCounts[]> {
  const written: EntityCounts[] = [];
  for (const name of describedEntities(mapping)) {
    const grouped = groupedRows(mapping, name, raw);
    if (grouped === null) continue;
    const select = await settleConflicts(engine, grouped, raw);
    const counts = await mergeRows(engine, {
      entity: grouped.entity,
      columns: grouped.columns,
      select,
      mode: 'described',
      kept: (await linesTellOrders(engine)) ? grouped.summed : [],
      since: raw,
    });
    if (full) await notePresent(engine, grouped.entity, select);
    // Of a file that was loaded before, only what its corrected rows bring is worth telling.
    const told = raw.corrects === undefined ? counts : { loaded: counts.loaded, unchanged: 0 };
    written.push({
      entity: name,
      rows: told.loaded + told.unchanged,
      ...told,
      superseded: 0,
      rejected: 0,
      gone: 0,
    });
  }
  return written;
}

function requireAllAccounted(
  file: string,
  { entity, rows, loaded, unchanged, superseded, rejected }: EntityCounts,
): void {
  if (rows === loaded + unchanged + superseded + rejected) return;
  throw new Error(
    `${file}: ${rows} rows of ${entity} came, but ${loaded} loaded + ${unchanged} unchanged + ${superseded} superseded + ${rejected} rejected are not as many`,
  );
}
