import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Entity } from '../model/entity.ts';
import { requireEntity } from '../model/index.ts';
import { CHANGED, writeChanged } from './changes.ts';
import type { Judged } from './judge.ts';
import type { Court } from './judges.ts';
import type { Packed, PackedRows } from './packed.ts';
import type { Rule } from './rule.ts';

/** Rows of an entity that are alike in what a rule reads, one a set of values. */
const READ = 'clean_read';
const WRITTEN = 'clean_written';
const FOUND = 'clean_found';
const BATCH = 10_000;

/** Runs a rule over the rows as they are, notes each change and each problem, and writes the values. */
export async function runRule(
  engine: Engine,
  rule: Rule,
  court: Court,
  onDone: (share: number) => void,
): Promise<void> {
  const entity = requireEntity(rule.entity);
  const count = await readDistinct(engine, rule);
  if (count === 0) return;
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${WRITTEN} (id BIGINT, field VARCHAR, value VARCHAR, evidence VARCHAR, confidence DOUBLE)`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${FOUND} (id BIGINT, field VARCHAR, code VARCHAR, en VARCHAR, zh VARCHAR, suggestion VARCHAR)`,
  );
  await judgeAll(engine, rule, count, court, onDone);
  await noteProblems(engine, rule, entity);
  await writeChanges(engine, rule, entity);
  for (const table of [READ, WRITTEN, FOUND]) await engine.execute(`DROP TABLE ${table}`);
}

async function readDistinct(engine: Engine, { entity, reads }: Rule): Promise<number> {
  const fields = reads.map((field) => `CAST(${quoteName(field)} AS VARCHAR) AS ${quoteName(field)}`);
  const some = reads.map((field) => `${quoteName(field)} IS NOT NULL`).join(' OR ');
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${READ} AS SELECT row_number() OVER () AS id, * FROM (SELECT DISTINCT ${fields.join(', ')} FROM store.crm.${entity} WHERE ${some})`,
  );
  return Number((await engine.query(`SELECT count(*) FROM ${READ}`)).rows[0]?.[0]);
}

/** Batches are read and their verdicts kept in order, while the judges are at those in between. */
async function judgeAll(
  engine: Engine,
  rule: Rule,
  count: number,
  court: Court,
  onDone: (share: number) => void,
): Promise<void> {
  const read = await batchReader(engine, rule);
  const judges = court.judgesFor(rule, count);
  const waiting: Promise<Judged>[] = [];
  let kept = 0;
  const keepFirst = async (): Promise<void> => {
    const judged = await waiting.shift();
    if (judged === undefined) return;
    await insertPacked(engine, WRITTEN, judged.written);
    await insertPacked(engine, FOUND, judged.problems);
    kept += BATCH;
    onDone(Math.min(1, kept / count));
  };
  for (let start = 0; start < count; start += BATCH) {
    if (waiting.length >= judges.width) await keepFirst();
    waiting.push(judges.judge(await read(start)));
  }
  while (waiting.length > 0) await keepFirst();
}

/** Reads the rows behind a number, each with its number in front of the fields. */
async function batchReader(engine: Engine, { reads }: Rule): Promise<(start: number) => Promise<PackedRows>> {
  const fields = reads.map(quoteName);
  const [between, none] = await spareCharacters(engine, fields);
  const cells = fields.map((field) => `coalesce(${field}, $none)`);
  const sql = `SELECT string_agg(concat_ws($between, id, ${cells.join(', ')}), $between) FROM ${READ} WHERE id > $start AND id <= $end`;
  return async (start) => {
    const found = await engine.query(sql, { values: { start, end: start + BATCH, between, none } });
    return { text: String(found.rows[0]?.[0]), between, none };
  };
}

/** Two characters that no value has. */
async function spareCharacters(engine: Engine, fields: readonly string[]): Promise<readonly [string, string]> {
  const isThere = fields.map((field) => `contains(${field}, chr($code))`).join(' OR ');
  const next = async (from: number): Promise<number> => {
    const { rows } = await engine.query(`SELECT count(*) FROM ${READ} WHERE ${isThere}`, { values: { code: from } });
    return Number(rows[0]?.[0]) === 0 ? from : await next(from + 1);
  };
  const between = await next(1);
  return [String.fromCodePoint(between), String.fromCodePoint(await next(between + 1))];
}

async function insertPacked(engine: Engine, table: string, { rows, columns, between, none }: Packed): Promise<void> {
  if (rows === 0) return;
  const cells = columns.map((_, at) => `nullif(unnest(string_split($c${at}, $between)), $none)`);
  const values = { ...Object.fromEntries(columns.map((text, at) => [`c${at}`, text])), between, none };
  await engine.execute(`INSERT INTO ${table} SELECT ${cells.join(', ')}`, { values });
}

/** Rows `e` of the entity with the values `r` that they have. */
function joined({ entity, reads }: Rule, key: string): string {
  const alike = reads.map(
    (field) => `CAST(e.${quoteName(field)} AS VARCHAR) IS NOT DISTINCT FROM r.${quoteName(field)}`,
  );
  return `store.crm.${entity} e JOIN ${READ} r ON e.${quoteName(key)} IS NOT NULL AND ${alike.join(' AND ')}`;
}

/** The value that a row `e` has in the field that `name` holds. */
const valueIn = (fields: readonly string[], name: string): string =>
  `CASE ${name} ${fields.map((field) => `WHEN ${quoteText(field)} THEN CAST(e.${quoteName(field)} AS VARCHAR)`).join(' ')} END`;

async function noteProblems(engine: Engine, rule: Rule, { name, key }: Entity): Promise<void> {
  await engine.execute(
    `INSERT INTO store.acrm.cleaning_problems
     SELECT ${quoteText(name)}, CAST(e.${quoteName(key)} AS VARCHAR), f.field, ${valueIn(rule.reads, 'f.field')}, ${quoteText(rule.name)}, f.code, f.en, f.zh, f.suggestion
     FROM ${joined(rule, key)} JOIN ${FOUND} f ON f.id = r.id`,
  );
}

async function writeChanges(engine: Engine, rule: Rule, entity: Entity): Promise<void> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${CHANGED} AS SELECT CAST(e.${quoteName(entity.key)} AS VARCHAR) AS key, w.field, ${valueIn(rule.writes, 'w.field')} AS before, w.value AS after, w.evidence, w.confidence
     FROM ${joined(rule, entity.key)} JOIN ${WRITTEN} w ON w.id = r.id`,
  );
  await writeChanged(engine, rule.name, entity, rule.writes);
}
