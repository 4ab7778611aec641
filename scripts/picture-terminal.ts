// A terminal window as SVG: what a command printed, cell by cell, wide glyphs over two cells.
import { escapeXml } from '../src/core/xml.ts';
import { displayWidth, isWide } from '../src/render/wide.ts';

export interface Scene {
  readonly command: string;
  /** Text with the colours of the terminal in it. */
  readonly printed: string;
}

interface Run {
  readonly text: string;
  readonly style: string;
}

const CELL = { width: 8.4, height: 19 };
const PAD = { side: 18, top: 44, bottom: 16 };
const COLOURS = { '31': '#ff7b72', '32': '#7ee787', '33': '#e3b341', '36': '#79c0ff' };
const STYLES = new Map<string, string>([
  ['1', 'font-weight="bold" fill="#f0f6fc"'],
  ['2', 'fill="#8b949e"'],
  ...Object.entries(COLOURS).map(([code, colour]): [string, string] => [code, `fill="${colour}"`]),
]);
const ESCAPE = String.fromCharCode(27);
const SEQUENCE = new RegExp(`${ESCAPE}\\[([0-9;?]*)([A-Za-z])`);

export function terminalPicture(scenes: readonly Scene[], columns: number): string {
  const lines = scenes.flatMap(({ command, printed }, at) => [
    ...(at === 0 ? [] : [[]]),
    [
      { text: '$ ', style: 'fill="#7ee787"' },
      { text: command, style: 'font-weight="bold" fill="#f0f6fc"' },
    ],
    ...printed.trimEnd().split('\n').map(styledRuns),
  ]);
  const width = Math.ceil(columns * CELL.width) + 2 * PAD.side;
  const height = lines.length * CELL.height + PAD.top + PAD.bottom;
  const buttons = ['#ff5f57', '#febc2e', '#28c840']
    .map((colour, at) => `<circle cx="${22 + at * 20}" cy="20" r="6" fill="${colour}"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9" fill="#0d1117" stroke="#3d444d"/>
${buttons}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace" font-size="14" fill="#d1d7e0">
${lines.map((line, row) => drawLine(line, PAD.top + (row + 0.75) * CELL.height)).join('\n')}
</g>
</svg>
`;
}

function styledRuns(line: string): readonly Run[] {
  const runs: Run[] = [];
  let style = '';
  let rest = line;
  while (rest !== '') {
    const found = SEQUENCE.exec(rest);
    const text = found === null ? rest : rest.slice(0, found.index);
    if (text !== '') runs.push({ text, style });
    if (found?.[2] === 'm') style = STYLES.get(found[1] ?? '') ?? '';
    rest = found === null ? '' : rest.slice(found.index + found[0].length);
  }
  return runs;
}

/** Every piece stands on its own column and is as wide as its cells, whatever font the reader has. */
function drawLine(runs: readonly Run[], y: number): string {
  let column = 0;
  return runs
    .flatMap(({ text, style }) => pieces(text).map((piece) => ({ piece, style })))
    .map(({ piece, style }) => {
      const x = PAD.side + (column + piece.length - piece.trimStart().length) * CELL.width;
      column += displayWidth(piece);
      const word = piece.trim();
      if (word === '') return '';
      const length = round(displayWidth(word) * CELL.width);
      return `<text x="${round(x)}" y="${round(y)}" textLength="${length}" lengthAdjust="spacingAndGlyphs" ${style}>${escapeXml(word)}</text>`;
    })
    .join('');
}

/** Words and gaps, narrow and wide glyphs apart; single spaces stay inside their words. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let last = '';
  for (const char of text.split(/( {2,})/).flatMap((part) => (/^ {2}/.test(part) ? [part] : [...part]))) {
    const kind = /^ {2}/.test(char) ? 'gap' : isWide(char.codePointAt(0) ?? 0) ? 'wide' : 'narrow';
    if (kind === last && kind !== 'gap') found.push((found.pop() ?? '') + char);
    else found.push(char);
    last = kind;
  }
  return found;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
