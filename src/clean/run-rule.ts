import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Entity } from '../model/entity.ts';
import { requireEntity } from '../model/index.ts';
import { CHANGED, writeChanged } from './changes.ts';
import type { Rule, Values } from './rule.ts';

/** Rows of an entity that are alike in what a rule reads, one a set of values. */
const READ = 'clean_read';
const WRITTEN = 'clean_written';
const FOUND = 'clean_found';
const BATCH = 20_000;

/** Runs a rule over the rows as they are, notes each change and each problem, and writes the values. */
export async function runRule(engine: Engine, rule: Rule, onDone: (share: number) => void): Promise<void> {
  const entity = requireEntity(rule.entity);
  const count = await readDistinct(engine, rule);
  if (count === 0) return;
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${WRITTEN} (id BIGINT, field VARCHAR, value VARCHAR, evidence VARCHAR, confidence DOUBLE)`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${FOUND} (id BIGINT, field VARCHAR, code VARCHAR, en VARCHAR, zh VARCHAR, suggestion VARCHAR)`,
  );
  for (let start = 0; start < count; start += BATCH) {
    await judgeBatch(engine, rule, start);
    onDone(Math.min(1, (start + BATCH) / count));
  }
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

async function judgeBatch(engine: Engine, rule: Rule, start: number): Promise<void> {
  const found = await engine.query(
    `SELECT id, ${rule.reads.map(quoteName).join(', ')} FROM ${READ} WHERE id > $start AND id <= $end`,
    { values: { start, end: start + BATCH } },
  );
  const written: object[] = [];
  const problems: object[] = [];
  for (const [id, ...cells] of found.rows) {
    const values: Values = Object.fromEntries(
      rule.reads.map((field, at) => [field, typeof cells[at] === 'string' ? cells[at] : null]),
    );
    const cleaned = rule.clean(values);
    for (const [field, { value, confidence, evidence = null }] of Object.entries(cleaned.written)) {
      if (value !== values[field]) written.push({ id: Number(id), field, value, evidence, confidence });
    }
    for (const { field, code, message, suggestion } of cleaned.problems)
      problems.push({ id: Number(id), field, code, ...message, suggestion });
  }
  await insert(engine, WRITTEN, written, ['id', 'field', 'value', 'evidence', 'confidence']);
  await insert(engine, FOUND, problems, ['id', 'field', 'code', 'en', 'zh', 'suggestion']);
}

async function insert(engine: Engine, table: string, rows: readonly object[], columns: readonly string[]) {
  if (rows.length === 0) return;
  const shape = Object.fromEntries(
    columns.map((name) => [name, name === 'id' ? 'BIGINT' : name === 'confidence' ? 'DOUBLE' : 'VARCHAR']),
  );
  await engine.execute(
    `INSERT INTO ${table} SELECT ${columns.map((name) => `r.${name}`).join(', ')} FROM (SELECT unnest(from_json($rows, ${quoteText(JSON.stringify([shape]))})) AS r)`,
    { values: { rows: JSON.stringify(rows) } },
  );
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
