import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../src/core/form.ts';
import { LANGS, type Lang } from '../../src/core/text.ts';
import type { LoadReport } from '../../src/load/load-files.ts';
import { leftOutFindings } from '../../src/load/open/left-out.ts';
import { TEMPLATE_ENTITIES } from '../../src/load/template/template-form.ts';
import { renderFormXlsx } from '../../src/render/form.ts';
import { acrm } from '../cli/program.ts';
import { load, select } from '../load/open-fixture.ts';
import { act } from './effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'acrm-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function formOf(entity: string): Promise<Form> {
  const outcome = await act('template', { entity }, '/nowhere/none.duckdb');
  if (outcome.kind !== 'result' || outcome.form === undefined) throw new Error('template gave no form');
  return outcome.form;
}

async function workbookOf(form: Form, lang: Lang, ignoreNodes: string[] = []): Promise<ExcelJS.Workbook> {
  const path = join(folder, 'empty.xlsx');
  writeFileSync(path, await renderFormXlsx(form, lang));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path, { ignoreNodes });
  return workbook;
}

const pathOf = (entity: string, lang: Lang): string => join(folder, `${entity}-${lang}.xlsx`);

/** Writes the examples into the first row, as somebody would who follows them; dates as spreadsheets keep them. */
async function filled(form: Form, entity: string, lang: Lang): Promise<string> {
  // The checks of two thousand rows cost most of the time: one form keeps them.
  const workbook = await workbookOf(form, lang, entity === 'accounts' ? [] : ['dataValidations']);
  const row = workbook.worksheets[0]?.getRow(2);
  form.fields.forEach(({ example, unit }, index) => {
    const value = example?.[lang];
    if (row !== undefined && value !== undefined)
      row.getCell(index + 1).value = unit === 'date' ? new Date(`${value}T00:00:00Z`) : value;
  });
  const path = pathOf(entity, lang);
  await workbook.xlsx.writeFile(path);
  return path;
}

describe.each(LANGS)('a form with headers in %s', (lang) => {
  const database = join(folder, `${lang}.duckdb`);
  let report: LoadReport;
  beforeAll(async () => {
    const forms: string[] = [];
    for (const entity of TEMPLATE_ENTITIES) forms.push(await filled(await formOf(entity), entity, lang));
    report = await load(database, forms, { sheet: '*' });
  });

  test.each(TEMPLATE_ENTITIES)('of %s, filled with its examples, loads one row and no more', async (entity) => {
    const files = report.files.filter(({ opened }) => opened.path === pathOf(entity, lang));
    expect(files.map(({ loaded }) => loaded?.mapping.root)).toEqual([entity]);
    expect(files[0]?.loaded?.counts[0]).toMatchObject({ entity, rows: 1, rejected: 0 });
    expect(files[0]?.loaded?.mapping.columns.filter(({ target }) => target === null)).toEqual([]);
    expect(leftOutFindings(files.map(({ opened }) => opened))).toHaveLength(1);
    expect(
      await select(database, `SELECT count(*) FROM crm.${entity} WHERE _file = '${pathOf(entity, lang)}'`),
    ).toEqual([[1]]);
  });

  test('checks what is typed, and says how', async () => {
    const form = await formOf('accounts');
    const workbook = await workbookOf(form, lang);
    const [sheet, guide] = workbook.worksheets;
    expect(sheet?.rowCount).toBe(1);
    const at = (name: string): number => form.fields.findIndex((field) => field.name === `accounts.${name}`) + 1;
    const head = sheet?.getCell(1, at('status'));
    const list = sheet?.getCell(2, at('status')).dataValidation;
    expect(list).toMatchObject({ type: 'list', errorStyle: 'warning' });
    const range = /!(\$\w+\$\d+):(\$\w+\$\d+)$/.exec(String(list?.formulae[0]));
    const words = [range?.[1], range?.[2]].map((address) => guide?.getCell(String(address).replaceAll('$', '')).value);
    expect(words).toEqual(lang === 'zh' ? ['活跃', '潜在'] : ['Active', 'Potential']);
    expect(sheet?.getCell(2001, at('status')).dataValidation).toMatchObject({ type: 'list' });
    expect(sheet?.getCell(2, at('annual_amount')).dataValidation).toMatchObject({ type: 'decimal' });
    expect(sheet?.getCell(2, at('first_cooperation_on')).dataValidation).toMatchObject({ type: 'date' });
    expect(JSON.stringify(head?.note)).toContain(lang === 'zh' ? '可选：活跃' : 'Choose: Active');
    expect(sheet?.getCell(1, at('name')).value).toBe(lang === 'zh' ? '客户名称*' : 'Customer name*');
    expect(sheet?.getColumn(at('account_id')).numFmt).toBe('@');
  });
});

test('the same form is the same bytes, and other formats list its columns', async () => {
  const form = await formOf('orders');
  expect(await renderFormXlsx(form, 'zh')).toEqual(await renderFormXlsx(form, 'zh'));
  const listed = await acrm(['template', 'orders', '-f', 'csv']);
  expect(listed.out).toContain('Order ID,orders.order_id,true,');
  const workbook = new ExcelJS.Workbook();
  await acrm(['template', 'orders', '-o', join(folder, 'form.xlsx')]);
  await workbook.xlsx.readFile(join(folder, 'form.xlsx'));
  expect(workbook.worksheets[0]?.getRow(1).getCell(1).value).toBe('Order ID*');
});
