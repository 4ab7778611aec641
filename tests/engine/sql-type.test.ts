import { expect, test } from 'vitest';
import { isNumber, measureOf, unitOfType } from '../../src/engine/sql-type.ts';

test.each([
  ['BIGINT', 'integer', 'count', true],
  ['UTINYINT', 'integer', 'count', true],
  ['HUGEINT', 'integer', 'count', true],
  ['UINTEGER', 'integer', 'count', true],
  ['DECIMAL(18,6)', 'decimal', 'number', true],
  ['FLOAT', 'decimal', 'number', true],
  ['DATE', 'date', 'date', false],
  ['TIMESTAMP WITH TIME ZONE', 'date', 'date', false],
  ['TIMESTAMP_NS', 'date', 'date', false],
  ['BOOLEAN', 'flag', 'flag', false],
  ['VARCHAR', 'text', 'text', false],
  ['INTEGER[]', 'other', 'text', false],
  ['DOUBLE[3]', 'other', 'text', false],
  ['INTERVAL', 'other', 'text', false],
  ['STRUCT(a INTEGER)', 'other', 'text', false],
])('%s measures %s, a %s', (type, measure, unit, numeric) => {
  expect([measureOf(type), unitOfType(type), isNumber(type)]).toEqual([measure, unit, numeric]);
});
