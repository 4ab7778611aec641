import type { ZipEntry } from '../zip/zip-directory.ts';
import { entryBytes } from '../zip/zip-entry.ts';
import { xmlEvents } from './xml-events.ts';

/** The texts that cells refer to by number; those of a workbook without any are none. */
export async function readStrings(path: string, entry: ZipEntry | undefined): Promise<string[]> {
  if (entry === undefined) return [];
  const strings: string[] = [];
  const text = new RichText();
  const events = xmlEvents(path, entry.name, entryBytes(path, entry), {
    open(name) {
      if (name === 'si') text.begin();
      text.open(name);
    },
    text: (part) => text.add(part),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.end());
    },
  });
  for await (const _ of events);
  return strings;
}

/** Joins the <t> of all runs of a text, without <rPh>, which repeats it as it is pronounced. */
export class RichText {
  #parts = '';
  #inText = false;
  #inPhonetic = false;

  begin(): void {
    this.#parts = '';
    this.#inText = false;
    this.#inPhonetic = false;
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  add(text: string): void {
    if (this.#inText && !this.#inPhonetic) this.#parts += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  end(): string {
    return unescaped(this.#parts);
  }
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
