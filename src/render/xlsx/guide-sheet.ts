import type { Workbook, Worksheet } from 'exceljs';
import type { Form, FormField } from '../../core/form.ts';
import type { Lang } from '../../core/text.ts';
import { displayWidth } from '../wide.ts';
import { sheetText } from './cells.ts';
import { FORM_WORDS, howToFillIn } from './form-words.ts';
import { aligned, bodyFont, headFill, headFont, mutedFont, strongFont } from './styles.ts';

/** Where the words to choose from stand, by field: a range of cells as a formula names it. */
export type ChoiceRanges = ReadonlyMap<FormField, string>;

const WIDTHS = [24, 10, 52, 24];
/** The first column of words to choose from. */
const CHOICES = WIDTHS.length + 1;

/** Explains the columns of a form, one a row, with the words to choose from in cells of their own. */
export function addGuideSheet(workbook: Workbook, name: string, form: Form, lang: Lang): ChoiceRanges {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  addLine(sheet, howToFillIn(form.title)[lang], 'title');
  for (const line of [form.about[lang], FORM_WORDS.fillBelow[lang], FORM_WORDS.requiredMark[lang]])
    addLine(sheet, line, 'text');
  sheet.addRow([]);
  const head = sheet.addRow(
    [FORM_WORDS.column, FORM_WORDS.required, FORM_WORDS.meaning, FORM_WORDS.example, FORM_WORDS.choices].map(
      (word) => word[lang],
    ),
  );
  const most = Math.max(1, ...form.fields.map(({ choices }) => choices.length));
  for (let column = 1; column < CHOICES + most; column += 1) {
    const cell = head.getCell(column);
    cell.font = headFont();
    cell.fill = headFill();
    cell.alignment = aligned('left', 1);
  }
  for (let index = 0; index < most; index += 1) sheet.getColumn(CHOICES + index).width = widthOf(form, index, lang);
  return new Map(
    form.fields.flatMap((field) => {
      const range = addField(sheet, field, lang);
      return range === null ? [] : [[field, range] as const];
    }),
  );
}

function addLine(sheet: Worksheet, text: string, kind: 'title' | 'text'): void {
  const row = sheet.addRow([sheetText(text)]);
  row.getCell(1).font = kind === 'title' ? strongFont(16) : mutedFont();
  row.height = kind === 'title' ? 26 : 16;
}

/** Returns the range of the words to choose from. */
function addField(sheet: Worksheet, field: FormField, lang: Lang): string | null {
  const { header, required, about, example, choices } = field;
  const cells = [
    header[lang],
    required ? FORM_WORDS.yes[lang] : '',
    about[lang],
    example?.[lang] ?? '',
    ...choices.map((choice) => choice[lang]),
  ];
  const row = sheet.addRow(cells.map(sheetText));
  for (let column = 1; column <= cells.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = column === 1 && required ? strongFont() : bodyFont();
    cell.numFmt = '@';
    cell.alignment = { ...aligned('left', 1), vertical: 'middle', wrapText: true };
  }
  if (choices.length === 0) return null;
  const [first, last] = [row.getCell(CHOICES), row.getCell(CHOICES + choices.length - 1)].map(({ address }) =>
    fixed(address),
  );
  return `'${sheet.name.replaceAll("'", "''")}'!${first}:${last}`;
}

/** E7 as $E$7. */
const fixed = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

const widthOf = ({ fields }: Form, index: number, lang: Lang): number =>
  Math.max(12, ...fields.map(({ choices }) => displayWidth(choices[index]?.[lang] ?? '') + 4));
