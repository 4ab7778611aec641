import type { Unit } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';

export const BYS = ['accounts', 'products', 'owners', 'regions', 'provinces', 'categories'] as const;
type By = (typeof BYS)[number];

export const MEASURED = ['amount', 'profit', 'orders', 'quantity'] as const;
type Measure = (typeof MEASURED)[number];

/** What `acrm rank` was asked for. */
export interface RankParams {
  readonly by: By;
  readonly measure: Measure;
  readonly top: number;
  readonly all: boolean;
}

interface Subject {
  /** Columns of `sales` that hold the member's id and name. */
  readonly id: string;
  readonly name: string;
  readonly one: Text;
  readonly many: Text;
}

export const SUBJECTS: Readonly<Record<By, Subject>> = {
  accounts: {
    id: 'account_id',
    name: 'account_name',
    one: { en: 'Customer', zh: '客户' },
    many: { en: 'customers', zh: '个客户' },
  },
  products: {
    id: 'product_id',
    name: 'product',
    one: { en: 'Product', zh: '产品' },
    many: { en: 'products', zh: '个产品' },
  },
  owners: { id: 'owner', name: 'owner', one: { en: 'Owner', zh: '负责人' }, many: { en: 'owners', zh: '位负责人' } },
  regions: { id: 'region', name: 'region', one: { en: 'Region', zh: '大区' }, many: { en: 'regions', zh: '个大区' } },
  provinces: {
    id: 'province',
    name: 'province',
    one: { en: 'Province', zh: '省份' },
    many: { en: 'provinces', zh: '个省份' },
  },
  categories: {
    id: 'category',
    name: 'category',
    one: { en: 'Category', zh: '品类' },
    many: { en: 'categories', zh: '个品类' },
  },
};

export const MEASURES: Readonly<Record<Measure, { readonly unit: Unit; readonly label: Text }>> = {
  amount: { unit: 'money', label: { en: 'Sales', zh: '销售额' } },
  profit: { unit: 'money', label: { en: 'Profit', zh: '利润' } },
  orders: { unit: 'count', label: { en: 'Orders', zh: '订单数' } },
  quantity: { unit: 'number', label: { en: 'Quantity', zh: '销售数量' } },
};

/** What is ranked by what: "Customers by sales", 客户销售额排名. */
export function headingOf({ by, measure }: RankParams): Text {
  const { one, many } = SUBJECTS[by];
  const { label } = MEASURES[measure];
  const initial = many.en.charAt(0).toUpperCase();
  return { en: `${initial}${many.en.slice(1)} by ${label.en.toLowerCase()}`, zh: `${one.zh}${label.zh}排名` };
}
