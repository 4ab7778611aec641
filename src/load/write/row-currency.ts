import { quoteText } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import type { CurrencyReading } from '../coerce/currencies.ts';
import { OTHER_CURRENCY } from '../coerce/faults.ts';
import type { Reading } from '../coerce/reading.ts';
import type { Mapping } from '../map/mapping.ts';

/** Columns as they are read, and the currency of each row. */
export interface Priced {
  readonly readings: ReadonlyMap<string, Reading>;
  /** By entity the expression over the raw columns that gives a row's currency. */
  readonly currencies: ReadonlyMap<EntityName, string>;
}

/**
 * The currency of each row: that of its own column, else what its amounts say, else the one that the user named. A row has
 * one; an amount in another is left out, as it would be added to those of the row's.
 */
export function rowCurrencies(
  mapping: Mapping,
  readings: ReadonlyMap<string, Reading>,
  told: string | undefined,
): Priced {
  const read = new Map(readings);
  const currencies = new Map<EntityName, string>();
  for (const entity of new Set(mapping.columns.flatMap(({ target }) => target?.entity ?? []))) {
    const money = moneyOf(mapping, readings, entity);
    const own = currencyColumns(mapping, readings, entity);
    if (money.length === 0 || !hasCurrency(entity)) continue;
    const signs = money.flatMap(({ currency }) => currency?.sql ?? []);
    const row = coalesced([...own, ...new Set(signs), ...(told === undefined ? [] : [quoteText(told)])]);
    if (row === null) continue;
    currencies.set(entity, row);
    for (const { header, currency } of money) {
      const reading = read.get(header);
      const where = currency === undefined ? null : differs(currency, row, own.length > 0);
      if (reading !== undefined && where !== null) read.set(header, leftOut(reading, where));
    }
  }
  return { readings: read, currencies };
}

/** The readings without the values that are left out: only now, as none of them is a reason to reject its row. */
export const withoutLeftOut = (readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, Reading> =>
  new Map(
    [...readings].map(([header, reading]) => {
      const { leavesOut = [] } = reading;
      if (leavesOut.length === 0) return [header, reading];
      const where = leavesOut.map((each) => `(${each.where})`).join(' OR ');
      return [header, { ...reading, sql: `CASE WHEN (${where}) IS NOT TRUE THEN ${reading.sql} END` }];
    }),
  );

interface MoneyColumn {
  readonly header: string;
  readonly currency: CurrencyReading | undefined;
}

const hasCurrency = (name: EntityName): boolean => {
  const entity = entityOf(name);
  return entity !== undefined && fieldOf(entity, 'currency') !== undefined;
};

/** The money columns of an entity, the one that is added up first. */
function moneyOf(
  { columns }: Mapping,
  readings: ReadonlyMap<string, Reading>,
  name: EntityName,
): readonly MoneyColumn[] {
  const fields = entityOf(name)?.fields.filter(({ type }) => type === 'money') ?? [];
  const place = (field: string | undefined): number =>
    field === 'amount' ? -1 : fields.findIndex((each) => each.name === field);
  return columns
    .filter(({ target }) => target?.entity === name && fields.some((field) => field.name === target.field))
    .toSorted((a, b) => place(a.target?.field) - place(b.target?.field))
    .map(({ header }) => ({ header, currency: readings.get(header)?.currency }));
}

const currencyColumns = (
  { columns }: Mapping,
  readings: ReadonlyMap<string, Reading>,
  name: EntityName,
): readonly string[] =>
  columns.flatMap(({ header, target }) =>
    target?.entity === name && target.field === 'currency' ? (readings.get(header)?.sql ?? []) : [],
  );

/** Whether an amount says another currency than its row; beside a column of currencies, $ and ¥ say none. */
function differs({ sql, firm }: CurrencyReading, row: string, hasColumn: boolean): string | null {
  const said = hasColumn ? firm : sql;
  return said === null || said === row ? null : `(${said}) <> (${row})`;
}

const leftOut = (reading: Reading, where: string): Reading => ({
  ...reading,
  leavesOut: [...(reading.leavesOut ?? []), { where, ...OTHER_CURRENCY }],
});

function coalesced(expressions: readonly string[]): string | null {
  const [only, ...others] = expressions;
  return only === undefined || others.length === 0 ? (only ?? null) : `coalesce(${expressions.join(', ')})`;
}
