import { z } from 'zod';
import { section } from './section.ts';

/** Which documents tell sales, as the file has it, and the kind that each word means. */
export const SALES_FROM = {
  invoices: 'invoice',
  orders: 'order',
  receipts: 'receipt',
  deliveries: 'delivery',
} as const;

type Documents = keyof typeof SALES_FROM;

const documents = z.enum(['invoices', 'orders', 'receipts', 'deliveries']);

export const salesFrom = section<Documents | Documents[] | null>({
  key: 'sales_from',
  schema: z.union([documents, z.array(documents).min(1)]),
  absent: null,
  about: {
    en: `Documents from which sales are read if the database has several kinds: invoices (less credit notes), orders,
receipts or deliveries (default: the first of these available). Give a list if several kinds are separate sales.`,
    zh: '数据库中有多种单据时，销售额取自哪一种：invoices（发票减红字发票）、orders、receipts（收据）或 deliveries（出库单）；默认按此顺序取已有的第一种；若几种单据均为独立的销售，可写成列表。',
  },
  example: 'sales_from: invoices',
});
