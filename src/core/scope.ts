import { same, type Text } from './text.ts';

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

/** What people call the filters; the flags keep their names. */
export const FILTER_LABELS: Readonly<Record<FilterName, Text>> = {
  owner: { en: 'Owner', zh: '负责人' },
  department: { en: 'Department', zh: '部门' },
  region: { en: 'Region', zh: '大区' },
  province: { en: 'Province', zh: '省份' },
  tier: { en: 'Tier', zh: '客户级别' },
  type: { en: 'Type', zh: '客户类型' },
  industry: { en: 'Industry', zh: '行业' },
  brand: { en: 'Brand', zh: '品牌' },
  product: { en: 'Product', zh: '产品' },
  channel: { en: 'Channel', zh: '渠道' },
  currency: { en: 'Currency', zh: '币种' },
};

const LABELS: Readonly<Record<string, Text>> = { ...FILTER_LABELS, where: { en: 'Condition', zh: '条件' } };

/** The label of a filter flag, --where among them; a flag without one speaks for itself. */
export const filterLabel = (flag: string): Text => LABELS[flag] ?? same(flag);

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
