import type { Engine } from '../../core/engine.ts';
import { profileNamed } from '../../model/crm-profiles.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import { decideReadings, type TypedColumn } from '../coerce/decide.ts';
import type { Reading } from '../coerce/reading.ts';
import type { HeaderRows } from '../header-rows/find-header-rows.ts';
import { findOrderTotals, moneyOfLines, type OrderTotals } from '../header-rows/order-totals.ts';
import { placeColumns } from '../header-rows/place-columns.ts';
import { readOrderRows } from '../header-rows/read-order-rows.ts';
import { type Mapping, type Target, unknownHeaders } from '../map/mapping.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import type { RawRows } from '../raw/raw.ts';
import { type Reconciled, reconcileGuesses } from '../reconcile/reconcile.ts';
import { guessTypes } from '../write/ext.ts';
import { writtenPlaces } from '../write/grouped-rows.ts';
import { ROWS } from '../write/staged.ts';

/** What the columns of a file are and how their values are read. */
export interface ReadColumns {
  readonly mapping: Mapping;
  readonly typed: readonly TypedColumn[];
  readonly ext: readonly (TypedColumn & { readonly sqlType: string })[];
  readonly readings: ReadonlyMap<string, Reading>;
  /** How the file tells what belongs to an order, where that is not in the order's only row. */
  readonly headerRows: HeaderRows | null;
  readonly orderTotals: OrderTotals | null;
  /** Measures whose columns were only guessed. */
  readonly reconciled: readonly Reconciled[];
  /** Fields of the order that its lines give a part of each. */
  readonly ofLines: readonly string[];
}

export type ReadOptions = LoadOptions & {
  readonly separator: string;
  /** Whether the file's amounts are to be accounted for. */
  readonly accounted: boolean;
};

/** Decides on all rows of a file where its columns go and how they are read. */
export async function readColumns(
  engine: Engine,
  raw: RawRows,
  recognised: Mapping,
  options: ReadOptions,
): Promise<ReadColumns> {
  const { mapping, headerRows } = await readOrderRows(engine, recognised);
  const first = await readAs(engine, raw, mapping, options);
  const orderTotals = await findOrderTotals(engine, first.mapping, first.readings);
  const ofOrder = new Set([...(headerRows?.ofOrder ?? []), ...(orderTotals?.ofOrder ?? [])]);
  const read =
    orderTotals === null
      ? first
      : await readAs(engine, raw, placeColumns(mapping, ofOrder, headerRows?.name ?? null), options);
  const { mapping: tested, reconciled } = await reconcileGuesses(engine, read.mapping, read.readings);
  const ofLines = await moneyOfLines(engine, tested, read.readings);
  return { ...read, mapping: tested, headerRows, orderTotals, reconciled, ofLines };
}

async function readAs(
  engine: Engine,
  raw: RawRows,
  recognised: Mapping,
  options: ReadOptions,
): Promise<Pick<ReadColumns, 'mapping' | 'typed' | 'ext' | 'readings'>> {
  const mapping = writtenPlaces(recognised);
  const ext = await guessTypes(engine, unknownHeaders(mapping));
  const typed = mapping.columns.flatMap(({ header, target }): TypedColumn[] =>
    target === null ? [] : [{ header, ...typeOf(target) }],
  );
  const readings = await decideReadings(engine, ROWS, [...typed, ...ext], {
    file: raw.file,
    separator: options.separator,
    decimal: options.decimal,
    dateOrder: options.dateOrder,
    convention: profileNamed(mapping.profile ?? '')?.dateOrder,
    currency: options.currency,
    above: mapping.above,
  });
  return { mapping, typed, ext, readings };
}

function typeOf(target: Target): Omit<TypedColumn, 'header'> {
  const entity = entityOf(target.entity);
  const field = entity === undefined ? undefined : fieldOf(entity, target.field);
  return {
    type: field?.type ?? 'text',
    isCode: field?.type === 'text' && field.unit === 'id',
    field: target.field,
    isCurrency: field?.name === 'currency',
  };
}
