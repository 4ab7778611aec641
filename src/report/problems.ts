import { type KnownError, userError } from '../core/errors.ts';
import type { Text } from '../core/text.ts';

/** A mistake in a template, at a line counted from 1. */
export interface Problem {
  readonly line: number;
  readonly text: Text;
  readonly advice: Text | null;
}

/** All mistakes of a template as one error, each with its place and what to do. */
export function mistakes(file: string, problems: readonly Problem[]): KnownError {
  const lines = [...problems].sort((a, b) => a.line - b.line);
  const sentence = (lang: keyof Text) => lines.map((problem) => sentenceOf(file, problem, lang)).join('\n      ');
  return userError('report/template', { en: sentence('en'), zh: sentence('zh') });
}

function sentenceOf(file: string, { line, text, advice }: Problem, lang: keyof Text): string {
  const space = lang === 'en' ? ' ' : '';
  return `${file}:${line}: ${text[lang]}${advice === null ? '' : `${space}${advice[lang]}`}`;
}
