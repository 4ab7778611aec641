import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { expect } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import type { Table } from '../../src/core/table.ts';

export const slug = (line: string): string => line.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

/** One row a line, so that a difference is read at once. */
export function golden(line: string, { result }: Answer): string {
  const row = (table: Table, cells: Table['rows'][number]): string =>
    `    ${JSON.stringify(Object.fromEntries(table.columns.map(({ name }, index) => [name, cells[index]])))}`;
  const tables = result.tables.map(
    (table) => `  ${JSON.stringify(table.name)}: [\n${table.rows.map((cells) => row(table, cells)).join(',\n')}\n  ]`,
  );
  const findings = result.findings.map(({ code, level, text }) => `    ${JSON.stringify({ code, level, ...text })}`);
  return `{\n  "line": ${JSON.stringify(line)},\n${tables.join(',\n')},\n  "findings": [\n${findings.join(',\n')}\n  ]\n}\n`;
}

export function expectGolden(file: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${file} is absent: run with UPDATE_GOLDEN=1 and read what it wrote`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
