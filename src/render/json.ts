import type { WholeDocument } from '../core/document.ts';
import type { Table } from '../core/table.ts';
import type { Lang } from '../core/text.ts';
import { rowObject } from './ndjson.ts';
import { selectTables } from './select.ts';

/** The one object that programs read; its shape is a promise, so it changes only together with `schema`. */
export function renderJson({ source, result, lang }: WholeDocument, only?: string): string {
  const tables = selectTables(result, only);
  const object = {
    schema: 'acrm/1',
    command: source.command,
    as_of: source.asOf,
    filters: source.filters ?? {},
    params: source.params,
    tables: Object.fromEntries(tables.map((table) => [table.name, tableObject(table, lang)])),
    findings: result.findings.map(({ code, level, text, cites }) => ({ code, level, text: text[lang], cites })),
    definition: { text: source.definition?.[lang] ?? null, rows_read: source.rowsRead ?? {} },
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function tableObject({ columns, rows }: Table, lang: Lang): object {
  return {
    columns: columns.map(({ name, unit, label }) => ({ name, unit, label: label[lang] })),
    rows: rows.map((row) => rowObject(columns, row)),
  };
}
