import { spellings } from './spelling.ts';
import type { Word } from './vocabularies.ts';

const codeOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/**
 * A closed list, one word a line: English, Chinese, further spellings of the same. A line that is further in is
 * something narrower than the word above it: a thing of its own, unless somebody wants the broader one.
 */
export function wordList(list: string): readonly Word[] {
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map(indentOf));
  let broader: string | null = null;
  return lines.map((line): Word => {
    const [en = '', zh = '', others = ''] = line.trim().split('|');
    const word = { code: codeOf(en), label: { en, zh }, aliases: [en, zh, ...spellings(others)] };
    if (indentOf(line) > margin) return { ...word, ...(broader === null ? {} : { within: broader }) };
    broader = word.code;
    return word;
  });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
