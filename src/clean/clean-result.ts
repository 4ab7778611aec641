import type { Engine } from '../core/engine.ts';
import type { Finding, Result } from '../core/result.ts';
import { spoken } from '../core/spoken.ts';
import type { Column, Row, Table } from '../core/table.ts';
import type { Lang, Text } from '../core/text.ts';
import { entityOf } from '../model/index.ts';
import { tagsIn } from './classify/tag-list.ts';
import {
  CHANGE_COLUMNS,
  PROBLEM_COLUMNS,
  QUARANTINE_COLUMNS,
  SUMMARY_COLUMNS,
  TAG_COLUMNS,
  UNMAPPED_COLUMNS,
} from './clean-columns.ts';
import { leftCopies } from './duplicates/left-copies.ts';

export const CLEAN_TABLES = ['summary', 'changes', 'problems', 'unmapped', 'tags', 'quarantined'] as const;

/** Rows shown of the long tables; a table that was asked for by name is given whole, as far as memory reaches. */
const SHOWN = 1000;
const WHOLE = 1_000_000;

const BEFORE = 'cleaned_before';

/** Keeps what the cleaning before this one gave, to tell what is new; call it before anything is cleaned. */
export const rememberCleaned = (engine: Engine): Promise<void> =>
  engine.execute(`CREATE OR REPLACE TEMP TABLE ${BEFORE} AS SELECT entity, key, field, after FROM store.acrm.cleaned`);

/** What a cleaning tells: counts by rule, what it changed, what is wrong, which words are in no list. */
export async function cleanResult(engine: Engine, lang: Lang, only: string | null): Promise<Result> {
  const limit = (name: string): number => (only === name ? WHOLE : SHOWN);
  const summary = table('summary', { en: 'Summary', zh: '概况' }, SUMMARY_COLUMNS, await summaryRows(engine));
  const changes = await engine.query(
    `SELECT entity, key, field, before, after, rule, evidence, confidence FROM store.acrm.cleaned ORDER BY ALL LIMIT ${limit('changes')}`,
  );
  const problems = await engine.query(
    `SELECT entity, key, field, value, code, message_${lang}, suggestion FROM store.acrm.cleaning_problems ORDER BY ALL LIMIT ${limit('problems')}`,
  );
  const unmapped = await engine.query(
    `SELECT entity, field, value, count(*) AS rows FROM store.acrm.cleaning_problems WHERE code = 'vocabulary/unmapped'
     GROUP BY entity, field, value ORDER BY rows DESC, entity, field, value LIMIT ${limit('unmapped')}`,
  );
  const tags = await engine.query(
    `SELECT entity, tag, count(*) AS rows FROM (SELECT entity, before, unnest(${tagsIn('after')}) AS tag FROM store.acrm.cleaned WHERE field = 'tags')
     WHERE NOT list_contains(${tagsIn('before')}, tag) GROUP BY entity, tag ORDER BY rows DESC, entity, tag LIMIT ${limit('tags')}`,
  );
  const quarantined = await engine.query(
    `SELECT entity, key, repeats, file, line, reason_${lang} FROM store.acrm.quarantine ORDER BY entity, file, line, key LIMIT ${limit('quarantined')}`,
  );
  const totals = totalsOf(summary);
  return {
    tables: [
      summary,
      table('changes', { en: 'Changes', zh: '更改' }, CHANGE_COLUMNS, changes.rows),
      table('problems', { en: 'Problems', zh: '问题' }, PROBLEM_COLUMNS, problems.rows),
      table('unmapped', { en: 'Words not in any list', zh: '词汇表中没有的词' }, UNMAPPED_COLUMNS, unmapped.rows),
      table('tags', { en: 'Tags given', zh: '新增标签' }, TAG_COLUMNS, tags.rows),
      table('quarantined', { en: 'Rows set aside', zh: '隔离的行' }, QUARANTINE_COLUMNS, quarantined.rows),
    ],
    charts: [],
    findings: [
      ...(await leftCopies(engine)),
      ...cutFindings([
        { name: 'changes', shown: changes.rows.length, all: totals.cleaned + totals.aside },
        { name: 'problems', shown: problems.rows.length, all: totals.problems },
        { name: 'quarantined', shown: quarantined.rows.length, all: totals.aside },
      ]),
    ],
  };
}

async function summaryRows(engine: Engine): Promise<readonly Row[]> {
  const found = await engine.query(
    `SELECT rule, entity, field, CAST(sum(cleaned) AS BIGINT), CAST(sum(new) AS BIGINT), CAST(sum(problems) AS BIGINT) FROM (
       SELECT c.rule, c.entity, c.field, count(*) AS cleaned, count(*) FILTER (WHERE b.key IS NULL) AS new, 0 AS problems
       FROM store.acrm.cleaned c LEFT JOIN ${BEFORE} b
         ON b.entity = c.entity AND b.key = c.key AND b.field = c.field AND b.after IS NOT DISTINCT FROM c.after
       GROUP BY c.rule, c.entity, c.field
       UNION ALL
       SELECT rule, entity, field, 0, 0, count(*) FROM store.acrm.cleaning_problems GROUP BY rule, entity, field)
     GROUP BY rule, entity, field ORDER BY rule, entity, field`,
  );
  return found.rows;
}

const table = (name: string, title: Text, columns: readonly Column[], rows: readonly Row[]): Table => ({
  name,
  title,
  columns,
  rows,
});

export interface Totals {
  readonly cleaned: number;
  /** Of the cleaned: those that the cleaning before did not give, and those that were missing. */
  readonly fresh: number;
  readonly filled: number;
  readonly problems: number;
  readonly aside: number;
}

/** The numbers of values and of rows set aside in a summary. */
export function totalsOf({ rows }: Table): Totals {
  const isAside = ([rule, name, field]: Row): boolean => rule === 'duplicates' && field === entityOf(String(name))?.key;
  const sum = (at: number, which: readonly Row[]): number => which.reduce((total, row) => total + Number(row[at]), 0);
  const values = rows.filter((row) => !isAside(row));
  return {
    cleaned: sum(3, values),
    fresh: sum(4, values),
    filled: sum(
      3,
      values.filter(([rule]) => rule === 'missing'),
    ),
    problems: sum(5, values),
    aside: sum(3, rows.filter(isAside)),
  };
}

/** A table that was cut is said to be. */
const cutFindings = (tables: readonly { readonly name: string; readonly shown: number; readonly all: number }[]) =>
  tables
    .filter(({ shown, all }) => shown < all)
    .map(
      ({ name, shown, all }): Finding => ({
        code: 'clean/cut',
        level: 'note',
        text: {
          en: `Table ${name} shows the first ${spoken(shown)} of ${spoken(all)} rows; --only ${name} gives the rest.`,
          zh: `${name} 表仅显示 ${spoken(all)} 行中的前 ${spoken(shown)} 行；用 --only ${name} 可查看其余各行。`,
        },
        cites: [],
      }),
    );
