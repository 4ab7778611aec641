import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/clean/judge.ts';
import { pack } from '../../src/clean/packed.ts';
import { PURE_RULES } from '../../src/clean/pure-rules.ts';

/** A thread runs built files: so does who starts it. */
const BUILT = pathToFileURL(join(import.meta.dirname, '../../dist/src/clean/judges.js')).href;
const { openCourt }: typeof import('../../src/clean/judges.ts') = await import(BUILT);
const SETTING = { home: 'CN', stopWords: [] };
const MANY = 1_000_000;

const rule = (await PURE_RULES.phones(SETTING)).find(({ entity }) => entity === 'accounts');
if (rule === undefined) throw new Error('no telephone numbers of accounts');

const batch = (numbers: readonly string[]) => ({
  text: numbers
    .map((number, at) => [String(at), number, ...Array(8).fill('-')].slice(0, 1 + rule.reads.length).join('|'))
    .join('|'),
  between: '|',
  none: '-',
});
const BATCHES = [
  ['13812345678', '021-68886666转8'],
  ['12'],
  ['（0755）26881234', 'no number'],
  ['+44 20 7946 0018'],
].map(batch);

describe('judges in threads', () => {
  test('say what this thread says, batch by batch', async () => {
    const court = openCourt(2, SETTING);
    const judges = court.judgesFor(rule, MANY);
    const said = await Promise.all(BATCHES.map((rows) => judges.judge(rows)));
    await court.close();
    expect(judges.width).toBe(4);
    expect(said).toEqual(BATCHES.map((rows) => judge(rule, rows)));
    expect(said[0]?.written.columns[2]).toContain('+8613812345678');
  });

  test('carry an error over', async () => {
    const court = openCourt(2, SETTING);
    const judges = court.judgesFor({ ...rule, entity: 'targets' }, MANY);
    await expect(judges.judge(batch(['1']))).rejects.toThrow('no rule phones of targets');
    await court.close();
  });

  test.each([
    { why: 'of a small database', limit: 2, rows: 50_000 },
    { why: 'of one core', limit: 1, rows: MANY },
  ])('are not started for the rows $why', async ({ limit, rows }) => {
    const court = openCourt(limit, SETTING);
    expect(court.judgesFor(rule, rows).width).toBe(1);
    await court.close();
  });
});

test('what stands between cells is in none of them', () => {
  expect(
    pack([
      ['a\u0001b', null, ''],
      ['\u0003', 'c', 'd'],
    ]),
  ).toEqual({
    rows: 3,
    columns: ['a\u0001b\u0002\u0004\u0002', '\u0003\u0002c\u0002d'],
    between: '\u0002',
    none: '\u0004',
  });
});
