import { KnownError } from '../core/errors.ts';
import type { Finding } from '../core/result.ts';
import type { Lang, Text } from '../core/text.ts';
import { manyLines } from '../render/sanitize.ts';
import type { Manners } from './manners.ts';

const REPORT_AT = 'https://github.com/acrm/acrm/issues';

const BUG: Text = {
  en: `This is a bug of acrm. Please report it with the lines above at ${REPORT_AT}.`,
  zh: `这是 acrm 的缺陷。请附上以上内容报告至 ${REPORT_AT}。`,
};

/** Everything that goes to stderr: words for people, never data. */
export interface Diagnostics {
  /** Dropped under --quiet. */
  say(text: Text): void;
  /** Lines for a program that reads them: as they are, and not dropped under --quiet. */
  announce(lines: readonly string[]): void;
  findings(findings: readonly Finding[]): void;
  /** Shows an error and returns the exit code that it asks for. */
  report(error: unknown): number;
  /** The language for all that follows. */
  speak(lang: Lang): void;
}

type Paint = Readonly<Record<'red' | 'yellow' | 'dim', (text: string) => string>>;

const MARKS: Readonly<Record<Finding['level'], Text>> = {
  note: { en: 'note', zh: '提示' },
  warn: { en: 'warning', zh: '警告' },
  fail: { en: 'failed', zh: '未通过' },
};

export function makeDiagnostics(
  stream: NodeJS.WritableStream,
  paint: Paint,
  manners: Manners,
  first: Lang,
): Diagnostics {
  let lang = first;
  const line = (text: string): void => {
    stream.write(`${text}\n`);
  };
  const reportOne = (error: unknown): number => {
    if (!(error instanceof KnownError)) {
      line(`${paint.red('acrm:')} ${stackOf(error)}`);
      line(BUG[lang]);
      return 70;
    }
    line(`${paint.red('acrm:')} ${manyLines(error.text[lang])}`);
    if (error.advice !== null) line(`      ${manyLines(error.advice[lang])}`);
    if (manners.debug) line(paint.dim(stackOf(error)));
    return error.exit;
  };
  return {
    say(text) {
      if (!manners.quiet) line(paint.dim(manyLines(text[lang])));
    },
    announce(lines) {
      for (const one of lines) line(one);
    },
    findings(findings) {
      if (manners.quiet) return;
      for (const { level, text } of findings)
        line(`${paint.yellow(`${MARKS[level][lang]}:`)} ${manyLines(text[lang])}`);
    },
    report: (error) => (error instanceof AggregateError ? Math.max(...error.errors.map(reportOne)) : reportOne(error)),
    speak(next) {
      lang = next;
    },
  };
}

/** Colours for a stream: only on a terminal, and only where nobody asked for none. */
export async function paintFor(
  stream: { readonly isTTY?: boolean },
  manners: Manners,
  env: NodeJS.ProcessEnv,
): Promise<Paint> {
  if (!wantsColor(stream, manners, env)) return { red: String, yellow: String, dim: String };
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

export const wantsColor = (stream: { readonly isTTY?: boolean }, manners: Manners, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && manners.color && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
