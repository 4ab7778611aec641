import type { Engine } from '../../core/engine.ts';
import type { EntityName } from '../../model/entity.ts';
import { entityOf, requireEntity } from '../../model/index.ts';
import type { TypedColumn } from '../coerce/decide.ts';
import type { Reading } from '../coerce/reading.ts';
import { isSale, type Mapping } from '../map/mapping.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import type { RawRows } from '../raw/raw.ts';
import type { BadRow } from '../read/types.ts';
import { correctedCounts, ownLines } from '../retry/corrected-counts.ts';
import { cameTable, type Measure, type MeasuredRows, measureOf, measureRows } from '../totals/measures.ts';
import { measureOrderTotals } from '../totals/order-totals-measure.ts';
import type { FileTotal } from '../totals/totals.ts';
import { type Documents, NO_DOCUMENTS, settleDocuments } from '../write/documents.ts';
import { widenExt } from '../write/ext.ts';
import { describedEntities, groupedRows } from '../write/grouped-rows.ts';
import { historyFields } from '../write/history-fields.ts';
import { type MergeCounts, mergeRows } from '../write/merge.ts';
import { dealOutcomes } from '../write/outcomes.ts';
import { type KeyNotes, ownRows } from '../write/own-rows.ts';
import { movedSql, paymentFields } from '../write/payment-fields.ts';
import { notePresent } from '../write/present.ts';
import { type Priced, rowCurrencies, withoutLeftOut } from '../write/row-currency.ts';
import { defineRows, defineStaged, REJECTED, ROWS } from '../write/staged.ts';
import { strayRows } from './completion.ts';
import { settleConflicts } from './conflicts.ts';
import { linesTellOrders } from './follow-lines.ts';
import { forgetOtherKeys } from './made-by-file.ts';
import { type LinesNote, placeLines } from './order-lines.ts';
import { type ReadColumns, type ReadOptions, readColumns } from './read-columns.ts';
import { rejectRows } from './reject.ts';
import { recordWarnings } from './warn.ts';

/** What the load was told, and earlier loads, by their number. */
export interface FileOptions extends ReadOptions {
  readonly loads: ReadonlyMap<number, LoadOptions>;
}

/** What became of one entity's rows of a file. */
export interface EntityCounts extends MergeCounts {
  readonly entity: EntityName;
  readonly rows: number;
  readonly superseded: number;
  readonly rejected: number;
  /** Rows that the database had and a complete file lacks. */
  readonly gone: number;
}

export interface LoadedFile
  extends Pick<ReadColumns, 'mapping' | 'readings' | 'headerRows' | 'orderTotals' | 'reconciled'> {
  /** Amounts that are to be accounted for. */
  readonly measures: readonly Measure[];
  /** What became of them, once all files are in. */
  readonly totals?: readonly FileTotal[];
  readonly counts: readonly EntityCounts[];
  readonly unknownStages: readonly string[];
  /** Documents whose number one of another kind has too. */
  readonly apart: number;
  readonly keys: KeyNotes;
  /** What became of order lines that come again; null where none do. */
  readonly lines: LinesNote | null;
  /** Whether the key of every row could be read, so that the file tells which keys it lacks. */
  readonly complete: boolean;
}

