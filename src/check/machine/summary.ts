import type { Block, Document } from '../../core/document.ts';
import type { Table } from '../../core/table.ts';
import { findingsOf, tablesOf } from '../tables.ts';
import { isBroken } from '../verdict.ts';
import { withoutPersonal } from './personal.ts';
import { type MachineReport, withFewerRows } from './report.ts';

/** Failing rows of each check, and of all: a page for people to look over. */
const MOST_OF_CHECK = 5;
const MOST_ROWS = 50;

/** A run as a page: what is not held, scores, the first failing rows. */
export function summaryOf(report: MachineReport): Document {
  const { lang, showValues } = report;
  const fewer = withFewerRows(report.run, MOST_OF_CHECK);
  const run = showValues ? fewer : { ...fewer, failing: fewer.failing.map(withoutPersonal) };
  const tables = tablesOf(run, lang);
  const blocks = tables.flatMap((table): Block[] => {
    const shown = table.name === 'checks' ? brokenAlone(table) : table;
    return shown.rows.length === 0 ? [] : [{ kind: 'table', table: shown, limit: MOST_ROWS }];
  });
  const findings = findingsOf(report.run).slice(0, 1);
  return {
    title: { en: 'Data checks', zh: '数据检查' },
    subtitle: { en: '', zh: '' },
    author: null,
    lang,
    facts: [{ label: { en: 'As of', zh: '截至' }, value: { en: run.asOf, zh: run.asOf } }],
    sections: [
      {
        title: { en: 'Data checks', zh: '数据检查' },
        blocks: [{ kind: 'findings', findings, tables }, ...blocks],
        sources: [],
      },
    ],
  };
}

const brokenAlone = (table: Table): Table => ({
  ...table,
  title: { en: 'Not met', zh: '未达要求的检查' },
  rows: table.rows.filter(([verdict]) => isBroken({ verdict })),
});
