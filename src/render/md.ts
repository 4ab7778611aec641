import type { Block, Document, Figure } from '../core/document.ts';
import type { Table } from '../core/table.ts';
import type { Lang, Text } from '../core/text.ts';
import { alignment, columnFormatter, formatCell, formatChange } from './format.ts';
import { oneLine } from './sanitize.ts';
import { visible } from './visible.ts';
import { levelWord, shownOf, WORDS } from './wording.ts';

/** A document in GitHub's Markdown; where a chart would be stands its table, unless that follows anyway. */
export function renderMarkdown(document: Document): string {
  const { lang } = document;
  const title = titleOf(document)[lang];
  const parts = [`# ${escapeMarkdown(title)}`];
  if (document.subtitle[lang] !== '') parts.push(escapeMarkdown(document.subtitle[lang]));
  const facts = document.facts.map(
    ({ label, value }) => `- **${escapeMarkdown(label[lang])}**: ${escapeMarkdown(value[lang])}`,
  );
  if (document.author !== null) facts.push(`- **${WORDS.author[lang]}**: ${escapeMarkdown(document.author)}`);
  if (facts.length > 0) parts.push(facts.join('\n'));
  // A heading that says what the title right above says is left out.
  const under = document.sections.length > 1 ? null : `### ${escapeMarkdown(title)}`;
  for (const section of document.sections) {
    if (document.sections.length > 1 && section.title !== null) parts.push(`## ${escapeMarkdown(section.title[lang])}`);
    for (const block of section.blocks) {
      const written = blockParts(block, section.blocks, lang);
      parts.push(...(written[0] === under ? written.slice(1) : written));
    }
    const definitions = section.sources.flatMap(({ definition }) => definition?.[lang] ?? []);
    for (const text of new Set(definitions)) parts.push(`> **${WORDS.definition[lang]}**: ${escapeMarkdown(text)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** A single result is called by the first table that it shows, rather than by the command that made it. */
function titleOf({ title, sections }: Document): Text {
  const blocks = sections.flatMap((section) => (section.title === null ? section.blocks : []));
  const table = blocks.flatMap((block) => (block.kind === 'table' ? [block.table.title] : []))[0];
  const chart = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.title] : []))[0];
  return table ?? chart ?? title;
}

function blockParts(block: Block, siblings: readonly Block[], lang: Lang): string[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text[lang]);
    case 'figures':
      return [figureTable(block.figures, lang), ...paragraphs(block.note[lang])];
    case 'chart': {
      const follows = siblings.some((other) => other.kind === 'table' && other.table.name === block.table.name);
      return follows ? [] : titledTable(block.chart.title[lang], block.table, undefined, lang);
    }
    case 'table':
      return titledTable(block.table.title[lang], block.table, block.limit, lang);
    case 'findings':
      return [
        block.findings
          .map(({ level, text }) => `- **${levelWord(level, lang)}**: ${escapeMarkdown(text[lang])}`)
          .join('\n'),
      ];
  }
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(escapeMarkdown);

function titledTable(title: string, full: Table, limit: number | undefined, lang: Lang): string[] {
  const table = visible(full);
  const rows = table.rows.slice(0, limit);
  const formats = table.columns.map((column, index) =>
    columnFormatter(
      column,
      rows.map((row) => row[index] ?? null),
      lang,
    ),
  );
  const parts = [
    `### ${escapeMarkdown(title)}`,
    grid(
      table.columns.map(({ label, unit }) => ({ label: label[lang], right: alignment(unit) === 'right' })),
      rows.map((row) => formats.map((format, index) => format(row[index] ?? null))),
    ),
  ];
  if (rows.length < table.rows.length) parts.push(`*${shownOf(rows.length, table.rows.length)[lang]}*`);
  return parts;
}

function figureTable(figures: readonly Figure[], lang: Lang): string {
  const heads = [WORDS.figure, WORDS.value, WORDS.previous, WORDS.change];
  return grid(
    heads.map((label, index) => ({ label: label[lang], right: index > 0 })),
    figures.map(({ label, value, before, change, unit }) => [
      label[lang],
      formatCell(value, { unit }, lang),
      formatCell(before, { unit }, lang),
      formatChange(change, unit, lang),
    ]),
  );
}

function grid(
  heads: readonly { readonly label: string; readonly right: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map(({ label }) => escapeMarkdown(label))),
    line(heads.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ].join('\n');
}

/** Text that Markdown shows as it is: no markup, no HTML, no cell border, one line; an & stays where none reads an entity. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /^(\s*)([#+-]|\d+[.)])(?=\s|$)/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}
