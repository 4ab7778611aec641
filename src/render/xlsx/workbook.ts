import type { Workbook } from 'exceljs';
import { fixZipTimes } from './zip-times.ts';

/** When every workbook says it was made: the same content gives the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));

export async function newWorkbook(title: string): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = workbook.lastModifiedBy = 'acrm';
  workbook.created = workbook.modified = MADE;
  workbook.title = title;
  return workbook;
}

export const workbookBytes = async (workbook: Workbook): Promise<Uint8Array> =>
  fixZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
