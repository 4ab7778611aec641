type Found = ReadonlyMap<string, Cell>;

async function run(context: AnalysisContext<Record<string, never>>): Promise<Result> {
  const period = upToNow(context.period.bounded ? context.period : trailingYear(context.asOf), context.asOf);
  const found = new Map([...(await sold(context, period)), ...(await closed(context, period))]);
  const comparable = period.prevFrom !== period.prevTo || period.from === period.to;
  const figures: Table = {
    name: 'figures',
    title: { en: 'Key figures', zh: '关键指标' },
    columns,
    rows: [
      [
        ...days(period, comparable),
        firstDay(found),
        ...FIGURES.flatMap(({ name }) => threeCells(found, name, comparable)),
      ],
    ],
  };
  return {
    tables: [figures],
    charts: [],
    findings: [...which(context, period, comparable), ...incomplete(figures), ...movement(figures)],
  };
}

/** Of a period that is not over the days up to the as-of date are compared with as many days of the one before. */
const upToNow = (period: Period, asOf: string): Period => (period.partial ? { ...period, to: asOf } : period);

const dates = (period: Period): Record<string, string> => ({
  from: period.from,
  to: period.to,
  prev_from: period.prevFrom,
  prev_to: period.prevTo,
});

async function sold({ has, query }: AnalysisContext<Record<string, never>>, period: Period): Promise<Found> {
  return has('orders') || has('order_items')
    ? firstRow(await query('selling', dates(period)), 'first_sale')
    : new Map();
}

async function closed({ has, query }: AnalysisContext<Record<string, never>>, period: Period): Promise<Found> {
  return has('opportunities') ? firstRow(await query('closing', dates(period)), 'first_close') : new Map();
}

/** The one row by column; the first day under a name of its own. */
const firstRow = (table: Table, firstDay: string): Found =>
  new Map(table.columns.map(({ name }) => [name === 'first_day' ? firstDay : name, cell(table, 0, name)]));

const OPEN = new Set(['0001-01-01', '9999-12-31']);

const days = ({ from, to, prevFrom, prevTo }: Period, comparable: boolean): Cell[] =>
  [from, to, ...(comparable ? [prevFrom, prevTo] : [null, null])].map((date) =>
    date === null || OPEN.has(date) ? null : date,
  );

const firstDay = (found: Found): Cell =>
  ['first_sale', 'first_close']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells(found: Found, name: string, comparable: boolean): Cell[] {
  const now = found.get(name) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  const change =
    now === null || before === null || Number(before) <= 0 ? null : (Number(now) - Number(before)) / Number(before);
  return [now, before, change];
}

const OPEN = new Set(['0001-01-01', '9999-12-31']);

const days = ({ from, to, prevFrom, prevTo }: Period, comparable: boolean): Cell[] =>
  [from, to, ...(comparable ? [prevFrom, prevTo] : [null, null])].map((date) =>
    date === null || OPEN.has(date) ? null : date,
  );

const firstDay = (found: Found): Cell =>
  ['first_sale', 'first_close']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells(found: Found, name: string, comparable: boolean): Cell[] {
  const now = found.get(name) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  const change =
    now === null || before === null || Number(before) <= 0 ? null : (Number(now) - Number(before)) / Number(before);
  return [now, before, change];
}

const firstDay = (found: Found): Cell =>
  ['first_sale', 'first_close']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells(found: Found, name: string, comparable: boolean): Cell[] {
  const now = found.get(name) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  const change =
    now === null || before === null || Number(before) <= 0 ? null : (Number(now) - Number(before)) / Number(before);
  return [now, before, change];
}

function threeCells(found: Found, name: string, comparable: boolean): Cell[] {
  const now = found.get(name) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  const change =
    now === null || before === null || Number(before) <= 0 ? null : (Number(now) - Number(before)) / Number(before);
  return [now, before, change];
}
