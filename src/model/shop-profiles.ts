import { same } from '../core/text.ts';
import type { CrmProfile } from './crm-profile.ts';
import { spellings } from './spelling.ts';

/** Shops, marketplaces, tills and payment services by their exports. */
export const SHOP_PROFILES: readonly CrmProfile[] = [
  {
    name: 'amazon',
    label: same('Amazon'),
    sure: spellings(
      'amazon-order-id, merchant-order-id, ship-service-level, fulfillment-channel, promotion-ids, buyer-phone-number, quantity-purchased, delivery-start-date',
    ),
    usual: spellings(
      'order-id, order-item-id, purchase-date, payments-date, buyer-email, buyer-name, sku, asin, product-name, item-price, item-tax, ship-city, ship-state',
    ),
    // The price of an item is that of all its pieces.
    means: { 'item-price': 'Line Amount' },
  },
  {
    name: 'ebay',
    label: same('eBay'),
    sure: spellings('Sales Record Number, Buyer Username, Custom Label, Item Title, Sold For, eBay Collected Tax'),
    usual: spellings(
      'Order Number, Buyer Name, Buyer Email, Item Number, Quantity, Shipping And Handling, Total Price, Sale Date, Paid On Date, Transaction ID',
    ),
    means: {
      'Custom Label': null,

      'Buyer Username': 'Customer ID',
      'Total Price': 'Order Total Amount',
    },
  },
  {
    name: 'etsy',
    label: same('Etsy'),
    sure: spellings(
      'Listings Type, Listing ID, Buyer User ID, Card Processing Fees, Adjusted Card Processing Fees, Order Net, Ship Zipcode',
    ),
    usual: spellings(
      'Sale Date, Item Name, Buyer, Quantity, Price, Coupon Code, Item Total, Transaction ID, Date Paid, Date Shipped, Order ID, Order Value, Order Total, Variations, Ship Name, Ship City',
    ),
    means: {
      'Transaction ID': 'Order Item ID',
      'Listing ID': 'Product ID',
      'Order Value': null,
      SKU: null,
      'Number of Items': null,
    },
  },
  {
    name: 'square-items',
    label: same('Square'),
    sure: spellings('Price Point Name, Modifiers Applied'),
    usual: spellings(
      'Date, Time, Time Zone, Category, Item, Qty, SKU, Gross Sales, Net Sales, Transaction ID, Payment ID, Event Type, Location, Dining Option',
    ),
    means: { Location: null, 'Gross Sales': null, 'Payment ID': null },
  },
  {
    name: 'square-transactions',
    label: same('Square'),
    sure: spellings('Total Collected, Gift Card Sales, Card Entry Methods, Partial Refunds'),
    usual: spellings(
      'Date, Time, Time Zone, Gross Sales, Discounts, Net Sales, Tip, Tax, Transaction ID, Payment ID, Staff Name, Event Type, Location',
    ),
    means: {
      Date: 'Payment Date',
      'Total Collected': 'Payment Amount',
      'Net Sales': null,
      'Gross Sales': null,
      Source: null,
      Location: null,
    },
  },
  {
    name: 'quickbooks',
    label: same('QuickBooks'),
    sure: spellings('Memo/Description, Product/Service, Product/Service Amount'),
    usual: spellings('Date, Transaction Type, Num, Customer, Qty, Sales Price, Amount, Balance'),
    means: { Num: 'Invoice Number', 'Product/Service': 'Product Name' },
  },
  {
    name: 'xero',
    label: same('Xero'),
    sure: spellings(
      'InvoiceAmountPaid, InvoiceAmountDue, TaxTotal, UnitAmount, LineAmount, *ContactName, *InvoiceNumber',
    ),
    usual: spellings(
      'ContactName, EmailAddress, InvoiceNumber, Reference, InvoiceDate, DueDate, Total, Description, Quantity',
    ),
    means: { ContactName: 'Customer Name', Total: 'Order Total Amount', Description: 'Product Name' },
  },
  {
    name: 'taobao',
    label: { en: 'Taobao and Tmall', zh: '淘宝、天猫' },
    sure: spellings(
      '买家会员名, 买家支付宝账号, 买家应付货款, 买家实际支付积分, 宝贝标题, 宝贝种类, 宝贝总数量, 外部系统编号, 套餐信息',
    ),
    usual: spellings(
      '订单编号, 总金额, 买家实际支付金额, 订单状态, 收货人姓名, 运送方式, 联系手机, 订单创建时间, 订单付款时间, 标题, 价格, 购买数量, 商品属性, 商家编码',
    ),
    means: { 标题: '商品名称', 商家编码: '商品编码', 联系手机: '买家电话' },
  },
  {
    name: 'jd',
    label: { en: 'JD.com', zh: '京东' },
    sure: spellings('京东价, 下单帐号, 下单账号, 结算金额, 余额支付, 付款确认时间'),
    usual: spellings(
      '订单号, 商品ID, 商品名称, 订购数量, 支付方式, 下单时间, 订单金额, 应付金额, 订单状态, 订单类型, 客户姓名, 客户地址, 货号',
    ),
    means: {
      下单帐号: '客户编号',
      下单账号: '客户编号',
      订单金额: '订单总金额',
      应付金额: null,
      结算金额: null,
    },
  },
  {
    name: 'pinduoduo',
    label: { en: 'Pinduoduo', zh: '拼多多' },
    sure: spellings(
      '商家实收金额(元), 用户实付金额(元), 店铺优惠折扣(元), 平台优惠折扣(元), 商品总价(元), 商家编码-规格维度, 样式ID, 拼单成功时间',
    ),
    usual: spellings(
      '商品, 订单号, 订单状态, 商品数量(件), 收货人, 手机, 省, 市, 区, 支付时间, 发货时间, 确认收货时间, 商品id, 商品规格, 快递单号, 售后状态, 订单成交时间',
    ),
    means: { 支付时间: null },
  },
  {
    name: 'douyin',
    label: { en: 'Douyin shop', zh: '抖店' },
    sure: spellings('选购商品, 达人ID, 达人昵称, 达人优惠, APP渠道, 主订单编号, 订单提交时间, 支付完成时间'),
    usual: spellings(
      '子订单编号, 商品规格, 商品数量, 商品ID, 商家编码, 商品单价, 订单应付金额, 运费, 支付方式, 收件人, 收件人手机号, 省, 市, 区, 详细地址, 订单状态, 流量来源',
    ),
    means: {
      选购商品: '商品名称',
      // What a piece costs, whatever its name says.
      商品金额: '商品单价',
      商家编码: null,
      流量来源: null,
      APP渠道: '渠道',
    },
  },
];
