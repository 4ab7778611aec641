import type { Progress } from '../core/progress.ts';
import type { Lang, Text } from '../core/text.ts';
import type { Manners } from './manners.ts';

const SILENT: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** A spinner, or a share with the remaining time where the total is known; silent away from a terminal. */
export async function makeProgress(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
  manners: Manners,
  env: NodeJS.ProcessEnv,
  lang: Lang,
): Promise<Progress> {
  const ci = (env['CI'] ?? '') !== '' && env['CI'] !== 'false';
  // Where a terminal says that it has no columns, ora would clear lines without end.
  const drawable = stream.isTTY === true && (stream.columns ?? 0) > 0;
  if (!drawable || manners.quiet || !manners.progress || ci) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ stream, discardStdin: false, isEnabled: true });
  let label = '';
  let total: number | null = null;
  let since = 0;
  return {
    begin(text: Text, count) {
      label = text[lang];
      total = count;
      since = performance.now();
      spinner.start(label);
    },
    advance(done) {
      spinner.text = describe(label, done, total, performance.now() - since, lang);
    },
    end() {
      spinner.stop();
    },
  };
}

/** `Loading orders  1,200,000 of 5,000,000 (24%), 12 s left`; `done` counts from the start of the step. */
export function describe(label: string, done: number, total: number | null, elapsedMs: number, lang: Lang): string {
  const count = done.toLocaleString('en-US');
  if (total === null || total <= 0) return `${label}  ${count}`;
  const share = Math.min(1, done / total);
  const left = share > 0 ? Math.ceil((elapsedMs * (1 - share)) / share / 1000) : null;
  const percent = `${Math.floor(share * 100)}%`;
  const all = total.toLocaleString('en-US');
  const text: Text = {
    en: `${count} of ${all} (${percent})${left === null ? '' : `, ${left} s left`}`,
    zh: `${count} / ${all}（${percent}）${left === null ? '' : `，剩余 ${left} 秒`}`,
  };
  return `${label}  ${text[lang]}`;
}
