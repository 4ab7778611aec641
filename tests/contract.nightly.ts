import { afterAll, expect, test } from 'vitest';
import { splitWords } from '../src/report/command-line.ts';
import { acrm, linesAlone } from './cli/program.ts';
import { ExampleAnswers, examples } from './commands/examples.ts';
import { fixtureStore } from './commands/fixture-store.ts';

const answers = new ExampleAnswers();
afterAll(() => answers.close());

test.each(examples)('%s: the same with one thread and with four', async (line, _, fixture) => {
  const four = await answers.of(line, fixture, { threads: '4', shuffled: false });
  expect(four.result).toEqual((await answers.of(line, fixture)).result);
});

test.each(examples)('%s: the same with rows stored in another order', async (line, _, fixture) => {
  const shuffled = await answers.of(line, fixture, { threads: '1', shuffled: true });
  expect(shuffled.result).toEqual((await answers.of(line, fixture)).result);
});

test('every example: the same on a machine in another time zone', async () => {
  const lines: string[][] = [];
  const here: string[] = [];
  for (const [line, , fixture] of examples) {
    const words = [...(splitWords(line) ?? []), '--db', await fixtureStore(fixture), '-f', 'json'];
    lines.push(words);
    here.push((await acrm(words)).out);
  }
  expect(linesAlone(lines, { env: { TZ: 'Asia/Shanghai' } })).toMatchObject({ code: 0, out: here.join('') });
});
