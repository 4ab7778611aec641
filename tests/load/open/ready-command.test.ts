import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readyCommand, shellWord } from '../../../src/load/open/ready-command.ts';
import { runs } from '../../runs.ts';

describe('the command line that goes on', () => {
  const line = ['load', 'a b.csv', '--db', 'x.duckdb', 'c.csv', '--map', 'amount=Net Amt'];
  test('keeps what the user typed and quotes it', () =>
    expect(readyCommand(line, { flags: ['--map', 'orders.ordered_at=Txn Dt'] })).toBe(
      'acrm load "a b.csv" --db x.duckdb c.csv --map amount="Net Amt" --map orders.ordered_at="Txn Dt"',
    ));
  test('of one file alone names no other', () =>
    expect(
      readyCommand(line, { flags: ['--entity', 'orders'], instead: { files: ['a b.csv', 'c.csv'], file: 'c.csv' } }),
    ).toBe('acrm load c.csv --db x.duckdb --map amount="Net Amt" --entity orders'));
  test('puts flags before the end of flags', () =>
    expect(readyCommand(['load', '--', '-x.csv'], { flags: ['--strict'] })).toBe('acrm load --strict -- -x.csv'));
});

test.skipIf(process.platform === 'win32')('a shell reads every word back as it was', () => {
  const words = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !word.includes('\0')),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, (given) => {
      const told = [...given, 'a=it\'s "$HOME" `x` \\ !', '金额=实付 金额', '~', '*', '#x'];
      const read = execFileSync('sh', ['-c', `printf '%s\\0' ${told.map(shellWord).join(' ')}`], { encoding: 'utf8' });
      expect(read.split('\0').slice(0, -1)).toEqual(told);
    }),
    { numRuns: runs(10) },
  );
});
