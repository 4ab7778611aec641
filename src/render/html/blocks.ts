import type { Block, Figure } from '../../core/document.ts';
import type { Finding } from '../../core/result.ts';
import type { Lang } from '../../core/text.ts';
import { drawChart } from '../chart/draw.ts';
import { formatCell, formatChange, formatFigure } from '../format.ts';
import { levelWord, WORDS } from '../wording.ts';
import { tableHtml, text } from './table.ts';

/** One block of a section; `place` makes its ids unique in the page. */
export async function blockHtml(block: Block, place: string, lang: Lang): Promise<string> {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text[lang], '');
    case 'figures':
      return `<div class="figures">${block.figures.map((figure) => figureHtml(figure, lang)).join('')}</div>${paragraphs(block.note[lang], ' class="note"')}`;
    case 'chart': {
      const chart = { ...block.chart, name: `${place}-${block.chart.name}` };
      return `<figure class="chart">${await drawChart({ chart, table: block.table }, lang)}</figure>`;
    }
    case 'table':
      return tableHtml(block.table, block.limit, `${place}-${block.table.name}`, lang);
    case 'findings':
      return findingsHtml(block.findings, lang);
  }
}

const paragraphs = (words: string, attributes: string): string =>
  words
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p${attributes}>${text(paragraph)}</p>`)
    .join('\n');

function figureHtml(figure: Figure, lang: Lang): string {
  const { label, unit, value, before } = figure;
  const exact = text(formatCell(value, { unit }, lang));
  const past =
    before === null
      ? ''
      : `<span class="before">${WORDS.before[lang]} ${text(formatFigure(before, unit, lang))}</span>`;
  return `<div class="figure"><p class="label">${text(label[lang])}</p>
<p class="value" title="${exact}">${text(formatFigure(value, unit, lang))}</p>
<p class="detail">${changeHtml(figure, lang)}${past}</p></div>`;
}

/** Direction by an arrow, judgement by colour and by a word for those who do not see it. */
function changeHtml({ change, unit, good }: Figure, lang: Lang): string {
  if (typeof change !== 'number' || !Number.isFinite(change)) return '';
  const arrow = change > 0 ? '▲' : change < 0 ? '▼' : '●';
  const better = good === 'none' || change === 0 ? null : change > 0 === (good === 'up');
  const tone = better === null ? 'even' : better ? 'good' : 'bad';
  const spoken = better === null ? '' : `<span class="unseen"> ${WORDS[better ? 'better' : 'worse'][lang]}</span>`;
  return `<span class="change ${tone}"><span aria-hidden="true">${arrow}</span> ${text(formatChange(change, unit, lang))}${spoken}</span> `;
}

function findingsHtml(findings: readonly Finding[], lang: Lang): string {
  const items = findings.map(
    ({ level, text: words }) =>
      `<li class="level-${level}"><strong>${levelWord(level, lang)}</strong> <span>${text(words[lang])}</span></li>`,
  );
  return `<ul class="findings">${items.join('\n')}</ul>`;
}
