import { randomUUID } from 'node:crypto';
import {
  type DescMessage,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';
import { Code, ConnectError, type Transport } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import type { SparkAddress } from './address.ts';
import { SparkFault } from './fault.ts';
import {
  type FetchErrorDetailsResponse_SparkThrowable,
  RpcErrorInfoSchema,
  SparkConnectService,
} from './generated/connect_pb.ts';

const MEGABYTE = 1 << 20;
/** How long a request that computes nothing may take. */
const DEADLINE_MS = 60_000;

/** The requests of one session to one server. Nothing is to be closed: between requests it keeps no process alive. */
export class SparkConnection {
  readonly address: SparkAddress;
  /** What each request says of who asks. */
  readonly who: {
    readonly sessionId: string;
    readonly userContext: { readonly userId: string; readonly userName: string };
    readonly clientType: 'acrm';
  };
  readonly #headers: Headers;
  readonly #transport: Transport;

  constructor(address: SparkAddress) {
    const { authorities, headers, token, user } = address;
    this.address = address;
    this.who = { sessionId: randomUUID(), userContext: { userId: user, userName: user }, clientType: 'acrm' };
    this.#headers = new Headers({ ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) });
    const baseUrl = `${address.tls ? 'https' : 'http'}://${address.host}:${address.port}`;
    this.#transport = createGrpcTransport({
      baseUrl,
      nodeOptions: authorities === null ? {} : { ca: authorities },
      pingIntervalMs: 30_000,
      readMaxBytes: 128 * MEGABYTE,
    });
  }

  async unary<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    body: MessageInitShape<I>,
    deadlineMs = DEADLINE_MS,
  ): Promise<MessageShape<O>> {
    try {
      return (await this.#transport.unary(method, undefined, deadlineMs, this.#headers, body)).message;
    } catch (error) {
      throw await this.#faultOf(ConnectError.from(error), method.name !== 'FetchErrorDetails');
    }
  }

  async *stream<I extends DescMessage, O extends DescMessage>(
    method: DescMethodServerStreaming<I, O>,
    body: MessageInitShape<I>,
    signal: AbortSignal,
  ): AsyncGenerator<MessageShape<O>> {
    try {
      const answer = await this.#transport.stream(method, signal, undefined, this.#headers, only(body));
      yield* answer.message;
    } catch (error) {
      throw await this.#faultOf(ConnectError.from(error), true);
    }
  }

  /** What went wrong, with the class, the parameters and the part of the SQL that the server names. */
  async #faultOf(error: ConnectError, ask: boolean): Promise<SparkFault> {
    const info = infoOf(error);
    const id = info['errorId'];
    const root = ask && id !== undefined ? await this.#rootOf(id) : undefined;
    return new SparkFault({
      grpc: codeOf(error),
      message: error.rawMessage,
      errorClass: root?.errorClass ?? info['errorClass'] ?? '',
      sqlState: info['sqlState'] ?? '',
      parameters: root?.messageParameters ?? {},
      fragment: root?.queryContexts[0]?.fragment ?? null,
    });
  }

  async #rootOf(errorId: string): Promise<FetchErrorDetailsResponse_SparkThrowable | undefined> {
    try {
      const { fetchErrorDetails } = SparkConnectService.method;
      const { errors, rootErrorIdx } = await this.unary(fetchErrorDetails, { ...this.who, errorId });
      return errors[rootErrorIdx ?? 0]?.sparkThrowable;
    } catch {
      return undefined;
    }
  }
}

async function* only<T>(body: T): AsyncGenerator<T> {
  yield body;
}

function infoOf(error: ConnectError): Readonly<Record<string, string>> {
  for (const detail of error.details) {
    if ('type' in detail && detail.type.endsWith('ErrorInfo')) {
      return fromBinary(RpcErrorInfoSchema, detail.value).metadata;
    }
  }
  return {};
}

/** Codes that a client gives to itself, or to an answer that is none of gRPC's. */
const OWN_CODES: readonly Code[] = [
  Code.DeadlineExceeded,
  Code.PermissionDenied,
  Code.ResourceExhausted,
  Code.Unauthenticated,
  Code.Unimplemented,
];

/** Where no server gave a status, the connection broke: Node has many words for it, gRPC one. */
const codeOf = ({ code, metadata }: ConnectError): Code =>
  metadata.has('grpc-status') || OWN_CODES.includes(code) ? code : Code.Unavailable;
