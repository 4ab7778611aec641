import type { Text } from './text.ts';

/** 0 done, 1 a threshold was crossed, 2 the user must change something, 3 input or file trouble, 4 delivery partly failed, 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70;

/** Something that went wrong in a way that we foresaw: one sentence, then what to do. Shown without a stack. */
export class KnownError extends Error {
  readonly exit: ExitCode;
  readonly code: string;
  readonly text: Text;
  readonly advice: Text | null;

  constructor(exit: ExitCode, code: string, text: Text, advice: Text | null = null, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'KnownError';
    this.exit = exit;
    this.code = code;
    this.text = text;
    this.advice = advice;
  }
}

/** The user must change an argument, a name, the configuration or the data (exit 2). */
export const userError = (code: string, text: Text, advice: Text | null = null): KnownError =>
  new KnownError(2, code, text, advice);

/** A file, disk, database or server does not do its part (exit 3). */
export const inputError = (code: string, text: Text, advice: Text | null = null, cause?: unknown): KnownError =>
  new KnownError(3, code, text, advice, cause);
