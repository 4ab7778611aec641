import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { code, derived, key, money, quantity, reference, share, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, ORDER, OWNER, PRODUCT, placesFrom, productColumns } from './joins.ts';
import { owner } from './ownership.ts';
import { placeFields } from './place.ts';
import { accountIdSpellings, orderIdSpellings, productIdSpellings } from './reference-spellings.ts';
import { lineEssentials, placeWords, saleOwnerWords, salesChannel } from './sale.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = {
  en: 'Order Item, Order Line, Line Item, Line, Row, Detail, Order Detail, Invoice Line',
  zh: '订单行, 订单明细, 明细, 行, 子订单, 商品行, 分录',
};

/** What was sold, one row a line of an order. */
export const orderItems: Entity = {
  name: 'order_items',
  label: { en: 'Order items', zh: '订单明细' },
  about: {
    en: 'One row per order line; sums use the customer and place of the line.',
    zh: '每行一条订单明细；汇总时使用明细自身的客户和地区。',
  },
  key: 'order_item_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: [],
  otherDates: ['ordered_at'],
  recognisedBy: [
    'order_id + product_id',
    'order_id + products.name',
    'order_id + quantity',
    'orders.ordered_at + product_id',
    'orders.ordered_at + products.name + amount',
    'orders.ordered_at + quantity',
  ],
  madeKey: { parts: ['order_id'], rows: 'events' },
  vocabularies: { channel: 'channel' },
  describes: { orders: 'ordered_at', accounts: 'name', products: 'name' },
  essentials: lineEssentials,
  required: ['order_id', 'ordered_at', 'product_id', 'quantity', 'amount'],
  joins: { o: ORDER, a: ACCOUNT, p: PRODUCT, u: OWNER },
  borrows: {
    ...accountColumns,
    ...productColumns,
    account_id: ['t.account_id', 'o.account_id'],
    ordered_at: ['t.ordered_at', 'o.ordered_at'],
    owner: ['t.owner', 'o.owner', 'a.owner'],
    department: ['u.department'],
    ...placesFrom('t', 'o', 'a'),
  },
  people: false,
  fields: [
    key(
      'order_item_id',
      { en: 'Order item ID', zh: '明细编号' },
      { en: 'Unique ID of the line.', zh: '区分订单明细的唯一编号。' },
      `Row ID, Order Item ID, Line Item ID, Order Line ID, Line ID, Detail ID, Order Detail ID, Order Product ID, Invoice Line ID, Transaction Line ID, 行ID, 明细编号, 明细ID, 订单明细编号, 订单明细ID, 订单行ID, 子订单编号, 子订单号, 子订单ID, 行编号, 行项目ID, 分录ID, 明细主键`,
    ),
    code(
      'line_number',
      { en: 'Line number', zh: '行号' },
      { en: 'Number of the line in its order; not unique by itself.', zh: '明细在订单中的序号，单独不唯一。' },
      'Line Number, Line No, Line Num, Order Line Number, POSNR, Sales Document Item, Order Item Number, 行号, 订单行号, 明细行号, 分录号, 行项目, 序号',
    ),
    reference(
      'order_id',
      'orders',
      { en: 'Order ID', zh: '订单编号' },
      { en: 'Key of the order.', zh: '所属订单的编号。' },
      orderIdSpellings,
    ),
    reference(
      'account_id',
      'accounts',
      { en: 'Account ID', zh: '客户编号' },
      { en: 'Key of the customer of this line.', zh: '该明细的客户编号。' },
      accountIdSpellings,
    ),
    reference(
      'product_id',
      'products',
      { en: 'Product ID', zh: '产品编号' },
      { en: 'Key of the product.', zh: '产品的编号。' },
      productIdSpellings,
    ),
    derived(
      timestamp(
        'ordered_at',
        { en: 'Ordered at', zh: '订单日期' },
        { en: 'The order’s date, kept on the line.', zh: '所属订单的日期，随明细保存。' },
        '',
      ),
    ),
    quantity(
      'quantity',
      { en: 'Quantity', zh: '数量' },
      { en: 'Number of units; negative for a return.', zh: '销售数量，退货为负。' },
      `Quantity, Qty, ${across('Order, Ordered, Sales, Invoiced, Item, Product, Line, Lineitem, Billed, Shipped, sls', 'Quantity, Qty')}, Quantity Ordered, Quantity Sold, Qty Ordered, Qty Sold, Units, Units Sold, Unit Sold, Pcs, Pieces, Counts, Number of Units, No. of Units, Quantity Purchased, Sales Volume, KWMENG, FKIMG,
      数量, ${across('销售, 订购, 购买, 订单, 产品, 商品, 下单, 发货, 出库, 开票, 实发, 采购', '数量')}, 件数, 个数, 销量, 宝贝总数量, 商品件数, 销售件数`,
    ),
    money(
      'unit_price',
      { en: 'Unit price', zh: '单价' },
      { en: 'Price of one unit.', zh: '单位产品的售价。' },
      `Unit Price, Price, Price Each, Unit Selling Price, Selling Price, Sale Price, Sales Price, Item Price, Product Price, Lineitem Price, Net Price, Price per Unit, Price/Unit, Unit Sales Price, Unit Amount, Item Cost, Sold For, Rate, sls price, NETPR,
      单价, 销售单价, 成交单价, 含税单价, 产品单价, 商品单价, 售价, 销售价, 价格, 成交价, 实际单价, 无税单价, 不含税单价, 商品价格, 京东价, 菜品单价`,
    ),
    share(
      'discount',
      { en: 'Discount', zh: '折扣' },
      { en: 'Discount as a share of the price, 0 to 1.', zh: '价格减免的比例，取值 0 到 1。' },
      'Discount, Discount Rate, Discount %, Discount Percent, Discount Percentage, Discount Pct, Line Discount %, Disc, 折扣, 折扣率, 折扣率(%), 折扣比例, 优惠率, 折扣百分比',
    ),
    money(
      'discount_amount',
      { en: 'Discount amount', zh: '优惠金额' },
      { en: 'Discount on the line, as an amount.', zh: '该明细减免的金额。' },
      'Discount Amount, Discount Amt, Line Discount Amount, Item Discount Amount, Lineitem Discount, Discount Value, 优惠金额, 折扣金额, 折扣额, 优惠, 行折扣额, 商品优惠, 减免金额',
    ),
    money(
      'amount',
      { en: 'Amount', zh: '金额' },
      {
        en: 'Value of the line after discount; if the source has none, quantity times unit price.',
        zh: '折后金额；来源没有时为数量乘单价。',
      },
      `Sales, Amount, Sales Amount, Net Sales, Sales Value, Line Total, Line Amount, Item Total, Line Value, Line Revenue, Extended Price, Extended Amount, Net Amount, Net Value, Total Price, Total Sales, Total Amount, Revenue, Sales Revenue, Total Revenue, Turnover, Gross Sales, Item Amount, Order Item Total, sls sales,
      Total, Order Total, Order Amount, Value, Subtotal, Sub Total, NETWR,
      销售额, 金额, 销售金额, 行金额, 明细金额, 商品金额, 产品金额, 商品总价, 商品实际成交金额, 小计, 金额小计, 成交金额, 成交额, 销售收入, 交易金额, 总价, 总金额, 货款, 实付金额, 实收金额, 应收金额, 订单金额, 价税合计, 含税金额, 无税金额, 不含税金额, 本币金额, 消费金额`,
    ),
    money(
      'cost',
      { en: 'Cost', zh: '成本' },
      { en: 'Cost of the whole line.', zh: '该明细的总成本。' },
      'Cost, Total Cost, Line Cost, COGS, Cost of Goods Sold, Cost of Sales, Cost Amount, Sales Cost, 成本, 总成本, 成本金额, 成本额, 销售成本, 商品成本',
    ),
    money(
      'profit',
      { en: 'Profit', zh: '利润' },
      { en: 'Amount less cost.', zh: '金额减成本。' },
      'Profit, Gross Profit, Line Profit, Total Profit, Order Profit, Profit Amount, Net Profit, Margin Amount, 利润, 毛利, 毛利润, 毛利额, 利润额, 销售利润, 总利润',
    ),
    currency({ en: 'Order, Line', zh: '订单' }),
    owner(saleOwnerWords),
    salesChannel,
    ...placeFields({ en: 'the line', zh: '明细' }, placeWords).filter(({ name }) => name !== 'postcode'),
  ],
};
