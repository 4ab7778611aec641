/** What a server answered in place of a result. */
export interface FaultFacts {
  /** The status of the request, as gRPC counts them. */
  readonly grpc: number;
  readonly message: string;
  /** Spark's class of the error, such as UNRESOLVED_COLUMN.WITH_SUGGESTION; empty where it names none. */
  readonly errorClass: string;
  readonly sqlState: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The part of the SQL at fault. */
  readonly fragment: string | null;
}

export class SparkFault extends Error {
  readonly facts: FaultFacts;

  constructor(facts: FaultFacts) {
    super(facts.message);
    this.name = 'SparkFault';
    this.facts = facts;
  }
}
