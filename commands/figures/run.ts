import type { AnalysisContext } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import type { Cell, Table } from '../../src/core/table.ts';
import { FIGURES, type Figure, figureColumns } from './columns.ts';
import { type Compared, comparedPeriod, datesOf, edgesOf } from './compared.ts';
import { incomplete, movement, undatedDeals, which } from './findings.ts';

type Context = AnalysisContext<Record<string, never>>;

export async function figures(context: Context): Promise<Result> {
  const compared = comparedPeriod(context.period, context.asOf);
  const found = new Map([...(await sold(context, compared)), ...(await closed(context, compared))]);
  const cells = FIGURES.flatMap((figure) => threeCells(figure, found, compared));
  const table: Table = {
    name: 'figures',
    title: { en: 'Key figures', zh: '关键指标' },
    columns: figureColumns,
    rows: [[...edgesOf(compared), firstDay(found), ...cells]],
  };
  const undated = undatedDeals(Number(found.get('undated_now') ?? 0));
  const findings = [...which(compared), ...incomplete(table), ...movement(table), ...undated];
  return { tables: [table], charts: [], findings };
}

/** Measures by era: `revenue_now`, `revenue_before`. */
type Found = ReadonlyMap<string, Cell>;

async function sold({ has, query }: Context, compared: Compared): Promise<Found> {
  return has('orders') || has('order_items') ? await sideBySide(await query('selling', datesOf(compared))) : new Map();
}

async function closed({ has, query }: Context, compared: Compared): Promise<Found> {
  return has('opportunities') ? await sideBySide(await query('closing', datesOf(compared))) : new Map();
}

/** One row an era becomes one row for both. */
async function sideBySide({ columns, rows }: Table): Promise<Found> {
  const { table } = await import('arquero');
  const eras = table(columns.map(({ name }, at): [string, Cell[]] => [name, rows.map((row) => row[at] ?? null)]));
  const measures = columns.map(({ name }) => name).filter((name) => name !== 'era');
  return new Map(Object.entries(eras.pivot('era', measures).object() ?? {}));
}

/** The day of the first sale or closed deal of all. */
const firstDay = (found: Found): Cell =>
  ['first_sale_now', 'first_close_now']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells({ name, unit }: Figure, found: Found, { comparable }: Compared): Cell[] {
  const now = found.get(`${name}_now`) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  return [now, before, changeOf(now, before, unit)];
}

/** Of a share the difference, of all else the difference over the value before, where that is above zero. */
function changeOf(now: Cell, before: Cell, unit: Figure['unit']): number | null {
  if (now === null || before === null) return null;
  const difference = Number(now) - Number(before);
  if (unit === 'share') return difference;
  return Number(before) > 0 ? difference / Number(before) : null;
}
