import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import ExcelJS from 'exceljs';

/** Writes the rows of a CSV without quotes as a workbook, as Excel keeps them: texts shared, days and numbers as numbers. */
export async function writeWorkbook(path: string, csv: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Lines');
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    const row = sheet.addRow(line.split(',').map(cellOf));
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
    row.commit();
  }
  await workbook.commit();
}

function cellOf(cell: string): ExcelJS.CellValue {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
