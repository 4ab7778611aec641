import type { Text } from '../core/text.ts';

const BETWEEN = '\u001f';

/**
 * What is wrong with a value, as the message of a schema, which has room for one string. The sentence goes on after
 * the place and the value, or has `{value}` where the value is to stand.
 */
export const mistake = ({ en, zh }: Text): string => `${en}${BETWEEN}${zh}`;

/** The sentence in both languages; null for a message that is not of ours. */
export function readMistake(message: string): Text | null {
  const [en = '', zh] = message.split(BETWEEN);
  return zh === undefined ? null : { en, zh };
}
