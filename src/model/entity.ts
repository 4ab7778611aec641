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
  /**
   * Headers that name this field in exports, in any language and spelling; see `foldHeader`. There are 24,000 in all, which
   * only loading needs: they are told apart when asked for.
   */
  aliases(): readonly string[];
  /** The entity whose key this field holds. */
  readonly refersTo?: EntityName;
  /** Several columns of a file may give it (won time, lost time): each row's own one counts, the first that has a value. */
  readonly joint?: true;
  /** The field that it gives where no other column does: an export that names only what was paid means the amount by it. */
  readonly standsFor?: string;
  /** Computed while loading, never read from a header. */
  readonly derived?: true;
  /** Text that names a sort of rows, such as a status, and never a person: it may stand in a log that others read. */
  readonly sorts?: true;
  /** Whether it may tell who a person is, or where; said of all fields whose name sounds like it. */
  readonly personal?: boolean;
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

/** How rows of one entity find a row of another. */
export interface Join {
  readonly entity: EntityName;
  /** The column of this relation, and the key of the entity that it holds. */
  readonly from: string;
  readonly key: string;
  /** The key may repeat (two people of one name): one row each is joined, with the greatest value of these columns. */
  readonly condensed?: readonly string[];
}

/** Joins by the alias that their columns are called by. */
export type Joins = Readonly<Record<string, Join>>;

/** Where each column comes from, in order of preference: `alias.column` is a stored one, `#column` another of the same relation. */
export type Sources = Readonly<Record<string, readonly string[]>>;

/** Closed lists of words that fields are cleaned to. */
export type VocabularyName =
  | 'status'
  | 'lead_status'
  | 'opportunity_status'
  | 'industry'
  | 'source'
  | 'tier'
  | 'channel';

/** What makes a key where an export has none. */
export interface MadeKey {
  readonly parts: readonly string[];
  /**
   * `same`: rows of equal parts are one thing. `things`: in one file they are different things, told apart by a number,
   * and a later file shows their next state. `events`: each row happened once; it is known by its file and by what it
   * says, so that no other file has it.
   */
  readonly rows: 'same' | 'things' | 'events';
  /** Parts that an export may have all of, so that they are a key as read unless they repeat. */
  readonly whole?: readonly string[];
}

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
  /** Dates that say when something happened; expected and due ones are among the others. */
  readonly events: readonly string[];
  readonly otherDates: readonly string[];
  /** Rows that tell no event: an SQL condition over the stored columns. */
  readonly noEvent?: string;
  /** What a file of this entity must name, in one of these ways; `+` joins what must come together, `entity.field` is of another. */
  readonly recognisedBy: readonly string[];
  readonly madeKey: MadeKey;
  /** Fields of closed lists, each with its list. */
  readonly vocabularies?: Readonly<Record<string, VocabularyName>>;
  /** Entities that a file may describe beside its own rows, each with the field that people know its rows by. */
  readonly describes?: Readonly<Partial<Record<EntityName, string>>>;
  /** What an analysis cannot do without: one of the places of each, in the ways of `recognisedBy`, with the entity named. The first is asked for. */
  readonly essentials?: readonly (readonly string[])[];
  /** Without these a row that people write down says nothing; null where people write none. */
  readonly required: readonly string[] | null;
  /** Entities that its rows are joined with, and the columns that filters and analyses get besides the stored ones; `t` is its own table. */
  readonly joins: Joins;
  readonly borrows: Sources;
  /** Whether its rows are people, or may be, so that a key may be a name. */
  readonly people: boolean;
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
