import type { AnalysisContext } from '../../core/command.ts';
import type { Finding, Result } from '../../core/result.ts';
import { type Cell, cell, type Row, type Table } from '../../core/table.ts';
import { cites, spokenNumber } from '../../stats/spoken.ts';
import { holdsOn } from './acknowledged.ts';
import { anomalyColumns, ruleColumns } from './columns.ts';
import { amountWhy, ruleWhy } from './why.ts';

export interface AnomalyParams {
  readonly all: boolean;
}
type Context = AnalysisContext<AnomalyParams>;

/** A rule that more records break than this many, and this share of all, is a habit of the data. */
const FEW = 20;
const HABIT = 0.01;

export async function anomalies(context: Context): Promise<Result> {
  for (const step of ['amounts', 'placed', 'centres', 'deviations', 'spreads', 'judged']) await context.step(step);
  const examined = await context.query('examined');
  const flagged = await context.query('flagged');
  const impossible = await context.query('impossible');
  const rules = rulesOf(impossible, examined);
  const accepted = await context.acknowledged();
  const rows = [...amountRows(flagged, context), ...ruleRows(impossible, rules, context)].map((row): Row => {
    const found = accepted.some((one) => one.key === row[1] && holdsOn(one, context.asOf));
    return [...row, found];
  });
  const table: Table = {
    name: 'anomalies',
    title: { en: 'Anomalies', zh: '异常记录' },
    columns: anomalyColumns,
    rows: context.params.all ? rows : rows.filter((row) => row.at(-1) === false),
  };
  const bounds = await context.query('bounds');
  const hidden = rows.length - table.rows.length;
  return {
    tables: [table, rules, examined, bounds],
    charts: [context.chart('anomalies')],
    findings: [...counted(table, examined), ...habits(rules), ...quiet(hidden)],
  };
}

function amountRows(flagged: Table, { lang }: Context): Cell[][] {
  return flagged.rows.map((_, row) => {
    const of = (name: string): Cell => cell(flagged, row, name);
    return [
      ...['entity', 'item', 'name', 'day', 'value', 'expected_low', 'expected_high', 'score', 'level'].map(of),
      amountWhy(flagged, row)[lang],
    ];
  });
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
function rulesOf(impossible: Table, examined: Table): Table {
  const records = new Map(examined.rows.map(([entity, count]) => [entity, Number(count)]));
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

function counted({ rows }: Table, examined: Table): Finding[] {
  return examined.rows.map(([entity, records], row) => {
    const found = new Set(rows.flatMap((one) => (one[0] === entity ? [one[1]] : []))).size;
    const [n, all] = [spokenNumber(found), spokenNumber(records ?? null)];
    const words = entity === 'orders' ? { en: 'orders', zh: '张订单' } : { en: 'deals', zh: '个商机' };
    return {
      code: `anomalies/${String(entity)}`,
      level: found > 0 ? 'warn' : 'note',
      text: { en: `${n} of ${all} ${words.en} are out of the ordinary.`, zh: `${all} ${words.zh}中有 ${n} 个异常。` },
      cites: cites('examined', row, 'records'),
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

const quiet = (hidden: number): Finding[] =>
  hidden === 0
    ? []
    : [
        {
          code: 'anomalies/accepted',
          level: 'note',
          text: {
            en: `${spokenNumber(hidden)} accepted ones are left out; --all shows them.`,
            zh: `已确认的 ${spokenNumber(hidden)} 条未列出，可用 --all 查看。`,
          },
          cites: [],
        },
      ];
