import type { Workbook } from 'exceljs';
import type { Form } from '../core/form.ts';
import type { Lang } from '../core/text.ts';
import { addFormSheet } from './xlsx/form-sheet.ts';
import { FORM_WORDS } from './xlsx/form-words.ts';
import { addGuideSheet } from './xlsx/guide-sheet.ts';
import { SheetNames } from './xlsx/names.ts';
import { newWorkbook, workbookBytes } from './xlsx/workbook.ts';

/** A workbook for people to fill in: the sheet with the header, and one that explains each column. */
export async function renderFormXlsx(form: Form, lang: Lang): Promise<Uint8Array> {
  const workbook: Workbook = await newWorkbook(form.title[lang]);
  const names = new SheetNames();
  const sheet = workbook.addWorksheet(names.give(form.title[lang]));
  const guide = addGuideSheet(workbook, names.give(FORM_WORDS.howToFill[lang]), form, lang);
  addFormSheet(sheet, form, guide, lang);
  return await workbookBytes(workbook);
}
