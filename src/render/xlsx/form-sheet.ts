import type { DataValidation, Worksheet } from 'exceljs';
import type { Form, FormField } from '../../core/form.ts';
import type { Lang } from '../../core/text.ts';
import { alignment, isNumeric } from '../format.ts';
import { sheetText } from './cells.ts';
import { chooseFrom, FORM_WORDS, forExample } from './form-words.ts';
import type { ChoiceRanges } from './guide-sheet.ts';
import { aligned, bodyFont, columnWidth, headFill, headFont, softFill, strongFont } from './styles.ts';

/** Rows below the header that are checked as they are typed. */
const CHECKED = 2000;
const FIRST_DAY = new Date(Date.UTC(1900, 2, 1));
const GREATEST = 1e15;

/** The header to fill in below: required columns marked, a note on each, and what may be typed checked, though not forced. */
export function addFormSheet(sheet: Worksheet, { fields }: Form, choices: ChoiceRanges, lang: Lang): void {
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', paperSize: 9, printTitlesRow: '1:1' };
  fields.forEach((field, index) => {
    formatColumn(sheet, field, index + 1, lang);
    const head = sheet.getCell(1, index + 1);
    const column = head.address.replace('1', '');
    const validation = validationOf(field, choices.get(field), lang);
    if (validation !== null) addValidation(sheet, `${column}2:${column}${CHECKED + 1}`, validation);
  });
  sheet.getRow(1).height = 26;
}

function formatColumn(sheet: Worksheet, field: FormField, position: number, lang: Lang): void {
  const header = sheetText(`${field.header[lang]}${field.required ? '*' : ''}`);
  const column = sheet.getColumn(position);
  column.width = Math.max(12, columnWidth(header, field.example === null ? [] : [field.example[lang]]) - 2);
  column.font = bodyFont();
  column.numFmt = FORMATS[field.unit] ?? '@';
  column.alignment = aligned(alignment(field.unit));
  const head = sheet.getCell(1, position);
  head.value = header;
  head.numFmt = '@';
  head.font = field.required ? headFont() : strongFont();
  head.fill = field.required ? headFill() : softFill();
  head.alignment = { ...aligned('left'), vertical: 'middle' };
  head.note = { texts: [{ text: noteOf(field, lang) }], margins: { insetmode: 'auto' } };
}

/** Days, amounts and counts are typed as such; everything else is text, so that 007 stays 007. */
const FORMATS: Readonly<Record<string, string>> = {
  money: '#,##0.00',
  number: '#,##0.##',
  count: '#,##0',
  share: '0.0%',
  date: 'yyyy-mm-dd',
};

function noteOf({ about, required, choices, example }: FormField, lang: Lang): string {
  const lines = [about[lang], required ? FORM_WORDS.mustBeFilled[lang] : ''];
  if (choices.length > 0) lines.push(chooseFrom(choices)[lang]);
  else if (example !== null) lines.push(forExample(example)[lang]);
  return lines.filter((line) => line !== '').join('\n');
}

/** What does not fit is warned of and may stay: loading knows more spellings than a spreadsheet. */
function validationOf(field: FormField, range: string | undefined, lang: Lang): DataValidation | null {
  const said = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: field.header[lang].slice(0, 30),
  };
  if (range !== undefined) return { ...said, type: 'list', formulae: [range], error: FORM_WORDS.notInList[lang] };
  if (field.unit === 'date')
    return { ...said, type: 'date', operator: 'greaterThan', formulae: [FIRST_DAY], error: FORM_WORDS.notADate[lang] };
  if (!isNumeric(field.unit)) return null;
  return {
    ...said,
    type: 'decimal',
    operator: 'between',
    formulae: [-GREATEST, GREATEST],
    error: FORM_WORDS.notANumber[lang],
  };
}

/** exceljs checks cells one by one in its types, and ranges too in truth. */
function addValidation(sheet: Worksheet, range: string, validation: DataValidation): void {
  const all: unknown = Reflect.get(sheet, 'dataValidations');
  if (!(all instanceof Object) || !('add' in all) || typeof all.add !== 'function')
    throw new Error('exceljs has no validations of ranges any more');
  all.add(range, validation);
}
