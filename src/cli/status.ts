import type { Answer, Provenance } from '../core/answer.ts';
import type { Lang } from '../core/text.ts';
import type { Destination } from './destination.ts';
import type { Diagnostics } from './diagnostics.ts';
import { filtersText, periodText, rowsText } from './explain.ts';

/** On stderr after an answer: one line of provenance, and whatever the format leaves out. */
export function comment(
  answer: Answer,
  { format, folder }: Destination,
  only: string | null,
  diagnostics: Diagnostics,
): void {
  const { provenance, result } = answer;
  if (format.machine) diagnostics.findings(result.findings.filter(({ level }) => level !== 'note'));
  if (provenance.asOf !== null) diagnostics.say({ en: status(provenance, 'en'), zh: status(provenance, 'zh') });
  const others = (format.holds === 'chart' ? result.charts : result.tables).slice(1).map(({ name }) => name);
  if (format.holds === 'all' || folder || only !== null || others.length === 0) return;
  const names = others.join(', ');
  const kind = format.holds === 'chart' ? { en: 'chart', zh: '一幅图' } : { en: 'table', zh: '一张表' };
  diagnostics.say({
    en: `${format.name} holds one ${kind.en}; --only takes another: ${names}`,
    zh: `${format.name} 只含${kind.zh}；用 --only 另取：${names}`,
  });
}

function status(provenance: Provenance, lang: Lang): string {
  const asOf = { en: `as of ${provenance.asOf}`, zh: `截至 ${provenance.asOf}` }[lang];
  const parts = [asOf, periodText(provenance, lang), filtersText(provenance, lang), rowsText(provenance, lang)];
  return parts.filter((part) => part !== '').join(' · ');
}
