import type { SqlValue } from '../../core/engine.ts';
import type { Literal } from './messages.ts';

const INT_MAX = 2_147_483_647;

/** A bound value with the type that DuckDB gives it too: INT where it fits, else BIGINT. */
export function literalOf(value: SqlValue): Literal {
  if (value === null) return { null: { null: {} } };
  if (typeof value === 'boolean') return { boolean: value };
  if (typeof value === 'string') return { string: value };
  if (!Number.isSafeInteger(value)) return { double: value };
  return value >= -INT_MAX - 1 && value <= INT_MAX ? { integer: value } : { long: String(value) };
}
