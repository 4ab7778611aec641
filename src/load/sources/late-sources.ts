import type { Finding } from '../../core/result.ts';
import { cell, type Table } from '../../core/table.ts';

/** The sources of a table of `SOURCE_COLUMNS`, named `sources`, that are late. */
export const lateFindings = (table: Table): Finding[] =>
  table.rows.flatMap((_, row) => {
    if (cell(table, row, 'late') !== true) return [];
    const [name, due, owner] = ['name', 'due', 'owner'].map((column) => String(cell(table, row, column) ?? ''));
    const cites = ['name', 'due', 'owner'].map((column) => ({ table: 'sources', row, column }));
    const text = {
      en: `${name} was due on ${due}${owner === '' ? '' : ` from ${owner}`}.`,
      zh: `${name} 应于 ${due} 到达${owner === '' ? '' : `（负责人：${owner}）`}，目前尚未导入。`,
    };
    return [{ code: 'source/late', level: 'warn', text, cites }];
  });
