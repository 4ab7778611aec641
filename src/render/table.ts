import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Result } from '../core/result.ts';
import type { Table } from '../core/table.ts';
import type { Lang } from '../core/text.ts';
import { alignment, columnFormatter } from './format.ts';
import { oneLine } from './sanitize.ts';
import { selectTables } from './select.ts';
import { visible } from './visible.ts';
import { displayWidth, pad, truncate } from './wide.ts';

export interface TerminalOptions {
  readonly lang: Lang;
  readonly only?: string;
  readonly color?: boolean;
  /** Columns of the terminal; without it nothing is cut. */
  readonly width?: number;
}

interface TerminalColumn {
  readonly align: 'left' | 'right';
  readonly header: string;
  readonly cells: readonly string[];
  readonly width: number;
  /** What it may be cut down to: texts to a few letters, numbers never. */
  readonly least: number;
  readonly cut: 'front' | 'end';
}

const GAP = '  ';
const LEAST_TEXT = 8;
const MARKS = { note: '·', warn: '!', fail: '✗' } as const;

/** Tables for a terminal: a title, ruled headers, aligned columns, findings at the end. */
export function renderTable(result: Result, options: TerminalOptions): string {
  const paint = new Chalk({ level: options.color === true ? 1 : 0 });
  const tables = selectTables(result, options.only).map(visible);
  const blocks = tables.map((table) => tableBlock(table, options, paint));
  const findings = result.findings.map(({ level, text }) => {
    const line = `${MARKS[level]} ${oneLine(text[options.lang])}`;
    return level === 'note' ? line : level === 'warn' ? paint.yellow(line) : paint.red(line);
  });
  if (findings.length > 0) blocks.push(`${findings.join('\n')}\n`);
  return blocks.join('\n');
}

/** A single row of more columns than anyone reads across is shown down the page. */
const READ_ACROSS = 12;

function tableBlock(table: Table, options: TerminalOptions, paint: ChalkInstance): string {
  if (table.rows.length === 1 && table.columns.length > READ_ACROSS) return recordBlock(table, options.lang, paint);
  return columnsBlock(table, options, paint);
}

function recordBlock(table: Table, lang: Lang, paint: ChalkInstance): string {
  const columns = measure(table, lang);
  const labels = columns.reduce((most, { header }) => Math.max(most, displayWidth(header)), 0);
  const values = columns.reduce((most, { cells }) => Math.max(most, displayWidth(cells[0] ?? '')), 0);
  const lines = columns.map(
    ({ header, cells, align }) =>
      `${paint.dim(pad(header, labels, 'left'))}${GAP}${pad(cells[0] ?? '', values, align)}`,
  );
  return `${[paint.bold(oneLine(table.title[lang])), ...lines.map((line) => line.trimEnd())].join('\n')}\n`;
}

function columnsBlock(table: Table, { lang, width }: TerminalOptions, paint: ChalkInstance): string {
  const columns = fit(measure(table, lang), width ?? Number.POSITIVE_INFINITY);
  const lines = [
    paint.bold(oneLine(table.title[lang])),
    paint.dim(joined(columns.map((column) => place({ ...column, cut: 'end' }, column.header)))),
    paint.dim(joined(columns.map((column) => '─'.repeat(column.width)))),
    ...table.rows.map((_, row) => joined(columns.map((column) => place(column, column.cells[row] ?? '')))),
  ];
  return `${lines.join('\n')}\n`;
}

function measure(table: Table, lang: Lang): TerminalColumn[] {
  return table.columns.map((column, index) => {
    const values = table.rows.map((row) => row[index] ?? null);
    const format = columnFormatter(column, values, lang);
    const cells = values.map((value) => oneLine(format(value)));
    const header = oneLine(column.label[lang]);
    const align = alignment(column.unit);
    const widest = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 1);
    const width = Math.max(widest, displayWidth(header));
    const cuttable = column.unit === 'text' || column.unit === 'id';
    const least = Math.min(width, Math.max(LEAST_TEXT, cuttable ? 0 : widest));
    return { align, header, cells, width, least, cut: column.cut ?? 'end' };
  });
}

/** Takes width from the widest column that still has some to give, until the table fits or nothing is left to take. */
function fit(columns: readonly TerminalColumn[], limit: number): TerminalColumn[] {
  const widths = columns.map(({ width }) => width);
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1) - limit;
  while (excess > 0) {
    const widest = columns.reduce<number | null>((best, { least }, index) => {
      const width = widths[index] ?? 0;
      return width > least && (best === null || width > (widths[best] ?? 0)) ? index : best;
    }, null);
    if (widest === null) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

const place = ({ width, align, cut }: TerminalColumn, text: string): string =>
  pad(truncate(text, width, cut), width, align);

const joined = (cells: readonly string[]): string => cells.join(GAP).trimEnd();
