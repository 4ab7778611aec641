import type { AnalysisContext } from '../../src/core/command.ts';
import type { Finding, Result } from '../../src/core/result.ts';
import { type Cell, cell, type Row, type Table } from '../../src/core/table.ts';
import { cites, spokenNumber } from '../../src/stats/spoken.ts';
import { acknowledgementsOf, holdsOn } from './acknowledged.ts';
import { anomalyColumns, examinedColumns, ruleColumns } from './columns.ts';
import { amountRows } from './judged-amounts.ts';
import { ruleWhy } from './why.ts';

export interface AnomalyParams {
  readonly all: boolean;
}
type Context = AnalysisContext<AnomalyParams>;

/** A rule that more records break than this many, and this share of all, is a habit of the data. */
const FEW = 20;
const HABIT = 0.01;

export async function anomalies(context: Context): Promise<Result> {
  for (const step of ['amounts', 'placed', 'centres', 'deviations', 'spreads', 'judged']) await context.step(step);
  const compared = await context.query('compared');
  const tails = await context.query('tails');
  const flagged = await context.query('flagged');
  const impossible = await context.query('impossible');
  const rules = rulesOf(impossible, compared);
  const accepted = acknowledgementsOf(await context.records('acknowledgements'));
  const rows = [...amountRows(flagged, tails, context.lang), ...ruleRows(impossible, rules, context)].map(
    (row): Row => {
      const found = accepted.some((one) => one.key === row[1] && holdsOn(one, context.asOf));
      return [...row, found];
    },
  );
  const table: Table = {
    name: 'anomalies',
    title: { en: 'Anomalies', zh: '异常记录' },
    columns: anomalyColumns,
    rows: context.params.all ? rows : rows.filter((row) => row.at(-1) === false),
  };
  const bounds = await context.query('bounds');
  const examined = examinedOf(compared, rows, table.rows);
  return {
    tables: [table, rules, examined, bounds],
    charts: [context.chart('anomalies')],
    findings: [...counted(examined), ...habits(rules), ...quiet(examined, context.params.all)],
  };
}

function ruleRows(impossible: Table, rules: Table, { lang, asOf }: Context): Cell[][] {
  const listed = new Set(rules.rows.flatMap(([, rule, , shown]) => (shown === true ? [rule] : [])));
  return impossible.rows.flatMap((_, row) => {
    const of = (name: string): Cell => cell(impossible, row, name);
    if (!listed.has(of('rule'))) return [];
    const record = ['entity', 'item', 'name', 'day', 'value'].map(of);
    return [[...record, null, null, null, of('rule'), ruleWhy(impossible, row, asOf)[lang]]];
  });
}

/** How many records break each rule, and whether these are few enough to be anomalies. */
function rulesOf(impossible: Table, compared: Table): Table {
  const records = new Map(compared.rows.map(([entity, count]) => [entity, Number(count)]));
  const broken = new Map<string, { entity: Cell; rule: Cell; count: number }>();
  for (const [row] of impossible.rows.entries()) {
    const [entity, rule] = [cell(impossible, row, 'entity'), cell(impossible, row, 'rule')];
    const key = `${String(entity)} ${String(rule)}`;
    broken.set(key, { entity, rule, count: (broken.get(key)?.count ?? 0) + 1 });
  }
  const rows = [...broken.values()].map(({ entity, rule, count }): Row => {
    const few = count <= FEW || count <= HABIT * (records.get(entity) ?? 0);
    return [entity, rule, count, few];
  });
  return { name: 'rules', title: { en: 'Rules broken', zh: '违反的规则' }, columns: ruleColumns, rows };
}

/** What was compared, and how many records of each kind are listed and accepted. */
function examinedOf(compared: Table, found: readonly Row[], listed: readonly Row[]): Table {
  const records = (rows: readonly Row[], entity: Cell): number =>
    new Set(rows.flatMap((row) => (row[0] === entity ? [row[1]] : []))).size;
  const accepted = found.filter((row) => row.at(-1) === true);
  const rows = compared.rows.map((row): Row => {
    const [entity = null] = row;
    return [...row, records(listed, entity), records(accepted, entity)];
  });
  const title = { en: 'What was compared with what', zh: '比较范围' };
  return { name: 'examined', title, columns: examinedColumns, rows };
}

function counted(examined: Table): Finding[] {
  return examined.rows.map(([entity], row) => {
    const [records, listed] = [cell(examined, row, 'records'), cell(examined, row, 'listed')];
    const [n, all] = [spokenNumber(listed), spokenNumber(records)];
    const words = entity === 'orders' ? { en: 'orders', zh: '张订单' } : { en: 'deals', zh: '个商机' };
    return {
      code: `anomalies/${String(entity)}`,
      level: Number(listed) > 0 ? 'warn' : 'note',
      text: { en: `${n} of ${all} ${words.en} are out of the ordinary.`, zh: `${all} ${words.zh}中有 ${n} 个异常。` },
      cites: cites('examined', row, 'records', 'listed'),
    } as const;
  });
}

const habits = (rules: Table): Finding[] =>
  rules.rows.flatMap(([, rule, broken, listed], row) => {
    if (listed === true) return [];
    const { en, zh } = rules.columns[1]?.words?.[String(rule)] ?? { en: String(rule), zh: String(rule) };
    return [
      {
        code: 'anomalies/habit',
        level: 'note',
        text: {
          en: `${spokenNumber(broken ?? null)} records break “${en}”: more than one in a hundred, so that they are not listed one by one.`,
          zh: `${spokenNumber(broken ?? null)} 条记录违反“${zh}”，超过百分之一，不逐条列出。`,
        },
        cites: cites('rules', row, 'rule', 'broken'),
      } as const,
    ];
  });

function quiet(examined: Table, all: boolean): Finding[] {
  const hidden = examined.rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
  if (hidden === 0 || all) return [];
  return [
    {
      code: 'anomalies/accepted',
      level: 'note',
      text: {
        en: `${spokenNumber(hidden)} accepted ones are left out; --all shows them.`,
        zh: `已确认的 ${spokenNumber(hidden)} 条未列出，可用 --all 查看。`,
      },
      cites: examined.rows.flatMap((_, row) => cites('examined', row, 'accepted')),
    },
  ];
}
