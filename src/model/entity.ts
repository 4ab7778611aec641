import type { Unit } from '../core/table.ts';
import type { Text } from '../core/text.ts';

/** How a value is read and stored; see `SQL_TYPES`. */
export type FieldType =
  | 'id'
  | 'text'
  | 'money'
  | 'quantity'
  | 'number'
  | 'share'
  | 'integer'
  | 'date'
  | 'timestamp'
  | 'boolean';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly unit: Unit;
  readonly label: Text;
  readonly about: Text;
  /** Headers that name this field in exports, in any language and spelling; see `foldHeader`. */
  readonly aliases: readonly string[];
  /** The entity whose key this field holds. */
  readonly refersTo?: EntityName;
  /** Several columns of a file may give it (won time, lost time): each row's own one counts, the first that has a value. */
  readonly joint?: true;
  /** Computed while loading, never read from a header. */
  readonly derived?: true;
}

export type EntityName =
  | 'accounts'
  | 'contacts'
  | 'leads'
  | 'opportunities'
  | 'opportunity_history'
  | 'orders'
  | 'order_items'
  | 'products'
  | 'users'
  | 'targets'
  | 'suppliers'
  | 'competitors'
  | 'competitor_prices'
  | 'outlets'
  | 'purchases'
  | 'payments'
  | 'campaigns'
  | 'campaign_members'
  | 'touches'
  | 'activities'
  | 'tickets'
  | 'feedback'
  | 'web_events';

export interface Entity {
  readonly name: EntityName;
  readonly label: Text;
  readonly about: Text;
  /** The field that tells one row from another. */
  readonly key: string;
  /** The field that people call a row by, where it has one. */
  readonly title: string | null;
  readonly fields: readonly Field[];
  /** Words in headers that speak of this entity ("customer name", 客户名称), to tell its name and id from others in a wide file. */
  readonly nouns: readonly string[];
}

export const SQL_TYPES: Readonly<Record<FieldType, string>> = {
  id: 'VARCHAR',
  text: 'VARCHAR',
  money: 'DECIMAL(18,6)',
  quantity: 'DECIMAL(18,6)',
  number: 'DOUBLE',
  share: 'DOUBLE',
  integer: 'BIGINT',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN',
};

/** Columns that every canonical row has beside its fields: where it came from. */
export const PROVENANCE_COLUMNS = [
  { name: '_load', sqlType: 'BIGINT' },
  { name: '_file', sqlType: 'VARCHAR' },
  { name: '_line', sqlType: 'BIGINT' },
] as const;
