import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import type { Store } from '../../../src/core/store.ts';
import { openScratch } from '../../../src/engine/duckdb/open.ts';
import { runs } from '../../runs.ts';

let engine: Store;
beforeAll(async () => {
  engine = await openScratch();
});
afterAll(() => engine.close());

const faultOf = (sql: string): Promise<unknown> =>
  engine.describe(sql).then(
    () => null,
    (error: unknown) => error,
  );

describe('SQL that somebody wrote', () => {
  test('is shown with a caret under its mistake', async () => {
    expect(await faultOf('selec 1')).toMatchObject({
      exit: 2,
      text: { en: 'The SQL is not valid: syntax error at or near "selec"\n  LINE 1: selec 1\n          ^' },
    });
  });

  test.each(['', '-- nothing', '/* nothing */', ';'])('%j is no SELECT', async (sql) => {
    expect(await faultOf(sql)).toMatchObject({ exit: 2, code: 'sql/read-only' });
  });

  const part = fc.oneof(
    fc.constantFrom(
      'select',
      'from',
      'where',
      '(',
      ')',
      "'",
      '"',
      '--',
      '/*',
      '*/',
      '$$',
      ';',
      ',',
      '*',
      '1',
      'a',
      '::',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  test('never fails without being explained', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 9 }), async (parts) => {
        const fault = await faultOf(parts.join(' '));
        expect(fault === null || fault instanceof KnownError, `${parts.join(' ')}: ${String(fault)}`).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});
