import { readCustomColumn } from '../../src/core/custom-column.ts';
import type { Unit } from '../../src/core/table.ts';
import { same, type Text } from '../../src/core/text.ts';

export const BYS = ['accounts', 'products', 'owners', 'regions', 'provinces', 'categories'] as const;
type By = (typeof BYS)[number];

export const MEASURED = ['amount', 'profit', 'orders', 'quantity'] as const;
type Measure = (typeof MEASURED)[number];

/** What `acrm rank` was asked for. */
export interface RankParams {
  /** One of `BYS`, or a column of the user's own: `ext.NAME`. */
  readonly by: string;
  readonly measure: Measure;
  readonly top: number;
  readonly all: boolean;
}

export interface Subject {
  /** Columns of `sales` that hold the member's id and name. */
  readonly id: string;
  readonly name: string;
  /** Heading of a column of names. */
  readonly label: Text;
  /** As it stands in a sentence. */
  readonly one: Text;
  readonly many: Text;
}

const SUBJECTS: Readonly<Record<By, Subject>> = {
  accounts: {
    id: 'account_id',
    name: 'account_name',
    label: { en: 'Customer', zh: '客户' },
    one: { en: 'customer', zh: '客户' },
    many: { en: 'customers', zh: '个客户' },
  },
  products: {
    id: 'product_id',
    name: 'product',
    label: { en: 'Product', zh: '产品' },
    one: { en: 'product', zh: '产品' },
    many: { en: 'products', zh: '个产品' },
  },
  owners: {
    id: 'owner',
    name: 'owner',
    label: { en: 'Owner', zh: '负责人' },
    one: { en: 'owner', zh: '负责人' },
    many: { en: 'owners', zh: '位负责人' },
  },
  regions: {
    id: 'region',
    name: 'region',
    label: { en: 'Region', zh: '大区' },
    one: { en: 'region', zh: '大区' },
    many: { en: 'regions', zh: '个大区' },
  },
  provinces: {
    id: 'province',
    name: 'province',
    label: { en: 'Province', zh: '省份' },
    one: { en: 'province', zh: '省份' },
    many: { en: 'provinces', zh: '个省份' },
  },
  categories: {
    id: 'category',
    name: 'category',
    label: { en: 'Category', zh: '品类' },
    one: { en: 'category', zh: '品类' },
    many: { en: 'categories', zh: '个品类' },
  },
};

/** What is ranked, and what it is called. */
export function subjectOf(by: string): Subject {
  const known = BYS.find((one) => one === by);
  if (known !== undefined) return SUBJECTS[known];
  const { name } = readCustomColumn(by) ?? { name: by };
  return {
    id: by,
    name: by,
    label: same(name),
    one: same(name),
    many: { en: `values of ${name}`, zh: `个“${name}”取值` },
  };
}

export const MEASURES: Readonly<Record<Measure, { readonly unit: Unit; readonly label: Text }>> = {
  amount: { unit: 'money', label: { en: 'Sales', zh: '销售额' } },
  profit: { unit: 'money', label: { en: 'Profit', zh: '利润' } },
  orders: { unit: 'count', label: { en: 'Orders', zh: '订单数' } },
  quantity: { unit: 'number', label: { en: 'Quantity', zh: '销售数量' } },
};

/** What is ranked by what: "Customers by sales", 客户销售额排名. */
export function headingOf({ by, measure }: RankParams): Text {
  const { label: subject, many } = subjectOf(by);
  const { label } = MEASURES[measure];
  const initial = many.en.charAt(0).toUpperCase();
  return { en: `${initial}${many.en.slice(1)} by ${label.en.toLowerCase()}`, zh: `${subject.zh}${label.zh}排名` };
}
