// The top of a report page as SVG: its own title, figures (full rows of them) and first chart, laid out as the page does.
import { fontStack, theme } from '../src/render/theme.ts';

const WIDTH = 900;
const SIDE = 36;
const CARD = { width: 157.6, height: 88, gap: 10, perRow: 5 };

export function reportPicture(page: string): string {
  const { ink, muted, line, surface, fonts } = theme();
  const cards = page.split('<div class="figure">').slice(1);
  const rows = Math.floor(cards.length / CARD.perRow);
  const figures = cards
    .slice(0, rows * CARD.perRow)
    .map(drawFigure)
    .join('\n');
  const chartTop = 190 + rows * (CARD.height + CARD.gap) + 20;
  const chart = firstChart(page);
  const height = chartTop + chart.height + 60;
  const text = (pattern: RegExp): string => only(page, pattern);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${fontStack(fonts)}">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="9" fill="#f6f7f9" stroke="${line}"/>
<text x="${SIDE}" y="56" font-size="26" font-weight="bold" fill="${ink}">${text(/<h1>([^<]*)/)}</text>
<text x="${SIDE}" y="82" font-size="15" fill="${muted}">${text(/<p class="subtitle">([^<]*)/)}</text>
<text x="${SIDE}" y="108" font-size="12" fill="${muted}">${text(/<dt>([^<]*)/)} <tspan font-weight="bold" fill="${ink}">${text(/<dd>([^<]*)/)}</tspan></text>
<path d="M${SIDE} 126H${WIDTH - SIDE}" stroke="${line}"/>
<text x="${SIDE}" y="164" font-size="18" font-weight="bold" fill="${ink}">${text(/<h2>([^<]*)/)}</text>
${figures}
<rect x="${SIDE}" y="${chartTop}" width="${WIDTH - 2 * SIDE}" height="${chart.height + 24}" rx="8" fill="${surface}" stroke="${line}"/>
<svg x="${SIDE + 14}" y="${chartTop + 12}" ${chart.svg}
</svg>
`;
}

const TONES = (): Readonly<Record<string, string>> => ({ good: theme().good, bad: theme().bad });

function drawFigure(card: string, at: number): string {
  const { ink, muted, line, surface } = theme();
  const x = SIDE + (at % CARD.perRow) * (CARD.width + CARD.gap);
  const y = 182 + Math.floor(at / CARD.perRow) * (CARD.height + CARD.gap);
  const tone = TONES()[only(card, /class="change (\w+)/)] ?? muted;
  const change = `${only(card, /aria-hidden="true">([^<]*)/)} ${only(card, /<\/span> ([^<]+)/)}`;
  return `<g transform="translate(${x} ${y})"><rect width="${CARD.width}" height="${CARD.height}" rx="8" fill="${surface}" stroke="${line}"/>
<text x="14" y="24" font-size="12" fill="${muted}">${only(card, /class="label">([^<]*)/)}</text>
<text x="14" y="51" font-size="22" font-weight="bold" fill="${ink}">${only(card, /class="value"[^>]*>([^<]*)/)}</text>
<text x="14" y="74" font-size="11" fill="${muted}"><tspan font-weight="bold" fill="${tone}">${change}</tspan>  ${only(card, /class="before">([^<]*)/)}</text></g>`;
}

/** The first chart of the page without its opening, so that it can be placed. */
function firstChart(page: string): { svg: string; height: number } {
  const svg = only(page, /<svg ([\s\S]*?<\/svg>)/).replace(/xmlns(:\w+)?="[^"]*" ?/g, '');
  return { svg, height: Number(only(svg, /height="([\d.]+)"/)) };
}

function only(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`the page has nothing that matches ${pattern}`);
  return found;
}
