/** The messages of `connect.proto` as they come and go: a field that is not set is absent. Integers of 64 bits are text. */

export type Literal = Readonly<
  | { null: SparkType }
  | { boolean: boolean }
  | { integer: number }
  | { long: string }
  | { double: number }
  | { string: string }
>;

export interface SqlRelation {
  readonly query: string;
  readonly named_arguments: Readonly<Record<string, { readonly literal: Literal }>>;
}

export type Relation = { readonly sql: SqlRelation } | { readonly cached_remote_relation: CachedRelation };

export interface CachedRelation {
  readonly relation_id?: string;
}

export type SparkCommand =
  | { readonly sql_command: { readonly input: Relation } }
  | { readonly create_dataframe_view: { readonly input: Relation; readonly name: string; readonly replace: true } }
  | { readonly checkpoint_command: { readonly relation: Relation; readonly local: true; readonly eager: true } };

export type Plan = { readonly root: Relation } | { readonly command: SparkCommand };

export interface SparkType {
  readonly decimal?: { readonly precision?: number; readonly scale?: number };
  readonly array?: { readonly element_type?: SparkType };
  readonly map?: { readonly key_type?: SparkType; readonly value_type?: SparkType };
  readonly struct?: { readonly fields?: readonly SparkField[] };
  readonly [kind: string]: unknown;
}

export interface SparkField {
  readonly name?: string;
  readonly data_type?: SparkType;
}

export interface ExecuteResponse {
  readonly response_id?: string;
  readonly arrow_batch?: { readonly data?: Uint8Array };
  readonly schema?: SparkType;
  readonly result_complete?: object;
  readonly checkpoint_command_result?: { readonly relation?: CachedRelation };
  readonly execution_progress?: ExecutionProgress;
}

/** How far a plan is, told every two seconds or so; stages that have not begun are not among them. */
export interface ExecutionProgress {
  readonly stages?: readonly { readonly num_tasks?: string; readonly num_completed_tasks?: string }[];
}

export interface AnalyzeResponse {
  readonly schema?: { readonly schema?: SparkType };
  readonly spark_version?: { readonly version?: string };
}

export interface ErrorDetails {
  readonly root_error_idx?: number;
  readonly errors?: readonly {
    readonly message?: string;
    readonly spark_throwable?: {
      readonly error_class?: string;
      readonly message_parameters?: Readonly<Record<string, string>>;
      readonly query_contexts?: readonly { readonly fragment?: string }[];
    };
  }[];
}

/** google.rpc.Status as it travels in a trailer. */
export interface RpcStatus {
  readonly details?: readonly { readonly type_url?: string; readonly value?: Uint8Array }[];
}

export interface RpcErrorInfo {
  readonly metadata?: Readonly<Record<string, string>>;
}
