import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity, EntityName, Field } from '../../model/entity.ts';
import { requireEntity } from '../../model/index.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import type { LoadedFile } from './load-file.ts';

/** Rows of a file without keys of their own that an earlier file has too. */
export interface ComingAgain {
  readonly entity: EntityName;
  readonly later: FileRows;
  readonly earlier: FileRows;
  /** Rows that are alike, and what they add up to; null where they have no amount. */
  readonly alike: number;
  readonly amount: number | null;
}

interface FileRows {
  readonly load: number;
  readonly file: string;
  readonly source: string;
  readonly rows: number;
  readonly filled: ReadonlySet<string>;
}

/** Whether most rows of one of the two files are alike, so that the one may be the other exported anew. */
export const isMost = ({ later, earlier, alike }: ComingAgain): boolean =>
  alike * 2 > Math.min(later.rows, earlier.rows);

/**
 * Finds, for the files of a load whose rows have no keys of their own, which other files have rows that are alike in
 * what tells events apart: their times, amounts, quantities and whom they concern.
 */
export async function findComingAgain(
  engine: Engine,
  loadId: number,
  brought: ReadonlyMap<KeptFile, LoadedFile>,
): Promise<readonly ComingAgain[]> {
  const own = [...brought].filter(([{ raw }]) => raw.loadId === loadId);
  const made = own.filter(
    ([, { mapping, keys }]) => keys.made?.file === true && requireEntity(mapping.root).madeKey.rows === 'events',
  );
  const found: ComingAgain[] = [];
  for (const name of new Set(made.map(([, { mapping }]) => mapping.root))) {
    const order = made.filter(([, { mapping }]) => mapping.root === name).map(([{ raw }]) => raw.file);
    found.push(...(await compareFiles(engine, requireEntity(name), loadId, order)));
  }
  return found;
}

async function compareFiles(
  engine: Engine,
  entity: Entity,
  loadId: number,
  order: readonly string[],
): Promise<ComingAgain[]> {
  const files = await filesOf(engine, entity);
  const place = ({ load, file }: FileRows): number => (load === loadId ? order.indexOf(file) : -1);
  const kindOf = ({ filled }: FileRows): string => [...filled].join();
  const kinds = [...new Set(files.map(kindOf))].map((kind) => files.filter((file) => kindOf(file) === kind));
  const found: ComingAgain[] = [];
  for (const own of kinds) {
    const mine = own.filter((file) => place(file) >= 0);
    for (const others of mine.length === 0 ? [] : kinds) {
      const pairs = await alikeIn(engine, entity, mine, others);
      found.push(...pairs.filter(({ later, earlier }) => place(earlier) < place(later)));
    }
  }
  return found;
}

/** The files with rows of an entity that have no keys of their own, each with the columns that have values. */
async function filesOf(engine: Engine, entity: Entity): Promise<FileRows[]> {
  const key = entity.name === 'order_items' ? 'order_id' : entity.key;
  const table = `store.crm.${entity.name}`;
  const columns = (await engine.describe(`SELECT * FROM ${table}`)).map(({ name }) => name);
  const counts = columns.map((name) => `count(${quoteName(name)})`);
  const found = await engine.query(
    `SELECT e._load, e._file, count(*), (SELECT min(f.source) FROM store.acrm.files f WHERE f.load_id = e._load AND f.file = e._file AND f.entity = ${quoteText(entity.name)}), ${counts.join(', ')}
     FROM ${table} e WHERE (e._load, e._file) NOT IN (SELECT (load_id, file) FROM store.acrm.mappings WHERE field = ${quoteText(key)})
     GROUP BY e._load, e._file ORDER BY e._load, e._file`,
  );
  return found.rows.map(([load, file, rows, source, ...filled]) => ({
    load: Number(load),
    file: String(file),
    rows: Number(rows),
    source: String(source),
    filled: new Set(columns.filter((_, index) => Number(filled[index]) > 0)),
  }));
}

const TELLING: ReadonlySet<Field['type']> = new Set(['date', 'timestamp', 'money', 'quantity']);
const isTime = ({ type }: Field): boolean => type === 'date' || type === 'timestamp';

/** The columns that files are compared in; where none is a time, all that they say, as little else tells their rows apart. */
function comparedIn(entity: Entity, mine: FileRows, other: FileRows): readonly string[] {
  const inBoth = (name: string): boolean => mine.filled.has(name) && other.filled.has(name);
  const isMade = (name: string): boolean =>
    name === entity.key || (name === 'order_id' && entity.name === 'order_items');
  const both = entity.fields.filter(({ name }) => inBoth(name) && !isMade(name));
  if (!both.some(isTime)) return [...both.map(({ name }) => name), ...(inBoth('ext') ? ['ext'] : [])];
  return both
    .filter(
      ({ name, type, refersTo }) => TELLING.has(type) || refersTo !== undefined || entity.madeKey.parts.includes(name),
    )
    .map(({ name }) => name);
}

/** Compares files that have the same columns with files that have the same columns. */
async function alikeIn(
  engine: Engine,
  entity: Entity,
  mine: readonly FileRows[],
  others: readonly FileRows[],
): Promise<ComingAgain[]> {
  const [one] = mine;
  const [other] = others;
  const columns = one === undefined || other === undefined ? [] : comparedIn(entity, one, other);
  if (columns.length === 0) return [];
  const amount = columns.includes('amount') ? 'any_value(amount)' : 'NULL';
  const rowsOf = (files: readonly FileRows[]): string =>
    `(SELECT _load, _file, hash(${columns.map(quoteName).join(', ')}) AS says, count(*) AS rows, ${amount} AS amount FROM store.crm.${entity.name}
      WHERE (_load, _file) IN (${files.map(({ load, file }) => `(${load}, ${quoteText(file)})`).join(', ')}) GROUP BY ALL)`;
  const found = await engine.query(
    `SELECT a._load, a._file, b._load, b._file, sum(least(a.rows, b.rows)), sum(least(a.rows, b.rows) * a.amount)
     FROM ${rowsOf(mine)} a JOIN ${rowsOf(others)} b ON b.says = a.says AND (a._load, a._file) <> (b._load, b._file)
     GROUP BY ALL ORDER BY ALL`,
  );
  const at = (files: readonly FileRows[], load: unknown, file: unknown): FileRows | undefined =>
    files.find((each) => each.load === load && each.file === file);
  return found.rows.flatMap(([load, file, otherLoad, otherFile, alike, sum]) => {
    const later = at(mine, load, file);
    const earlier = at(others, otherLoad, otherFile);
    if (later === undefined || earlier === undefined) return [];
    return [
      {
        entity: entity.name,
        later,
        earlier,
        alike: Number(alike),
        amount: typeof sum === 'number' || typeof sum === 'string' ? Number(sum) : null,
      },
    ];
  });
}
