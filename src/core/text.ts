/** A message, label or sentence in every language that acrm speaks; a missing language does not compile. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Lang = keyof Text;

export const LANGS: readonly Lang[] = ['en', 'zh'];

/** A text that reads the same in every language: a name, a code, a number. */
export const same = (word: string): Text => ({ en: word, zh: word });
