import type { MessageInitShape } from '@bufbuild/protobuf';
import { tableFromIPC } from 'apache-arrow';
import type { Engine, EngineColumn, QueryOptions, RowStream, Rows, SqlValue } from '../../core/engine.ts';
import { inputError } from '../../core/errors.ts';
import type { Cell, Row } from '../../core/table.ts';
import { cellAt } from './cells.ts';
import type { SparkConnection } from './connection.ts';
import { explainError } from './errors.ts';
import { Execution, type Plan } from './execution.ts';
import {
  type CommandSchema,
  type ExecutePlanResponse,
  type ExecutePlanResponse_ExecutionProgress,
  type RelationSchema,
  SparkConnectService,
} from './generated/connect_pb.ts';
import { literalOf } from './literals.ts';
import { Prelude } from './prelude.ts';
import { requireQuery, toSpark } from './sql.ts';
import { columnsOf } from './types.ts';

/** Rows that an answer held in memory may have; more than this is streamed. */
const MOST_ROWS = 2_000_000;

type Relation = MessageInitShape<typeof RelationSchema>;

/** One session on a Spark server; see `open.ts` for how it is begun. */
export class SparkEngine implements Engine {
  readonly name = 'spark';
  readonly #connection: SparkConnection;
  readonly #running = new Set<Execution>();
  readonly #prelude: Prelude;
  readonly #cap: number;

  /** `prelude`: statements that make functions and views, by the name that each of them makes. */
  constructor(connection: SparkConnection, prelude: ReadonlyMap<string, string>, cap = MOST_ROWS) {
    this.#connection = connection;
    this.#prelude = new Prelude(prelude, (statement) => this.execute(statement));
    this.#cap = cap;
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Rows> {
    const { columns, batches } = await this.stream(sql, options);
    const rows: Row[] = [];
    for await (const batch of batches) {
      for (const row of batch) rows.push(row);
      if (rows.length > this.#cap) throw tooManyRows(this.#cap);
    }
    return { columns, rows };
  }

  async stream(sql: string, options: QueryOptions = {}): Promise<RowStream> {
    requireQuery(sql);
    const responses = this.#run(
      { opType: { case: 'root', value: await this.relation(sql, options.values) } },
      options.onProgress,
    );
    // The first answer carries the names and types, so that they are known before any row.
    const first = await responses.next();
    const schema = first.done === true ? undefined : first.value.schema;
    return { columns: columnsOf(schema), batches: batchesOf(first, responses) };
  }

  async describe(sql: string): Promise<readonly EngineColumn[]> {
    requireQuery(sql);
    // In parentheses nothing but a query can stand, so that looking at it cannot change anything.
    const root = await this.relation(`SELECT * FROM (\n${sql}\n) AS described`);
    const plan: Plan = { opType: { case: 'root', value: root } };
    const asked = { ...this.#connection.who, analyze: { case: 'schema', value: { plan } } } as const;
    const { result } = await this.#guarded(this.#connection.unary(SparkConnectService.method.analyzePlan, asked));
    return columnsOf(result.case === 'schema' ? result.value.schema : undefined);
  }

  async execute(sql: string, options: QueryOptions = {}): Promise<void> {
    const input = await this.relation(sql, options.values);
    for await (const _ of this.#command({ case: 'sqlCommand', value: { input } }, options.onProgress));
  }

  /** A view that only this session sees; it may name parameters, which a view in SQL may not. */
  async createView(name: string, input: Relation): Promise<void> {
    for await (const _ of this.#command({ case: 'createDataframeView', value: { input, name, replace: true } }));
  }

  /** Computes a relation and keeps what came out of it for as long as the session lasts. */
  async keep(relation: Relation, onProgress?: QueryOptions['onProgress']): Promise<Relation> {
    const command = { case: 'checkpointCommand', value: { relation, local: true, eager: true } } as const;
    let kept: Relation | null = null;
    for await (const { responseType } of this.#command(command, onProgress)) {
      if (responseType.case !== 'checkpointCommandResult' || responseType.value.relation === undefined) continue;
      kept = { relType: { case: 'cachedRemoteRelation', value: responseType.value.relation } };
    }
    if (kept === null) throw new Error('the server kept nothing');
    return kept;
  }

  /** SQL with its values, as a part of a plan. */
  async relation(sql: string, values: Readonly<Record<string, SqlValue>> = {}): Promise<Relation> {
    await this.#prelude.provide(sql);
    const translated = toSpark(sql);
    const bound = translated.parameters.map((name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for $${name}`);
      return [name, { exprType: { case: 'literal', value: { literalType: literalOf(value) } } }] as const;
    });
    return { relType: { case: 'sql', value: { query: translated.sql, namedArguments: Object.fromEntries(bound) } } };
  }

  interrupt(): void {
    for (const execution of this.#running) execution.cancel();
  }

  async close(): Promise<void> {
    this.interrupt();
    const { releaseSession } = SparkConnectService.method;
    await this.#connection.unary(releaseSession, this.#connection.who, 5_000).catch(() => undefined);
  }

  #command(
    commandType: NonNullable<MessageInitShape<typeof CommandSchema>['commandType']>,
    onProgress?: QueryOptions['onProgress'],
  ): AsyncGenerator<ExecutePlanResponse> {
    return this.#run({ opType: { case: 'command', value: { commandType } } }, onProgress);
  }

  /** What the server answers, its word on how far it is apart. */
  async *#run(plan: Plan, onProgress?: QueryOptions['onProgress']): AsyncGenerator<ExecutePlanResponse> {
    const execution = new Execution(this.#connection, plan);
    this.#running.add(execution);
    try {
      for await (const response of execution.responses()) {
        const { case: kind, value } = response.responseType;
        if (kind === 'executionProgress') onProgress?.(shareOf(value));
        else yield response;
      }
    } catch (error) {
      throw explainError(error, this.#connection.address.label);
    } finally {
      this.#running.delete(execution);
    }
  }

  async #guarded<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw explainError(error, this.#connection.address.label);
    }
  }
}

async function* batchesOf(
  first: IteratorResult<ExecutePlanResponse>,
  rest: AsyncGenerator<ExecutePlanResponse>,
): AsyncGenerator<readonly Row[]> {
  if (first.done === true) return;
  yield rowsOf(first.value);
  for await (const response of rest) yield rowsOf(response);
}

function rowsOf({ responseType }: ExecutePlanResponse): Row[] {
  if (responseType.case !== 'arrowBatch') return [];
  return tableFromIPC(responseType.value.data).batches.flatMap(({ data, numRows }) =>
    Array.from({ length: numRows }, (_, row): Cell[] => data.children.map((column) => cellAt(column, row))),
  );
}

/** How far a plan is, told every two seconds or so; stages that have not begun are not among them. */
function shareOf({ stages }: ExecutePlanResponse_ExecutionProgress): number {
  const sum = (counts: readonly bigint[]): number => counts.reduce((total, count) => total + Number(count), 0);
  const tasks = sum(stages.map(({ numTasks }) => numTasks));
  return tasks === 0 ? 0 : sum(stages.map(({ numCompletedTasks }) => numCompletedTasks)) / tasks;
}

const tooManyRows = (cap: number): Error =>
  inputError(
    'engine/too-many-rows',
    { en: `The result has more than ${cap} rows.`, zh: `结果超过 ${cap} 行。` },
    {
      en: 'Aggregate, or use a shorter period; for all rows use acrm sql … -o FILE.csv, which has no limit.',
      zh: '请汇总或缩小日期范围；需要全部明细时请用 acrm sql … -o 文件.csv，没有行数限制。',
    },
  );
