import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type ClientReadableStream, type ServiceError, status } from '@grpc/grpc-js';
import type { SparkConnection } from './connection.ts';
import { cancelled } from './errors.ts';
import { SparkFault } from './fault.ts';
import type { ExecuteResponse, Plan } from './messages.ts';

/** Broken streams in a row before a server counts as gone. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 100;
const BY_OPERATION = 3;

/**
 * One plan under way on a server. The server keeps it and its answers when the stream breaks, so that the rest is
 * fetched by asking again; it is over when the server says so, not when a stream ends.
 */
export class Execution {
  readonly #connection: SparkConnection;
  readonly #plan: Plan;
  readonly #operation = { operation_id: randomUUID() } as const;
  #call: ClientReadableStream<ExecuteResponse> | null = null;
  #cancelled = false;
  #sent = false;
  #last: string | null = null;

  constructor(connection: SparkConnection, plan: Plan) {
    this.#connection = connection;
    this.#plan = plan;
  }

  async *responses(): AsyncGenerator<ExecuteResponse> {
    let complete = false;
    try {
      for (let broken = 0; !complete; ) {
        try {
          for await (const response of this.#attach()) {
            broken = 0;
            this.#last = response.response_id ?? this.#last;
            if (response.result_complete !== undefined) complete = true;
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
      void this.#quietly('ReleaseExecute', { release_all: {} });
    }
  }

  /** Stops it on the server; closing the stream alone would let it run on. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    void this.#quietly('Interrupt', { interrupt_type: BY_OPERATION }).then(() => this.#call?.cancel());
  }

  /** Begins the plan, or takes up its answers after the last one that came. */
  #attach(): AsyncGenerator<ExecuteResponse> {
    if (this.#cancelled) throw cancelled();
    if (this.#sent) {
      const last = this.#last === null ? {} : { last_response_id: this.#last };
      this.#call = this.#connection.stream('ReattachExecute', { ...this.#operation, ...last });
    } else {
      const request_options = [{ reattach_options: { reattachable: true } }];
      this.#call = this.#connection.stream('ExecutePlan', { ...this.#operation, plan: this.#plan, request_options });
      this.#sent = true;
    }
    return messagesOf(this.#call, this.#connection);
  }

  async #quietly(method: 'Interrupt' | 'ReleaseExecute', body: object): Promise<void> {
    try {
      await this.#connection.unary(method, { ...this.#operation, ...body }, 5_000);
    } catch {
      // The work is done or given up; a server that is gone has nothing left to stop.
    }
  }
}

/** The connection broke, or the server ended a stream that it will take up again. */
const isBroken = (error: unknown): boolean =>
  error instanceof SparkFault &&
  ((error.facts.grpc === status.UNAVAILABLE && error.facts.errorClass === '') ||
    (error.facts.grpc === status.INTERNAL && /RST_STREAM|INVALID_CURSOR.DISCONNECTED/.test(error.facts.message)));

/** The request that broke never arrived: the plan may be sent again. */
const isUnknown = (error: unknown): boolean =>
  error instanceof SparkFault && error.facts.errorClass === 'INVALID_HANDLE.OPERATION_NOT_FOUND';

/** Messages kept ready before the stream is told to wait. */
const AHEAD = 4;

/**
 * The messages of a stream. Node's own iteration of it is no use: `end` comes before `error`, so that a failed query
 * would look like an empty answer. Only the status says how it went.
 */
async function* messagesOf(
  call: ClientReadableStream<ExecuteResponse>,
  connection: SparkConnection,
): AsyncGenerator<ExecuteResponse> {
  const ready: ExecuteResponse[] = [];
  let failure: ServiceError | null = null;
  const ended = { stream: false, status: false };
  let wake: () => void = () => undefined;
  call.on('data', (message: ExecuteResponse) => {
    ready.push(message);
    if (ready.length >= AHEAD) call.pause();
    wake();
  });
  call.on('error', (error: ServiceError) => {
    failure = error;
    wake();
  });
  call.on('end', () => {
    ended.stream = true;
    wake();
  });
  call.on('status', () => {
    ended.status = true;
    wake();
  });
  for (;;) {
    const message = ready.shift();
    if (message !== undefined) {
      if (ready.length === 0) call.resume();
      yield message;
    } else if (failure !== null) throw await connection.explain(failure);
    else if (ended.stream && ended.status) return;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
