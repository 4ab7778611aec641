import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code } from '@connectrpc/connect';
import type { SparkConnection } from './connection.ts';
import { cancelled } from './errors.ts';
import { SparkFault } from './fault.ts';
import { type ExecutePlanResponse, type PlanSchema, SparkConnectService } from './generated/connect_pb.ts';

export type Plan = MessageInitShape<typeof PlanSchema>;

const { executePlan, interrupt, reattachExecute, releaseExecute } = SparkConnectService.method;

/** Broken streams in a row before a server counts as gone. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 100;
const BY_OPERATION = 3;
const LAST_WORDS_MS = 5_000;

/**
 * One plan under way on a server. The server keeps it and its answers when the stream breaks, so that the rest is
 * fetched by asking again; it is over when the server says so, not when a stream ends.
 */
export class Execution {
  readonly #connection: SparkConnection;
  readonly #plan: Plan;
  readonly #operation: SparkConnection['who'] & { readonly operationId: string };
  readonly #stop = new AbortController();
  #cancelled = false;
  #sent = false;
  #last: string | null = null;

  constructor(connection: SparkConnection, plan: Plan) {
    this.#connection = connection;
    this.#plan = plan;
    this.#operation = { ...connection.who, operationId: randomUUID() };
  }

  async *responses(): AsyncGenerator<ExecutePlanResponse> {
    let complete = false;
    try {
      for (let broken = 0; !complete; ) {
        try {
          for await (const response of this.#attach()) {
            broken = 0;
            this.#last = response.responseId;
            if (response.responseType.case === 'resultComplete') complete = true;
            else yield response;
          }
        } catch (error) {
          if (this.#cancelled) throw cancelled(error);
          broken += 1;
          const lost = this.#last === null && isUnknown(error);
          if (lost) this.#sent = false;
          if (broken > ATTEMPTS || !(lost || isBroken(error))) throw error;
          await delay(FIRST_PAUSE_MS * 2 ** (broken - 1));
        }
      }
    } finally {
      if (!complete) this.cancel();
      const released = { ...this.#operation, release: { case: 'releaseAll', value: {} } } as const;
      void quietly(this.#connection.unary(releaseExecute, released, LAST_WORDS_MS));
    }
  }

  /** Stops it on the server; closing the stream alone would let it run on. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    const stopped = {
      ...this.#operation,
      interruptType: BY_OPERATION,
      interrupt: { case: 'operationId', value: this.#operation.operationId },
    } as const;
    void quietly(this.#connection.unary(interrupt, stopped, LAST_WORDS_MS)).then(() => this.#stop.abort());
  }

  /** Begins the plan, or takes up its answers after the last one that came. */
  #attach(): AsyncGenerator<ExecutePlanResponse> {
    if (this.#cancelled) throw cancelled();
    if (this.#sent) {
      const last = this.#last === null ? {} : { lastResponseId: this.#last };
      return this.#connection.stream(reattachExecute, { ...this.#operation, ...last }, this.#stop.signal);
    }
    this.#sent = true;
    const option = { case: 'reattachOptions', value: { reattachable: true } } as const;
    const asked = { ...this.#operation, plan: this.#plan, requestOptions: [{ requestOption: option }] };
    return this.#connection.stream(executePlan, asked, this.#stop.signal);
  }
}

/** The work is done or given up; a server that is gone has nothing left to stop. */
const quietly = (request: Promise<unknown>): Promise<unknown> => request.catch(() => undefined);

/** The connection broke, or the server ended a stream that it will take up again. */
const isBroken = (error: unknown): boolean =>
  error instanceof SparkFault &&
  ((error.facts.grpc === Code.Unavailable && error.facts.errorClass === '') ||
    (error.facts.grpc === Code.Internal && /INVALID_CURSOR.DISCONNECTED/.test(error.facts.message)));

/** The request that broke never arrived: the plan may be sent again. */
const isUnknown = (error: unknown): boolean =>
  error instanceof SparkFault && error.facts.errorClass === 'INVALID_HANDLE.OPERATION_NOT_FOUND';
