import type { Source } from '../../core/answer.ts';
import { filterWords, spanWords } from '../../core/scope-words.ts';
import type { Lang } from '../../core/text.ts';
import { escapeXml } from '../../core/xml.ts';
import { manyLines } from '../sanitize.ts';
import { WORDS } from '../wording.ts';
import { text } from './table.ts';

/** What the numbers of a section mean and where they come from, folded away until someone asks. */
export function definitionsHtml(sources: readonly Source[], lang: Lang): string {
  if (sources.length === 0) return '';
  return `<details class="sources"><summary>${WORDS.definitions[lang]}</summary>
${sources.map((source) => sourceHtml(source, lang)).join('\n')}</details>`;
}

function sourceHtml(source: Source, lang: Lang): string {
  const { definition, period, filters = {}, params, rowsRead = {} } = source;
  const words = filterWords(filters).map(({ label, value }) => `${label[lang]}: ${value[lang]}`);
  const rows = Object.entries(rowsRead).map(([entity, count]) => `${entity} ${count.toLocaleString('en-US')}`);
  const settings = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} = ${shown(value)}`],
  );
  const lines: readonly (readonly [string, string])[] = [
    [WORDS.definition[lang], definition?.[lang] ?? ''],
    [WORDS.asOf[lang], source.asOf ?? ''],
    [WORDS.period[lang], (period === undefined ? null : spanWords(period))?.[lang] ?? ''],
    [WORDS.filters[lang], words.join('; ') || WORDS.none[lang]],
    [WORDS.parameters[lang], settings.join(', ')],
    [WORDS.rowsRead[lang], rows.join(', ')],
  ];
  const list = lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<dt>${label}</dt><dd>${text(value)}</dd>`);
  return `<section class="source"><h3><code>acrm ${text(source.command)}</code></h3><dl>${list.join('')}</dl>${queriesHtml(source, lang)}</section>`;
}

function queriesHtml({ queries = [] }: Source, lang: Lang): string {
  if (queries.length === 0) return '';
  const blocks = queries.map(({ name, sql, values }) => {
    const bound = Object.entries(values).map(([key, value]) => `-- $${key} = ${shown(value)}`);
    return `<p class="query">${text(name)}</p><pre><code>${escapeXml(manyLines([sql.trim(), ...bound].join('\n')))}</code></pre>`;
  });
  return `<details><summary>${WORDS.queries[lang]}</summary>${blocks.join('\n')}</details>`;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
