import { createHash } from 'node:crypto';
import type { Document, Section } from '../core/document.ts';
import { escapeXml } from '../core/xml.ts';
import { blockHtml } from './html/blocks.ts';
import { definitionsHtml } from './html/definitions.ts';
import { text } from './html/table.ts';
import { readTemplate } from './templates.ts';
import { fontStack, theme } from './theme.ts';
import { WORDS } from './wording.ts';

/** One file that asks the network for nothing and runs no script but its own, which a hash names. */
export async function renderHtml(document: Document): Promise<string> {
  const { lang } = document;
  const style = `${themeVariables()}\n${readTemplate('page.css')}`;
  const script = readTemplate('page.js');
  const sections: string[] = [];
  for (const [index, section] of document.sections.entries()) {
    sections.push(await sectionHtml(section, index, document));
  }
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(document.title[lang])}</title>
<style>${style}</style>
</head>
<body data-search="${WORDS.search[lang]}" data-sort="${WORDS.sortHint[lang]}" data-matches="${WORDS.matches[lang]}">
${headerHtml(document)}
${contentsHtml(document)}
<main>
${sections.join('\n')}
</main>
<noscript><p class="note noscript">${WORDS.noScript[lang]}</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}

function policy(style: string, script: string): string {
  const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The theme as CSS variables, so that page.css names no colour of its own for light pages. */
function themeVariables(): string {
  const { fonts, monospace, ink, muted, line, grid, surface, accent, good, bad, warn } = theme();
  const colors = Object.entries({ ink, muted, line, grid, surface, accent, good, bad, warn });
  const lines = [
    ...colors.map(([name, value]) => `--${name}: ${value}`),
    `--sans: ${fontStack(fonts)}`,
    `--mono: ${fontStack(monospace)}`,
  ];
  return `:root { ${lines.join('; ')}; }`;
}

function headerHtml({ title, subtitle, author, facts, lang }: Document): string {
  const all = facts.map(({ label, value }) => [label[lang], value[lang]] as const);
  if (author !== null) all.push([WORDS.author[lang], author]);
  const list = all.map(([label, value]) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`).join('');
  return `<header>
<h1>${text(title[lang])}</h1>
${subtitle[lang] === '' ? '' : `<p class="subtitle">${text(subtitle[lang])}</p>`}
${list === '' ? '' : `<dl class="facts">${list}</dl>`}
</header>`;
}

function contentsHtml({ sections, lang }: Document): string {
  if (sections.length < 3) return '';
  const links = sections.flatMap(({ title }, index) =>
    title === null ? [] : [`<a href="#${place(index)}">${text(title[lang])}</a>`],
  );
  return `<nav aria-label="${WORDS.contents[lang]}">${links.join('\n')}</nav>`;
}

async function sectionHtml({ title, blocks, sources }: Section, index: number, document: Document): Promise<string> {
  const { lang } = document;
  const parts: string[] = [];
  for (const [position, block] of blocks.entries())
    parts.push(await blockHtml(block, `${place(index)}-${position + 1}`, lang));
  return `<section id="${escapeXml(place(index))}">
${headingHtml(title?.[lang] ?? null, document)}
${parts.join('\n')}
${definitionsHtml(sources, lang)}
</section>`;
}

/** The page's own title need not stand twice. */
const headingHtml = (title: string | null, { title: page, sections, lang }: Document): string =>
  title === null || (sections.length === 1 && title === page[lang]) ? '' : `<h2>${text(title)}</h2>`;

const place = (index: number): string => `s${index + 1}`;
