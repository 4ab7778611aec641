import type { Answer, ExecutedQuery } from '../core/answer.ts';
import type { Analysis, Roles } from '../core/command.ts';
import type { SqlValue } from '../core/engine.ts';
import type { Project } from '../core/project.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import type { Column, Table } from '../core/table.ts';
import { type Lang, same, type Text } from '../core/text.ts';
import { readChart, readQuery } from '../engine/sql-files.ts';
import { readSql } from '../engine/sql-text.ts';
import { laterEvents, requireEntities, requireOneCurrency, undatedRows } from './data-checks.ts';
import { ScopedSession } from './scope/session.ts';

export interface AnalysisRequest {
  readonly command: Analysis;
  /** The command's words: ['rank'] or ['dedupe', 'explain']. */
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly scope: ScopeRequest;
  readonly project: Project;
  readonly lang: Lang;
  readonly engine: Store;
}

/** Runs an analysis within a scope; throws KnownError where the data it needs is not there. */
export async function runAnalysis(request: AnalysisRequest): Promise<Answer> {
  const { command, path, scope, lang } = request;
  // Defaults of the schema are values too: queries bind them and provenance shows them.
  const params: Readonly<Record<string, unknown>> = command.params.parse(request.params);
  const session = await ScopedSession.open(request.engine, scope, request.project);
  const empty = await requireEntities(command, path, session);
  const runner = new Runner({ ...request, params }, session);
  const result = await command.run(request.params, {
    lang,
    asOf: session.asOf,
    period: session.period,
    project: request.project,
    records: (name) => request.engine.records(name),
    has: (entity) => session.catalog.rows(entity) > 0,
    query: (name, values) => runner.table(name, values),
    step: (name, values) => runner.step(name, values),
    chart: (name) => runner.chart(name),
  });
  await requireOneCurrency(command, result.tables, session);
  const undated = await undatedRows(command, runner.executed, session);
  return {
    title: command.summary,
    provenance: {
      command: path.join(' '),
      asOf: session.asOf,
      period: spanOf(session),
      filters: filtersOf(scope),
      params,
      definition: command.definition,
      rowsRead: await rowsRead(command, session),
      queries: runner.executed,
    },
    result: { ...result, findings: [...result.findings, ...empty, ...undated, ...laterEvents(session)] },
  };
}

class Runner {
  readonly executed: ExecutedQuery[] = [];
  readonly #request: AnalysisRequest;
  readonly #session: ScopedSession;
  readonly #roles: Roles;

  constructor(request: AnalysisRequest, session: ScopedSession) {
    this.#request = request;
    this.#session = session;
    this.#roles = request.command.roles(request.params);
  }

  async table(name: string, values: Readonly<Record<string, SqlValue>> = {}): Promise<Table> {
    const { sql, bound } = await this.#prepare(name, values);
    const found = await this.#session.engine.query(sql, { values: bound });
    const declared = this.#request.command.tables.find((table) => table.name === name);
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
    await this.#session.engine.materialise(name, sql, { values: bound });
  }

  chart(name: string): { name: string; table: string; title: Text; spec: object } {
    const declared = this.#request.command.charts.find((chart) => chart.name === name);
    if (declared === undefined) throw new Error(`no chart ${name} is declared`);
    return { ...declared, spec: readChart(this.#request.path, name) };
  }

  async #prepare(
    name: string,
    values: Readonly<Record<string, SqlValue>>,
  ): Promise<{ sql: string; bound: Record<string, SqlValue> }> {
    const sql = readQuery(this.#request.path, name);
    const bound = this.#bind(sql, values);
    await this.#session.prepare(sql, this.#roles);
    this.executed.push({ name, sql, values: bound });
    return { sql, bound };
  }

  #bind(sql: string, values: Readonly<Record<string, SqlValue>>): Record<string, SqlValue> {
    const { period, asOf } = this.#session;
    const all: Record<string, unknown> = {
      ...this.#request.params,
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
