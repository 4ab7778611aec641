import { randomUUID } from 'node:crypto';
import { Client, type ClientReadableStream, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { SparkAddress } from './address.ts';
import { Codec } from './codec.ts';
import { SparkFault } from './fault.ts';
import type { ErrorDetails, ExecuteResponse, RpcErrorInfo, RpcStatus } from './messages.ts';

const MEGABYTE = 1 << 20;
/** How long a request that computes nothing may take. */
const DEADLINE_MS = 60_000;

type Streaming = 'ExecutePlan' | 'ReattachExecute';
type Unary = 'AnalyzePlan' | 'Config' | 'Interrupt' | 'ReleaseExecute' | 'ReleaseSession' | 'FetchErrorDetails';

/** The requests of one session to one server. */
export class SparkConnection {
  readonly address: SparkAddress;
  readonly #client: Client;
  readonly #codec = new Codec();
  readonly #metadata = new Metadata();
  readonly #who: object;

  constructor(address: SparkAddress) {
    this.address = address;
    this.#who = { session_id: randomUUID(), user_context: { user_id: address.user, user_name: address.user } };
    for (const [name, value] of Object.entries(address.headers)) this.#metadata.set(name, value);
    if (address.token !== null) this.#metadata.set('authorization', `Bearer ${address.token}`);
    this.#client = new Client(
      `${address.host}:${address.port}`,
      address.tls ? credentials.createSsl(address.authorities) : credentials.createInsecure(),
      { 'grpc.max_receive_message_length': 128 * MEGABYTE, 'grpc.keepalive_time_ms': 30_000 },
    );
  }

  unary(method: Unary, body: object, deadlineMs = DEADLINE_MS): Promise<Readonly<Record<string, unknown>>> {
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        pathOf(method),
        (message: object) => this.#codec.encode(`${method}Request`, message),
        (bytes) => this.#codec.decode(`${method}Response`, bytes),
        { ...this.#who, ...(method === 'ReleaseSession' || method === 'FetchErrorDetails' ? {} : CLIENT), ...body },
        this.#metadata,
        { deadline: Date.now() + deadlineMs },
        (error, response) => {
          if (error === null && response !== undefined) resolve(response);
          else if (error === null) reject(new Error(`${method} gave no answer`));
          else this.#faultOf(error, method !== 'FetchErrorDetails').then(reject, reject);
        },
      );
    });
  }

  stream(method: Streaming, body: object): ClientReadableStream<ExecuteResponse> {
    return this.#client.makeServerStreamRequest(
      pathOf(method),
      (message: object) => this.#codec.encode(`${method}Request`, message),
      (bytes): ExecuteResponse => this.#codec.decode('ExecutePlanResponse', bytes),
      { ...this.#who, ...CLIENT, ...body },
      this.#metadata,
    );
  }

  /** What went wrong, with the class, the parameters and the part of the SQL that the server names. */
  explain(error: ServiceError): Promise<SparkFault> {
    return this.#faultOf(error, true);
  }

  close(): void {
    this.#client.close();
  }

  async #faultOf(error: ServiceError, ask: boolean): Promise<SparkFault> {
    const info = this.#infoOf(error);
    const id = info['errorId'];
    const details = ask && id !== undefined ? await this.#detailsOf(id) : {};
    const root = details.errors?.[details.root_error_idx ?? 0]?.spark_throwable;
    return new SparkFault({
      grpc: error.code ?? status.UNKNOWN,
      message: error.details,
      errorClass: root?.error_class ?? info['errorClass'] ?? '',
      sqlState: info['sqlState'] ?? '',
      parameters: root?.message_parameters ?? {},
      fragment: root?.query_contexts?.[0]?.fragment ?? null,
    });
  }

  async #detailsOf(id: string): Promise<ErrorDetails> {
    try {
      return await this.unary('FetchErrorDetails', { error_id: id });
    } catch {
      return {};
    }
  }

  #infoOf(error: ServiceError): Readonly<Record<string, string>> {
    const [raw] = error.metadata?.get('grpc-status-details-bin') ?? [];
    if (raw === undefined || typeof raw === 'string') return {};
    const { details = [] }: RpcStatus = this.#codec.decode('RpcStatus', raw);
    const found = details.find(({ type_url = '' }) => type_url.endsWith('ErrorInfo'))?.value;
    if (found === undefined) return {};
    const { metadata = {} }: RpcErrorInfo = this.#codec.decode('RpcErrorInfo', found);
    return metadata;
  }
}

const CLIENT = { client_type: 'acrm' } as const;

const pathOf = (method: Streaming | Unary): string => `/spark.connect.SparkConnectService/${method}`;
