/** The filters that every analysis knows, as flags and as columns of the scope views. */
export const FILTERS = [
  'owner',
  'department',
  'region',
  'province',
  'tier',
  'type',
  'industry',
  'brand',
  'product',
  'channel',
  'currency',
] as const;

export type FilterName = (typeof FILTERS)[number];

/** What the user asked to look at, before the database is known. Dates are as typed. */
export interface ScopeRequest {
  readonly from?: string;
  readonly to?: string;
  /** 2024, 2024-Q3, 2024-03, last-month, ytd, FY2024, FY2024-Q3. */
  readonly period?: string;
  readonly asOf?: string;
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** A condition over the account's columns. */
  readonly where?: string;
  /** Leaves returns and negative lines out instead of deducting them. */
  readonly gross?: boolean;
}

export const NO_SCOPE: ScopeRequest = { filters: {} };
