import { z } from 'zod';
import type { ORDER_STATUS } from '../model/order-statuses.ts';
import { section } from './section.ts';
import { spelling } from './spelling.ts';

const words = z.array(spelling).optional();

const schema = z.strictObject({
  cancelled: words.describe('Statuses of cancelled orders; excluded from sales'),
  refunded: words.describe('Statuses of fully refunded orders; excluded from sales'),
  returned: words.describe('Statuses of returned orders; excluded from sales'),
  partly_refunded: words.describe('Statuses of partly refunded orders; they count'),
  unpaid: words.describe('Statuses of orders not paid in full; they count and are reported'),
  paid: words.describe('Statuses of paid orders; they count'),
  open: words.describe('Statuses that do not concern payment; such orders count'),
  refunds: z
    .enum(['reported', 'deducted'])
    .optional()
    .describe('Whether partial refunds are deducted from sales or only reported (default)'),
} satisfies Record<(typeof ORDER_STATUS)[number]['code'] | 'refunds', z.ZodType>);

/** What statuses of orders mean: by the meaning, further spellings. */
export const orders = section({
  key: 'orders',
  schema,
  absent: {},
  about: {
    en: `Other statuses of orders and their meaning. Cancelled, refunded and returned orders are excluded from sales unless --gross is
given; others count. \`refunds: deducted\` also deducts partial refunds.`,
    zh: `订单状态的其他写法及其含义。已取消、已退款和已退货的订单不计入销售额（--gross 除外），其余计入；
设为 refunds: deducted 时，同时扣除部分退款。`,
  },
  example: `orders:
  cancelled: [Scrapped, 已关闭]
  unpaid: [待对账]
  refunds: deducted`,
});
