import { DAY_MS } from '../core/dates.ts';
import type { Column, Row, Unit } from '../core/table.ts';
import { escapeXml } from '../core/xml.ts';
import { alignment, isNumeric } from './format.ts';
import { theme } from './theme.ts';
import { displayWidth } from './wide.ts';
import { type SheetCell, sheetCell, sheetText } from './xlsx/cells.ts';
import { SHEET_ROWS } from './xlsx/data-sheet.ts';
import { ZipWriter } from './zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EPOCH_1970 = 25_569;
const PLAIN_STYLE = 0;
const HEADER_STYLE = 1;
const TEXT_STYLE = 2;

/** Number formats by unit; style numbers count from that of texts, the last one is for dates with a time. */
const FORMATS: readonly (readonly [unit: Unit, format: string])[] = [
  ['text', '@'],
  ['count', '#,##0'],
  ['money', '#,##0.00'],
  ['share', '0.0%'],
  ['date', 'yyyy\\-mm\\-dd'],
];
const TIME_STYLE = TEXT_STYLE + FORMATS.length;

/** Rows as a workbook, written as they come; beyond the length of a sheet they go on in the next one. */
export async function streamXlsx(
  columns: readonly Column[],
  batches: AsyncIterable<readonly Row[]>,
  target: NodeJS.WritableStream,
): Promise<number> {
  const zip = new ZipWriter(target);
  const raw = columns.map(({ words: _, ...column }) => column);
  const source = batches[Symbol.asyncIterator]();
  const state: Source = { next: () => source.next(), rest: [], done: false, rows: 0 };
  let sheets = 0;
  try {
    do {
      sheets += 1;
      await zip.add(`xl/worksheets/sheet${sheets}.xml`, sheetXml(raw, state));
    } while (!state.done);
  } finally {
    await source.return?.();
  }
  for (const [name, content] of partsXml(sheets)) await zip.add(name, [HEAD, content]);
  await zip.finish();
  return state.rows;
}

interface Source {
  readonly next: () => Promise<IteratorResult<readonly Row[]>>;
  /** Rows of the present batch that no sheet holds yet. */
  rest: readonly Row[];
  done: boolean;
  rows: number;
}

async function* sheetXml(columns: readonly Column[], source: Source): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const widths = columns.map(
    ({ label, unit }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(label.en, unit)}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${widths.join('')}</cols><sheetData><row r="1">${columns.map(({ name }, index) => textCell(`${letters[index]}1`, sheetText(name), HEADER_STYLE)).join('')}</row>`;
  let written = 0;
  while (written < SHEET_ROWS && (await fill(source))) {
    const rows = source.rest.slice(0, SHEET_ROWS - written);
    source.rest = source.rest.slice(rows.length);
    source.rows += rows.length;
    const first = written + 2;
    written += rows.length;
    yield rows.map((row, index) => rowXml(columns, letters, row, first + index)).join('');
  }
  await fill(source);
  const last = `${columnLetters(columns.length)}${written + 1}`;
  yield `</sheetData>${columns.length > 0 ? `<autoFilter ref="A1:${last}"/>` : ''}</worksheet>`;
}

/** Sees to it that `rest` has rows; false at the end. */
async function fill(source: Source): Promise<boolean> {
  while (source.rest.length === 0 && !source.done) {
    const result = await source.next();
    if (result.done === true) source.done = true;
    else source.rest = result.value;
  }
  return source.rest.length > 0;
}

function rowXml(columns: readonly Column[], letters: readonly string[], row: Row, number: number): string {
  const cells = columns.map((column, index) =>
    cellXml(`${letters[index]}${number}`, sheetCell(row[index] ?? null, column, 'en'), column),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, value: SheetCell, { unit }: Column): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(place, value, TEXT_STYLE);
  const position = FORMATS.findIndex(([each]) => each === unit);
  const style = position > 0 ? position + TEXT_STYLE : PLAIN_STYLE;
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const days = value.getTime() / DAY_MS + EPOCH_1970;
  return `<c r="${place}" s="${Number.isInteger(days) ? style : TIME_STYLE}"><v>${days}</v></c>`;
}

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

const widthOf = (label: string, unit: Unit): number => Math.max(displayWidth(label) + 4, isNumeric(unit) ? 14 : 22);

function columnLetters(position: number): string {
  return position > 26
    ? columnLetters(Math.floor((position - 1) / 26)) + columnLetters(((position - 1) % 26) + 1)
    : String.fromCharCode(64 + position);
}

function partsXml(sheets: number): (readonly [name: string, content: string])[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const type = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, to: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${to}"/>`;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/styles.xml', 'styles')}${numbers.map((n) => type(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(sheets + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((n) => `<sheet name="Rows${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ],
    ['xl/styles.xml', stylesXml()],
  ];
}

function stylesXml(): string {
  const accent = `FF${theme().accent.slice(1)}`;
  const formats = [...FORMATS.map(([, format]) => format), 'yyyy\\-mm\\-dd hh:mm:ss'];
  const numFmts = formats.map(
    (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const xfs = formats.map((_, index) => {
    const side = alignment(FORMATS[index]?.[0] ?? 'date');
    return `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="${side}"/></xf>`;
  });
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numFmts.join('')}</numFmts>
<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="${accent}"/></patternFill></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${xfs.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>${xfs.join('')}</cellXfs></styleSheet>`;
}
