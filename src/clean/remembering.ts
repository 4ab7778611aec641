const MOST = 10_000;

/** A function of a text that is asked once for texts that repeat, as countries and domains of addresses do. */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly said: T }>();
  return (text) => {
    const found = known.get(text) ?? { said: ask(text) };
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found.said;
  };
}
