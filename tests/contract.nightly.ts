import { afterAll, expect, test } from 'vitest';
import { ExampleAnswers, examples } from './commands/examples.ts';

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
