import type { Cell, Column, Table } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { escapeXml } from '../../core/xml.ts';
import { alignment, columnFormatter, isNumeric } from '../format.ts';
import { oneLine } from '../sanitize.ts';
import { visible } from '../visible.ts';
import { displayWidth } from '../wide.ts';
import { shownOf, WORDS } from '../wording.ts';

/** What is wider than so many letters is broken over lines; a date, a code or a word never is. */
const LINE = 30;

export const text = (value: string): string => escapeXml(oneLine(value));

/** A table that scrolls sideways in its own frame, and that the page's script makes searchable and sortable. */
export function tableHtml(full: Table, limit: number | undefined, id: string, lang: Lang): string {
  const table = visible(full);
  const rows = table.rows.slice(0, limit);
  const formats = table.columns.map((column, index) =>
    columnFormatter(
      column,
      rows.map((row) => row[index] ?? null),
      lang,
    ),
  );
  const head = table.columns.map((column) => headHtml(column, lang)).join('');
  const body = rows.map((row) => {
    const cells = table.columns.map((column, index) => {
      const value = row[index] ?? null;
      return cellHtml(column, value, formats[index]?.(value) ?? '', index === 0);
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const title = text(table.title[lang]);
  const cut =
    rows.length < table.rows.length ? `<p class="note">${shownOf(rows.length, table.rows.length)[lang]}</p>` : '';
  const none = rows.length === 0 ? `<p class="note">${WORDS.noData[lang]}</p>` : '';
  return `<div class="table" id="${escapeXml(id)}"><div class="scroll" role="region" aria-label="${title}" tabindex="0">
<table><caption>${title}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>${none}${cut}</div>`;
}

function headHtml({ label, about, unit }: Column, lang: Lang): string {
  const side = alignment(unit) === 'right' ? ' class="number"' : '';
  return `<th scope="col"${side} title="${text(about[lang])}">${text(label[lang])}</th>`;
}

/** Numbers carry their exact value, by which the script sorts them. */
function cellHtml({ unit }: Column, value: Cell, shown: string, first: boolean): string {
  const tag = first ? 'th scope="row"' : 'td';
  const side = alignment(unit) === 'right' ? ' class="number"' : displayWidth(shown) > LINE ? ' class="words"' : '';
  const exact = isNumeric(unit) && value !== null ? ` data-value="${text(String(value))}"` : '';
  return `<${tag}${side}${exact}>${text(shown)}</${first ? 'th' : 'td'}>`;
}
