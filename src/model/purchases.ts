import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { code, date, key, money, quantity, sort } from './field.ts';
import { PRODUCT, productColumns } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { toProduct, toSupplier } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const ORDER = {
  en: 'Purchase Order, PO',
  zh: '采购订单, 采购单, 采购, 采购入库单, 进货单, 入库单',
};
const WORDS = { en: 'Purchase, Purchase Order', zh: '采购' };

/** What was bought from suppliers. */
export const purchases: Entity = {
  name: 'purchases',
  label: { en: 'Purchases', zh: '采购' },
  about: { en: 'One row per line of a purchase order.', zh: '每行一条采购订单明细。' },
  key: 'purchase_id',
  title: null,
  nouns: spellings(`${ORDER.en}, ${ORDER.zh}`),
  events: ['ordered_on', 'received_on'],
  otherDates: ['due_on'],
  recognisedBy: [
    'supplier_id + purchase_order',
    'suppliers.name + purchase_order',
    'supplier_id + quantity',
    'suppliers.name + quantity',
    'suppliers.name + ordered_on',
    'supplier_id + ordered_on',
  ],
  madeKey: {
    parts: ['purchase_order', 'line_number', 'supplier_id', 'ordered_on'],
    rows: 'events',
    whole: ['purchase_order', 'line_number'],
  },
  required: ['purchase_id'],
  joins: { p: PRODUCT },
  borrows: productColumns,
  people: false,
  fields: [
    key(
      'purchase_id',
      { en: 'Purchase line ID', zh: '采购明细编号' },
      { en: 'Unique ID of the line.', zh: '区分采购明细的唯一编号。' },
      'Purchase ID, PO Line ID, Purchase Order Line ID, Purchase Order Item ID, 采购行ID, 采购明细ID, ID, Record ID',
    ),
    code(
      'purchase_order',
      { en: 'Purchase order', zh: '采购单号' },
      { en: 'Number of the purchase order.', zh: '采购订单的单号。' },
      `${across(ORDER.en, 'ID, No, Number, Num')}, Purchase No, Purchase Number, ${across(ORDER.zh, '号, 编号, 单号')}, Purchasing Document, EBELN, 单据编号, 单据号`,
    ),
    code(
      'line_number',
      { en: 'Line number', zh: '行号' },
      { en: 'Number of the line in its order.', zh: '明细在采购单中的行号。' },
      'PO Line, PO Line Number, Line, Line No, EBELP, 采购行号, 序号',
    ),
    toSupplier({ en: 'Key of the supplier.', zh: '供应商的编号。' }),
    toProduct({ en: 'Key of the product bought.', zh: '所采购产品的编号。' }),
    date(
      'ordered_on',
      { en: 'Ordered on', zh: '采购日期' },
      { en: 'Day of the purchase order.', zh: '采购下单的日期。' },
      `${across(ORDER.en, 'Date')}, Purchase Date, ${across(ORDER.zh, '日期, 时间')}, Order Date, Ordered At, Document Date, 下单日期, 订货日期, 单据日期, 业务日期`,
    ),
    date(
      'due_on',
      { en: 'Promised for', zh: '承诺交期' },
      { en: 'Delivery date promised.', zh: '供应商承诺的交货日期。' },
      'Due Date, Promised Date, Expected Delivery Date, Required Date, Delivery Due Date, 要求到货日期, 计划到货日期, 预计到货日期, 交货日期, 约定交期, 要求交货日期',
    ),
    date(
      'received_on',
      { en: 'Received on', zh: '到货日期' },
      { en: 'Day the goods arrived.', zh: '实际到货的日期。' },
      'Received Date, Receipt Date, Goods Receipt Date, Delivered On, Delivery Date, Actual Delivery Date, 实际到货日期, 入库日期, 入库时间, 到货时间, 收货日期',
    ),
    quantity(
      'quantity',
      { en: 'Quantity', zh: '采购数量' },
      { en: 'Units ordered.', zh: '采购的数量。' },
      'Qty, Order Quantity, Ordered Quantity, Purchase Quantity, PO Quantity, Quantity Ordered, MENGE, 数量, 订货数量, 进货数量',
    ),
    quantity(
      'received_quantity',
      { en: 'Received quantity', zh: '到货数量' },
      { en: 'Units received.', zh: '实际到货的数量。' },
      'Quantity Received, Received Qty, Delivered Quantity, 入库数量, 实收数量, 收货数量, 实到数量',
    ),
    quantity(
      'defective_quantity',
      { en: 'Defective quantity', zh: '不合格数量' },
      { en: 'Units found defective.', zh: '检验不合格的数量。' },
      'Defects, Defective Units, Defective Qty, Rejected Quantity, Quantity Rejected, 次品数量, 不良数量, 不良品数, 退货数量, 不合格数',
    ),
    money(
      'unit_price',
      { en: 'Unit price', zh: '采购单价' },
      { en: 'Price of one unit.', zh: '单位采购价格。' },
      'Price, Purchase Price, Cost Price, Net Price, Unit Cost, 单价, 进价, 采购价, 含税单价, 采购价格, 不含税单价',
    ),
    money(
      'amount',
      { en: 'Amount', zh: '采购金额' },
      { en: 'Cost of the line.', zh: '该明细的采购金额。' },
      'Total, Total Amount, Purchase Amount, Line Amount, PO Amount, Spend, Net Value, Total Cost, 金额, 总金额, 价税合计, 进货金额, 含税金额, 采购总额, 采购额',
    ),
    currency(WORDS),
    sort(
      'status',
      { en: 'Status', zh: '采购状态' },
      { en: 'Status of the order, as in the source.', zh: '采购单状态，保留来源的名称。' },
      `${across(ORDER.en, 'Status')}, ${across(ORDER.zh, '状态')}, Status, 状态, 入库状态`,
    ),
    owner({ en: 'Purchase, Purchaser', zh: '采购' }),
    ownerId({ en: 'Purchaser', zh: '采购员' }),
    department,
  ],
};
