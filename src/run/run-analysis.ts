import type { Answer, ExecutedQuery } from '../core/answer.ts';
import type { Analysis, BoundAnalysis, Roles } from '../core/command.ts';
import type { SqlValue } from '../core/engine.ts';
import type { Project } from '../core/project.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Column, Table } from '../core/table.ts';
import { type Lang, same, type Text } from '../core/text.ts';
import { queryNames, readChart, readQuery } from '../engine/sql-files.ts';
import { readSql } from '../engine/sql-text.ts';
import { laterEvents, requireEntities, requireOneCurrency, undatedRows } from './data-checks.ts';
import { salesNotes } from './sales-notes.ts';
import type { ScopedSession } from './scope/session.ts';
import { quoteRelations, readMoreThanOnce, sharedRelationsIn } from './scope/shared-relations.ts';

export interface AnalysisRequest {
  readonly bound: BoundAnalysis;
  /** The command's words: ['rank'] or ['dedupe', 'explain']. */
  readonly path: readonly string[];
  /** Open on the data; analyses of one scope may share it. */
  readonly session: ScopedSession;
  readonly project: Project;
  readonly lang: Lang;
}

/** Runs an analysis within the scope of a session; throws KnownError where the data it needs is not there. */
export async function runAnalysis(request: AnalysisRequest): Promise<Answer> {
  const { bound, path, session, lang } = request;
  const { command } = bound;
  const empty = await requireEntities(command, path, session);
  const runner = new Runner(request);
  const result = await bound.run({
    lang,
    asOf: session.asOf,
    period: session.period,
    project: request.project,
    records: (name) => session.engine.records(name),
    has: (entity) => session.catalog.rows(entity) > 0,
    query: (name, values) => runner.table(name, values),
    step: (name, values) => runner.step(name, values),
    chart: (name) => runner.chart(name),
  });
  await requireOneCurrency(command, result.tables, session);
  const undated = await undatedRows(command, runner.executed, session);
  const sales = await salesNotes(runner.executed, session);
  return {
    title: command.summary,
    provenance: {
      command: path.join(' '),
      asOf: session.asOf,
      period: spanOf(session),
      filters: filtersOf(session.scope),
      params: bound.params,
      definition: quoteRelations(command.definition),
      rowsRead: await rowsRead(command, session),
      queries: runner.executed,
    },
    result: { ...result, findings: [...result.findings, ...empty, ...undated, ...sales, ...laterEvents(session)] },
  };
}

class Runner {
  readonly executed: ExecutedQuery[] = [];
  readonly #request: AnalysisRequest;
  readonly #roles: Roles;
  readonly #kept: ReadonlySet<string>;

  constructor(request: AnalysisRequest) {
    this.#request = request;
    this.#roles = request.bound.roles();
    this.#kept = readMoreThanOnce(queryNames(request.path).map((name) => readQuery(request.path, name)));
  }

  async table(name: string, values: Readonly<Record<string, SqlValue>> = {}): Promise<Table> {
    const { sql, bound } = await this.#prepare(name, values);
    const found = await this.#request.session.engine.query(sql, { values: bound });
    const declared = this.#request.bound.command.tables.find((table) => table.name === name);
    const columns = declared?.columns ?? found.columns.map((column): Column => undeclared(column.name));
    const names = found.columns.map((column) => column.name);
    if (names.join() !== columns.map((column) => column.name).join()) {
      throw new Error(
        `${name}.sql gives ${names.join(', ')}, declared are ${columns.map((column) => column.name).join(', ')}`,
      );
    }
    return { name, title: declared?.title ?? same(name), columns, rows: found.rows };
  }

  async step(name: string, values: Readonly<Record<string, SqlValue>> = {}): Promise<void> {
    const { sql, bound } = await this.#prepare(name, values);
    await this.#request.session.engine.materialise(name, sql, { values: bound });
  }

  chart(name: string): { name: string; table: string; title: Text; spec: object } {
    const declared = this.#request.bound.command.charts.find((chart) => chart.name === name);
    if (declared === undefined) throw new Error(`no chart ${name} is declared`);
    return { ...declared, spec: readChart(this.#request.path, name) };
  }

  async #prepare(
    name: string,
    values: Readonly<Record<string, SqlValue>>,
  ): Promise<{ sql: string; bound: Record<string, SqlValue> }> {
    const sql = readQuery(this.#request.path, name);
    const bound = this.#bind(sql, values);
    await this.#request.session.prepare(sql, this.#roles, this.#kept);
    this.#noteRelations(sql);
    this.executed.push({ name, sql, values: bound });
    return { sql, bound };
  }

  /** The shared relations that a query reads are shown once, before the first of their readers. */
  #noteRelations(sql: string): void {
    for (const relation of sharedRelationsIn(sql)) {
      const name = `relations/${relation.name}`;
      if (this.executed.some((one) => one.name === name)) continue;
      this.#noteRelations(relation.sql);
      this.executed.push({ name, sql: relation.sql, values: {} });
    }
  }

  #bind(sql: string, values: Readonly<Record<string, SqlValue>>): Record<string, SqlValue> {
    const { period, asOf } = this.#request.session;
    const all: Record<string, unknown> = {
      ...this.#request.bound.params,
      from: period.from,
      to: period.to,
      prev_from: period.prevFrom,
      prev_to: period.prevTo,
      bounded: period.bounded,
      as_of: asOf,
      ...values,
    };
    return Object.fromEntries(readSql(sql).parameters.map((name) => [name, sqlValue(name, all[name])]));
  }
}

function sqlValue(name: string, value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`parameter $${name} has no value that SQL can take`);
}

const undeclared = (name: string): Column => ({ name, unit: 'text', label: same(name), about: same(name) });

const spanOf = ({ period }: ScopedSession): { from: string | null; to: string | null } => ({
  from: period.from === '0001-01-01' ? null : period.from,
  to: period.to === '9999-12-31' ? null : period.to,
});

/** Filters as the user gave them, for every artefact to print. */
export const filtersOf = (scope: ScopeRequest): Record<string, readonly string[]> => ({
  ...Object.fromEntries(
    Object.entries(scope.filters).filter(([, values]) => values !== undefined && values.length > 0),
  ),
  ...(scope.where === undefined ? {} : { where: [scope.where] }),
  ...(scope.gross === true ? { gross: ['true'] } : {}),
});

async function rowsRead(command: Analysis, session: ScopedSession): Promise<Record<string, number>> {
  const entities = [...new Set(command.reads.flat())].filter((entity) => session.catalog.rows(entity) > 0);
  const counts: Record<string, number> = {};
  for (const entity of entities) counts[entity] = await session.rowsOf(entity);
  return counts;
}
