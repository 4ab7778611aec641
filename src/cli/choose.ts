import process from 'node:process';
import type { Choice } from '../core/effects.ts';
import type { Lang, Text } from '../core/text.ts';
import { manyLines } from '../render/sanitize.ts';
import { isAttended, type Keyboard, type World } from './world.ts';

const AGAIN: Text = { en: 'Type a number of the list, or nothing to leave.', zh: '请输入列表中的序号，直接回车放弃。' };

/** Asks a person for one of several, by number or name; null where nobody sits at a terminal, or nothing is answered. */
export async function choose(
  question: string,
  choices: readonly Choice[],
  { lang, endLine }: { readonly lang: Lang; readonly endLine: () => void },
  { stdin, stderr }: { readonly stdin: Keyboard; readonly stderr: World['stderr'] },
): Promise<string | null> {
  if (!isAttended(stdin, stderr)) return null;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin, output: stderr });
  // A terminal that is read key by key gives Ctrl-C as a key: it counts as the signal that it is elsewhere.
  lines.on('SIGINT', () => process.emit('SIGINT'));
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  const ask = async (text: string): Promise<string> => (await lines.question(text, { signal: stopped.signal })).trim();
  const listed = choices.map(({ name, label }, index) => `  ${index + 1}  ${label[lang]} (${name})`);
  try {
    let answer = await ask(`${manyLines([question, ...listed].join('\n'))}\n> `);
    while (answer !== '') {
      const chosen = choices.find((choice, index) =>
        [choice.name, choice.label[lang], String(index + 1)].includes(answer),
      );
      if (chosen !== undefined) return chosen.name;
      answer = await ask(`${AGAIN[lang]}\n> `);
    }
    return null;
  } catch (error) {
    if (stopped.signal.aborted || !(error instanceof Error && error.name === 'AbortError')) throw error;
    // Ctrl-D ends the answers, and leaves the line open.
    endLine();
    return null;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    lines.close();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
