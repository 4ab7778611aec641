import { basename } from 'node:path';
import type { Engine } from '../../core/engine.ts';
import type { Progress } from '../../core/progress.ts';
import { same } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { recordRun } from '../../store/runs.ts';
import { defineMacros } from '../apply/bring.ts';
import { recordLoad } from '../apply/record.ts';
import { bringLoad, type LoadReport } from '../load-files.ts';
import { type KeptFile, keepFile } from '../raw/kept-files.ts';
import { keptLoads } from '../raw/kept-loads.ts';
import { originOf, type RawRows, rawTable } from '../raw/raw.ts';
import { type PlacedRows, placeCorrections } from './place-corrections.ts';
import type { Corrections } from './read-corrected.ts';

const BATCH = 1000;

/**
 * Loads corrected rows as though their files had been right: with the mapping and the options of the load that rejected
 * them, among the other rows of their file, which decide with them how columns are read. It is a load of its own, which
 * comes right after the one that it corrects.
 */
export async function retryLoad(
  engine: Engine,
  corrections: Corrections,
  { now, progress }: { readonly now: Date; readonly progress: Progress },
): Promise<LoadReport> {
  const placed = await placeCorrections(engine, corrections);
  const options = await optionsOf(engine, placed);
  const run = await recordRun(engine, 'load', now, same(basename(corrections.path)));
  const loadId = await recordLoad(engine, { options, run, files: placed.length, now });
  const files: KeptFile[] = [];
  for (const [index, rows] of placed.entries()) files.push(await keepCorrected(engine, loadId, index + 1, rows));
  await defineMacros(engine);
  const brought = await bringLoad(engine, loadId, { now, progress });
  const reports = files.map(({ raw }) => {
    const [kept, loaded] =
      [...brought].find(([file]) => file.raw.loadId === loadId && file.raw.number === raw.number) ?? [];
    return {
      opened: { path: raw.file, source: corrections.source, mapping: kept?.mapping ?? null, why: null, unknown: [] },
      rows: raw.rows,
      rawName: raw.source,
      snapshot: raw.snapshot,
      full: false,
      loaded: loaded ?? null,
    };
  });
  return { loadId, files: reports, drift: [], replaced: [], same: [], alike: [] };
}

/** What the load was told whose rows are corrected; corrected rows alone are never a complete file. */
async function optionsOf(engine: Engine, [first]: readonly PlacedRows[]) {
  const load = first === undefined ? undefined : originOf(first.corrects.raw).loadId;
  const options = load === undefined ? undefined : (await keptLoads(engine)).get(load);
  if (options === undefined) throw new Error(`nothing is known of load ${load}`);
  return { ...options, full: false };
}

async function keepCorrected(
  engine: Engine,
  loadId: number,
  number: number,
  { corrects, rows, bad }: PlacedRows,
): Promise<KeptFile> {
  const { source, file, snapshot, columns, digest } = corrects.raw;
  const raw: RawRows = {
    source,
    loadId,
    number,
    file,
    snapshot,
    columns,
    rows: rows.length,
    line: '_line',
    digest,
    corrects: corrects.raw,
  };
  const table = rawTable(raw);
  await engine.execute(
    `CREATE TABLE ${table} (${columns.map((name) => `${quoteName(name)} VARCHAR`).join(', ')}, _line BIGINT)`,
  );
  const cells = columns.map((_, index) => `nullif(r.cells[${index + 1}], '')`);
  const inOrder = [...rows].sort((a, b) => a.line - b.line);
  for (let start = 0; start < inOrder.length; start += BATCH) {
    await engine.execute(
      `INSERT INTO ${table} SELECT ${cells.join(', ')}, r.line FROM (SELECT unnest(from_json($rows, '[{"line":"BIGINT","cells":["VARCHAR"]}]')) AS r)`,
      { values: { rows: JSON.stringify(inOrder.slice(start, start + BATCH)) } },
    );
  }
  const kept = { ...corrects, raw };
  await keepFile(engine, kept, bad);
  return kept;
}