/** Brings the raw rows of one file into the canonical tables. */
export async function loadFile(
  engine: Engine,
  raw: RawRows,
  bad: readonly BadRow[],
  recognised: Mapping,
  options: FileOptions,
): Promise<LoadedFile> {
  await defineRows(engine, raw);
  const read = await readColumns(engine, raw, recognised, options);
  const { typed, ext } = read;
  const stray = strayRows(read.mapping, read.readings);
  const rejected = await rejectRows(engine, raw, judged(read.mapping, typed, read.readings), bad, stray);
  const { readings, currencies } = rowCurrencies(read.mapping, read.readings, options.currency);
  const mapping = { ...read.mapping, priced: [...currencies.keys()] };
  await recordWarnings(engine, raw, readings);
  const priced = { readings: withoutLeftOut(readings), currencies };
  await defineStaged(engine, mapping, priced, rejected > bad.length || raw.corrects !== undefined);
  const documents = isSale(mapping.root) ? await settleDocuments(engine, mapping) : NO_DOCUMENTS;
  const special = await specialFields(engine, mapping, documents);
  const measured = options.accounted
    ? await measureRows(engine, mapping, priced, read.readings, bad.length, movedSql(mapping, special))
    : null;
  const own = await writeOwn(engine, raw, mapping, ext, special, measured, options);
  const described = await writeDescribed(engine, raw, { ...read, mapping, priced, documents }, options);
  const complete = options.full && bad.length === 0 && (await noteRejected(engine, mapping, readings, rejected));
  const counts = [{ ...own.counts, rows: raw.rows + bad.length, rejected }, ...described.counts];
  for (const each of counts) requireAllAccounted(raw.file, each);
  const measures = [...own.measures, ...described.measures];
  return { ...read, mapping, readings, ...own, measures, counts, apart: documents.apart, complete };
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

/** Fields whose meaning other columns of the row tell. */
async function specialFields(
  engine: Engine,
  mapping: Mapping,
  documents: Documents,
): Promise<ReadonlyMap<string, string>> {
  if (mapping.root === 'opportunity_history') return await historyFields(engine, mapping);
  if (mapping.root === 'payments') return await paymentFields(engine, mapping);
  return documentField(mapping, documents);
}

async function writeOwn(
  engine: Engine,
  raw: RawRows,
  mapping: Mapping,
  ext: readonly (TypedColumn & { sqlType: string })[],
  special: ReadonlyMap<string, string>,
  measured: MeasuredRows | null,
  { stages, full, loads }: FileOptions,
): Promise<
  Pick<LoadedFile, 'unknownStages' | 'keys' | 'lines' | 'measures'> & {
    counts: Omit<EntityCounts, 'rows' | 'rejected'>;
  }
> {
  const entity = requireEntity(mapping.root);
  const brought = ext.map(({ header, sqlType }) => ({ name: header, sqlType }));
  const all = await widenExt(engine, mapping.root, brought);
  const outcomes = mapping.root === 'opportunities' ? await dealOutcomes(engine, mapping, stages) : null;
  const incoming = await ownRows(engine, { entity, mapping, raw, outcomes, special, ext: { all, brought } });
  const { select, note } =
    mapping.root === 'order_items'
      ? await placeLines(engine, { incoming, mapping }, raw, loads)
      : { select: incoming.select, note: null };
  await forgetOtherKeys(engine, raw, incoming, select);
  const own = raw.corrects === undefined ? null : await ownLines(engine, raw, select);
  const counts = await mergeRows(engine, {
    ...incoming,
    select,
    mode: 'own',
    decided: outcomes?.decided ?? [],
    since: raw,
    came: measured === null ? undefined : cameTable(raw, mapping.root),
  });
  if (full) await notePresent(engine, entity, select);
  const told = own === null ? { ...counts, superseded: incoming.superseded } : correctedCounts(counts, own);
  return {
    counts: { entity: mapping.root, ...told, gone: note?.changed.lines ?? 0 },
    unknownStages: outcomes?.unknownStages ?? [],
    keys: incoming.keys,
    lines: note,
    measures: measured === null ? [] : [await measureOf(engine, raw, measured, incoming, mapping.root)],
  };
}

const documentField = ({ root }: Mapping, { sql }: Documents): ReadonlyMap<string, string> =>
  new Map(root === 'orders' && sql !== null ? [['document', sql]] : []);

async function writeDescribed(
  engine: Engine,
  raw: RawRows,
  {
    mapping,
    priced,
    ofLines,
    headerRows,
    documents,
  }: ReadColumns & { readonly documents: Documents; readonly priced: Priced },
  { full, accounted }: FileOptions,
): Promise<{ readonly counts: readonly EntityCounts[]; readonly measures: readonly Measure[] }> {
  const written: EntityCounts[] = [];
  const measures: Measure[] = [];
  for (const name of describedEntities(mapping)) {
    const grouped = groupedRows(mapping, name, raw, { ofLines, document: documents.sql });
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
    if (accounted && name === 'orders')
      measures.push(
        ...(await measureOrderTotals(engine, raw, { mapping, priced, grouped, select, isOnce: headerRows !== null })),
      );
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
  return { counts: written, measures };
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
