import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { fieldOf, requireEntity } from '../../model/index.ts';
import type { Reading } from '../coerce/reading.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';
import type { RawRows } from '../raw/raw.ts';
import { ownExpression } from '../write/expressions.ts';
import { keepAmounts } from '../write/merge.ts';
import type { Incoming } from '../write/own-rows.ts';
import { amountSql } from '../write/payment-fields.ts';
import type { Priced } from '../write/row-currency.ts';
import { REJECTED, ROWS, stagedColumns } from '../write/staged.ts';

/** Rows and what their amounts add up to, by part. */
export interface Part {
  readonly rows: number;
  readonly amount: number;
}

/** An amount of a file that is followed to where it is counted. */
export interface Measure {
  /** Its column, or the columns that it is the product of. */
  readonly column: string;
  readonly entity: EntityName;
  readonly file: Part;
  readonly rejected: Part;
  readonly repeated: Part;
  /** Amounts that are left out of rows that count. */
  readonly otherCurrency: Part;
  /** What the signs of amounts change of the sum: money that went out is negative whatever the column says. */
  readonly direction: Part;
  /** Rows that the file brought, by key, in a table of this name; it is only made before another file may change them. */
  readonly came: string;
}

export const NOTHING: Part = { rows: 0, amount: 0 };

/** The part that a SELECT of count and sum answers. */
export async function partOf(engine: Engine, sql: string): Promise<Part> {
  const [[rows, amount] = []] = (await engine.query(sql)).rows;
  return { rows: Number(rows), amount: Number(amount) };
}

/** The name of the table of rows that a file brought of an entity. */
export const cameTable = ({ loadId, number }: RawRows, entity: EntityName): string =>
  `load_came_${loadId}_${number}_${entity}`;

/** Whether the rows that a file brought were kept; all that the entity has of it are its own otherwise. */
export async function isKept(engine: Engine, came: string): Promise<boolean> {
  const found = await engine.query('SELECT count(*) FROM duckdb_tables() WHERE temporary AND table_name = $came', {
    values: { came },
  });
  return Number(found.rows[0]?.[0]) > 0;
}

/** Keeps the rows that a file brought into an empty table, before another file may change them. */
export async function keepRows(engine: Engine, { came, entity }: Measure, { loadId, file }: RawRows): Promise<void> {
  if (await isKept(engine, came)) return;
  const own = `(SELECT * FROM store.crm.${entity} WHERE _load = ${loadId} AND _file = ${quoteText(file)})`;
  await keepAmounts(engine, came, requireEntity(entity), own);
}

/** Whether rows of an entity are money that a load has to account for. */
export const hasAmount = (entity: EntityName): boolean =>
  entity !== 'opportunity_history' && fieldOf(requireEntity(entity), 'amount')?.type === 'money';

/** What the rows of a file add up to, before they are brought. */
export type MeasuredRows = Pick<Measure, 'column' | 'file' | 'rejected' | 'otherCurrency' | 'direction'>;

/**
 * What the amounts of a file's rows add up to, read from its raw rows; null where it has none. `written`: the amounts as they
 * stand there, also where they are left out as of another currency than their row's. `bad`: rows that could not be read;
 * `moved`: what an amount comes to where other columns say its sign.
 */
export async function measureRows(
  engine: Engine,
  mapping: Mapping,
  priced: Priced,
  written: ReadonlyMap<string, Reading>,
  bad: number,
  moved: string | null = null,
): Promise<MeasuredRows | null> {
  const entity = requireEntity(mapping.root);
  const field = fieldOf(entity, 'amount');
  if (!hasAmount(mapping.root) || field === undefined) return null;
  const value = ownExpression(mapping, entity, field);
  if (value === null) return null;
  const rejected = `_line IN (SELECT line FROM ${REJECTED})`;
  const amounts = async (from: Priced, amount = moved ?? value): Promise<readonly [Part, Part]> => {
    const [[rows, sum, lost, lostSum] = []] = (
      await engine.query(
        `SELECT count(*), sum(amount), count(*) FILTER (WHERE lost), sum(amount) FILTER (WHERE lost)
         FROM (SELECT ${amount} AS amount, ${rejected} AS lost FROM (SELECT ${stagedColumns(mapping, from)} FROM ${ROWS}))`,
      )
    ).rows;
    return [
      { rows: Number(rows) + bad, amount: Number(sum) },
      { rows: Number(lost) + bad, amount: Number(lostSum) },
    ];
  };
  const [file, lost] = await amounts({ ...priced, readings: written });
  const [plain] = moved === null ? [file] : await amounts({ ...priced, readings: written }, value);
  const isRead = MONEY.every((name) => sqlOf(priced.readings, name) === sqlOf(written, name));
  const otherCurrency = isRead
    ? 0
    : await amounts(priced).then(([all, left]) => file.amount - lost.amount - (all.amount - left.amount));
  return {
    column: columnOf(mapping),
    file: plain,
    rejected: lost,
    otherCurrency: { rows: 0, amount: otherCurrency },
    direction: { rows: 0, amount: plain.amount - file.amount },
  };

  function sqlOf(readings: ReadonlyMap<string, Reading>, name: string): string | undefined {
    return readings.get(headerOf(mapping, mapping.root, name) ?? '')?.sql;
  }
}

/** Fields of which an amount may be made. */
const MONEY = ['amount', 'unit_price', 'discount_amount'];

/** The amounts of a file as they are followed: of rows that repeat a key, those that do not count. */
export async function measureOf(
  engine: Engine,
  raw: RawRows,
  measured: MeasuredRows,
  { select, superseded }: Pick<Incoming, 'select' | 'superseded'>,
  entity: EntityName,
): Promise<Measure> {
  const { file, rejected, otherCurrency, direction } = measured;
  const accepted = file.amount - rejected.amount - otherCurrency.amount - direction.amount;
  const kept =
    superseded === 0 ? accepted : (await partOf(engine, `SELECT count(*), sum(${amountSql(entity)}) FROM (${select})`)).amount;
  return { ...measured, entity, repeated: { rows: superseded, amount: accepted - kept }, came: cameTable(raw, entity) };
}

/** The header of the amount, or those that it is made of: Quantity × Unit Price. */
function columnOf(mapping: Mapping): string {
  const header = headerOf(mapping, mapping.root, 'amount');
  if (header !== null) return header;
  return ['quantity', 'unit_price'].map((field) => headerOf(mapping, mapping.root, field)).join(' × ');
}
