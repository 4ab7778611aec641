import { same } from '../core/text.ts';
import type { CrmProfile } from './crm-profile.ts';
import { spellings } from './spelling.ts';

/** Payment services by their bills: each row is money that came or went. */
export const PAYMENT_PROFILES: readonly CrmProfile[] = [
  {
    name: 'alipay',
    label: { en: 'Alipay', zh: '支付宝' },
    sure: spellings(
      '支付宝交易号, 支付宝流水号, 账务流水号, 资金状态, 交易来源地, 收/付款方式, 支付宝红包（元）, 商家实收（元）, 集分宝（元）',
    ),
    usual: spellings(
      '交易时间, 交易分类, 交易对方, 对方账号, 商品说明, 收/支, 金额, 交易状态, 交易订单号, 商家订单号, 备注, 业务流水号, 发生时间, 账户余额（元）, 收入金额（+元）, 支出金额（-元）, 业务类型, 完成时间, 对方账户',
    ),
    means: {
      商家订单号: '订单编号',
      交易号: '回款编号',
      商户订单号: '订单编号',
      付款时间: '付款日期',
      交易创建时间: '创建时间',
      '金额（元）': '金额',
      对方账户: '交易对方',
      类型: '交易类型',
      '商家实收（元）': '商家实收',
    },
    entity: 'payments',
  },
  {
    name: 'wechat-pay',
    label: { en: 'WeChat Pay', zh: '微信支付' },
    sure: spellings(
      '微信订单号, 微信支付订单号, 微信退款单号, 微信支付业务单号, 资金流水单号, 公众账号ID, 特约商户号, 应结订单金额, 充值券退款金额, 记账时间',
    ),
    usual: spellings(
      '交易时间, 交易类型, 交易对方, 商品, 收/支, 金额(元), 支付方式, 当前状态, 交易单号, 商户单号, 备注, 收支类型, 收支金额(元), 账户结余(元), 业务名称, 业务类型',
    ),
    means: {
      商户单号: '订单编号',
      交易单号: '回款编号',
      商户订单号: '订单编号',
      '金额(元)': '金额',
      '收支金额(元)': '金额',
      微信支付业务单号: '订单编号',
      资金流水单号: '回款编号',
      用户标识: '交易对方',
      付款银行: '支付方式',
      记账时间: '回款日期',
      货币种类: '币种',
    },
    entity: 'payments',
  },
  {
    name: 'unionpay',
    label: { en: 'UnionPay', zh: '银联' },
    sure: spellings('清算金额, 清算日期, 银联流水号, 银商订单号, 检索参考号'),
    usual: spellings(
      '交易日期, 交易时间, 商户编号, 终端号, 交易类型, 卡号, 交易金额, 手续费, 参考号, 流水号, 订单号, 交易状态',
    ),
    means: {
      参考号: '回款编号',
      检索参考号: '回款编号',
      银联流水号: '回款编号',
      交易日期: '回款日期',
      交易时间: '交易时刻',
    },
    entity: 'payments',
  },
  {
    name: 'stripe',
    label: same('Stripe'),
    sure: spellings(
      'Statement Descriptor, Seller Message, Amount Refunded, Converted Amount, Converted Currency, Taxes On Fee, Captured, PaymentIntent ID, Available On (UTC), Destination Platform Fee, Decline Reason, Customer Facing Amount, Automatic Payout ID, reporting_category, available_on_utc, balance_transaction_id',
    ),
    usual: spellings(
      'id, Created (UTC), Created date (UTC), Amount, Currency, Fee, Net, Type, Source, Description, Status, Card ID, Customer ID, Customer Description, Customer Email, Invoice ID, Transfer, gross, created_utc',
    ),
    means: {
      id: 'Payment ID',
      balance_transaction_id: 'Payment ID',
      'Created (UTC)': 'Payment Date',
      'Created date (UTC)': 'Payment Date',
      created_utc: 'Payment Date',
      created: 'Payment Date',
      Amount: 'Payment Amount',
      gross: 'Payment Amount',
      Net: null,
      Type: 'Transaction Type',
      reporting_category: 'Transaction Type',
      'Customer Description': 'Customer Name',
    },
    entity: 'payments',
  },
  {
    name: 'paypal',
    label: same('PayPal'),
    sure: spellings(
      'From Email Address, To Email Address, Balance Impact, Reference Txn ID, Counterparty Status, Address Status',
    ),
    usual: spellings(
      'Date, Time, TimeZone, Time Zone, Name, Type, Status, Currency, Gross, Fee, Net, Transaction ID, Invoice Number, Item Title, Balance',
    ),
    means: {
      Date: 'Payment Date',
      Gross: 'Payment Amount',
      Net: null,
      'Transaction ID': 'Payment ID',
      'Invoice Number': 'Order ID',
      Name: 'Customer Name',
      Type: 'Transaction Type',
      'From Email Address': 'Customer Email',
      'Shipping Address': null,
      'Item Title': null,
      'Item ID': null,
    },
    entity: 'payments',
  },
  {
    // Books of what came and went, of whatever program.
    name: 'cashbook',
    label: { en: 'Income and expenses', zh: '收支流水' },
    sure: spellings('收/支'),
    usual: [],
    means: {},
    entity: 'payments',
  },
];
