/** Asks a person for one of several, by number or name; null where nobody sits at a terminal or the answer is none of them. */
export async function choose(question: string, choices: readonly string[]): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on('SIGINT', () => {
    lines.close();
    process.kill(process.pid, 'SIGINT');
  });
  try {
    const numbered = choices.map((choice, index) => `  ${index + 1}  ${choice}`);
    const answer = (await lines.question(`${[question, ...numbered].join('\n')}\n> `)).trim();
    return choices.find((choice, index) => answer === choice || answer === String(index + 1)) ?? null;
  } finally {
    lines.close();
  }
}
