/** Height of a line of the probe in pixels, and its width. */
const LINE = 24;
const WIDTH = 120;
/** A family that nothing is called: its line shows what resvg takes instead of an absent one. */
const ABSENT = 'acrm-no-such-font';

const known = new Map<string, Promise<string>>();

/**
 * The first of these families that this machine has, or the last where it has none. resvg looks only for the first family of a stack
 * and otherwise takes any font, serifs included; it lists no fonts, but a family that is there looks unlike an absent one.
 */
export function firstInstalled(families: readonly string[], sample: string): Promise<string> {
  const key = JSON.stringify([families, sample]);
  const found = known.get(key) ?? probe(families, sample);
  known.set(key, found);
  return found;
}

async function probe(families: readonly string[], sample: string): Promise<string> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const lines = [ABSENT, ...families].map(
    (family, at) => `<text x="0" y="${at * LINE + 18}" font-size="16" font-family="'${family}'">${sample}</text>`,
  );
  const image = await renderAsync(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${lines.length * LINE}">${lines.join('')}</svg>`,
    { font: { loadSystemFonts: true } },
  );
  const size = WIDTH * LINE * 4;
  const look = (at: number): Buffer => image.pixels.subarray(at * size, (at + 1) * size);
  return families.find((_, at) => !look(at + 1).equals(look(0))) ?? families.at(-1) ?? ABSENT;
}
