import type { Source } from '../core/answer.ts';
import type { WholeDocument } from '../core/document.ts';
import type { Lang } from '../core/text.ts';
import { chartsOf } from '../render/select.ts';
import type { Destination } from './destination.ts';
import type { Diagnostics } from './diagnostics.ts';
import { filtersText, periodText, rowsText } from './explain.ts';

/** On stderr after an answer: one line of provenance, and whatever the format leaves out. */
export function comment(
  document: WholeDocument,
  { format, folder }: Destination,
  only: string | null,
  diagnostics: Diagnostics,
): void {
  const { source, result } = document;
  if (format.machine) diagnostics.findings(result.findings.filter(({ level }) => level !== 'note'));
  if (source.asOf !== null) diagnostics.say({ en: status(source, 'en'), zh: status(source, 'zh') });
  const parts = format.holds === 'chart' ? chartsOf(document).map(({ chart }) => chart) : result.tables;
  const others = parts.slice(1).map(({ name }) => name);
  if (format.holds === 'all' || folder || only !== null || others.length === 0) return;
  const names = others.join(', ');
  const kind = format.holds === 'chart' ? { en: 'chart', zh: '一幅图' } : { en: 'table', zh: '一张表' };
  diagnostics.say({
    en: `${format.name} contains one ${kind.en}; choose another with --only: ${names}`,
    zh: `${format.name} 只含${kind.zh}；用 --only 另取：${names}`,
  });
}

function status(source: Source, lang: Lang): string {
  const asOf = { en: `as of ${source.asOf}`, zh: `截至 ${source.asOf}` }[lang];
  const parts = [asOf, periodText(source, lang), filtersText(source, lang), rowsText(source, lang)];
  return parts.filter((part) => part !== '').join(' · ');
}
