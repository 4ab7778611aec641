import type { MessageInitShape } from '@bufbuild/protobuf';
import type { SqlValue } from '../../core/engine.ts';
import type { Expression_LiteralSchema } from './generated/connect_pb.ts';

type LiteralType = NonNullable<MessageInitShape<typeof Expression_LiteralSchema>['literalType']>;

const INT_MAX = 2_147_483_647;

/** A bound value with the type that DuckDB gives it too: INT where it fits, else BIGINT. */
export function literalOf(value: SqlValue): LiteralType {
  if (value === null) return { case: 'null', value: { kind: { case: 'null', value: {} } } };
  if (typeof value === 'boolean') return { case: 'boolean', value };
  if (typeof value === 'string') return { case: 'string', value };
  if (!Number.isSafeInteger(value)) return { case: 'double', value };
  const isInt = value >= -INT_MAX - 1 && value <= INT_MAX;
  return isInt ? { case: 'integer', value } : { case: 'long', value: BigInt(value) };
}
