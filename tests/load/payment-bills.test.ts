import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load, openSmall, scratchFolder, select } from './open-fixture.ts';
import { paymentFindings } from '../../src/load/result/payment-findings.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

/** The bills as their services write them, shortened: a preamble, few rows, counts below. */
const BILLS: Readonly<Record<string, readonly string[]>> = {
  'alipay-account.csv': [
    '支付宝交易记录明细查询',
    '账号:[abc@demo.example]',
    '起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-01 00:00:00]',
    '---------------------------------交易记录明细列表------------------------------------',
    '交易号      ,商家订单号   ,交易创建时间              ,付款时间      ,交易来源地     ,类型      ,交易对方    ,商品名称  ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,备注    ,资金状态     ,',
    '2024010100000000000000000001\t,T1    ,2024-01-01 10:00:00 ,2024-01-01 10:00:05 ,其他 ,即时到账交易   ,王小河   ,围巾 ,200.00  ,收入  ,交易成功  ,0.00  ,   ,已收入  ,',
    '2024010200000000000000000002\t,T2    ,2024-01-02 10:00:00 ,                    ,其他 ,即时到账交易   ,李大山   ,手套 ,88.00   ,收入  ,交易关闭  ,0.00  ,   ,        ,',
    '2024010300000000000000000003\t,      ,2024-01-03 10:00:00 ,2024-01-03 10:00:05 ,其他 ,即时到账交易   ,快运公司 ,运费 ,49.74   ,支出  ,交易成功  ,0.00  ,   ,已支出  ,',
    '---------------------------------------------------------------------------------',
    '共3笔记录',
    '已收入:1笔,200.00元',
    '已支出:1笔,49.74元',
    '导出时间:[2024-02-01 12:00:00]    用户:林某',
  ],
  'alipay-funds.csv': [
    '#支付宝账务明细查询',
    '#账号：[20880110********0156]',
    '#-----------------------------------------账务明细列表----------------------------------------',
    '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注',
    '1001\t,2024010122001400000000000001\t,T1\t,围巾,2024-01-01 10:00:05,wxh***@demo.example\t,200.00,0.00,1200.00,支付宝\t,在线支付\t,',
    '1002\t,2024010122001400000000000001\t,T1\t,服务费,2024-01-01 10:00:05,支付宝\t,0.00,-1.20,1198.80,支付宝\t,收费\t,',
    '#-----------------------------------------账务明细列表结束------------------------------------',
    '#支出合计：1笔，共-1.20元',
    '#导出时间：[2024年02月02日 10:00:00]',
  ],
  'wechat-account.csv': [
    '微信支付账单明细,,,,,,,,',
    '起始时间：[2024-01-01 00:00:00] 终止时间：[2024-02-01 00:00:00],,,,,,,,',
    ',,,,,,,,',
    '共3笔记录,,,,,,,,',
    '收入：1笔 20.00元,,,,,,,,',
    '支出：1笔 20.50元,,,,,,,,',
    '中性交易：1笔 100.00元,,,,,,,,',
    '注：,,,,,,,,',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易,,,,,,,,',
    '2. 本明细仅供个人对账使用,,,,,,,,',
    ',,,,,,,,',
    '----------------------微信支付账单明细列表--------------------,,,,,,,,',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    '2024-01-16 12:23:45,商户消费,某某超市,"商品, 大",支出,¥20.50,零钱,支付成功,"10000001\t","10002\t","/"',
    '2024-01-17 08:00:00,转账,王小河,"转账备注:微信转账",收入,¥20.00,/,已存入零钱,"10000002\t","/","/"',
    '2024-01-18 08:00:00,零钱提现,招商银行,"/",/,¥100.00,招商银行,提现已到账,"10000003\t","/","服务费¥0.10"',
  ],
  'wechat-merchant.csv': [
    '交易时间,公众账号ID,商户号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,微信退款单号,退款金额,商品名称,手续费,费率',
    '`2024-01-10 16:33:45,`wx24,`10000100,`100169074020240110,`1415640626,`085e,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`5.00,`0,`0.00,`被扫支付,`0.03000,`0.60%',
    '`2024-01-10 16:46:14,`wx24,`10000100,`100278074020240110,`1415635270,`085e,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`3.00,`0,`0.00,`被扫支付,`0.02000,`0.60%',
    '`2024-01-11 09:00:00,`wx24,`10000100,`100278074020240110,`1415635270,`085e,`MICROPAY,`REFUND,`OTHERS,`CNY,`0.00,`5000000001,`3.00,`被扫支付,`-0.02000,`0.60%',
    '总交易单数,应结订单总金额,退款总金额,手续费总金额',
    '`3,`8.00,`3.00,`0.03000',
  ],
  'paypal.csv': [
    '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Invoice Number","Balance","Balance Impact"',
    '"01/15/2024","10:00:00","PST","Ivy Orchard","Express Checkout Payment","Completed","USD","100.00","-3.20","96.80","1AB1","INV1","96.80","Credit"',
    '"01/16/2024","10:00:00","PST","Tom Lark","Express Checkout Payment","Pending","USD","50.00","0.00","50.00","1AB2","INV2","96.80","Memo"',
    '"01/17/2024","10:00:00","PST","Ivy Orchard","Payment Refund","Completed","USD","-20.00","0.60","-19.40","1AB3","INV1","77.40","Debit"',
    '"01/18/2024","10:00:00","PST","Bank","General Withdrawal","Completed","USD","-77.40","0.00","-77.40","1AB4","","0.00","Debit"',
  ],
  'stripe-payments.csv': [
    'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Decline Reason,Description,Fee,Status,Seller Message,Customer ID,Invoice ID',
    'ch_1,2024-01-15 10:00:00,100.00,0.00,usd,true,,Order 1,3.20,Paid,Payment complete.,cus_1,in_1',
    'ch_2,2024-01-16 10:00:00,50.00,20.00,usd,true,,Order 2,1.75,Partially Refunded,Payment complete.,cus_2,in_2',
    'ch_3,2024-01-17 10:00:00,70.00,0.00,usd,false,card_declined,Order 3,0.00,Failed,The bank declined.,cus_3,in_3',
  ],
};

/** Payments that the bills come to: number, amount, what moved no money, currency. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'alipay-account.csv': [
    '2024010100000000000000000001 200  CNY 2024-01-01',
    '2024010200000000000000000002  88 CNY ',
    '2024010300000000000000000003 -49.74  CNY 2024-01-03',
  ],
  'alipay-funds.csv': ['1001 200  CNY 2024-01-01', '1002 -1.2  CNY 2024-01-01'],
  'wechat-account.csv': [
    '10000001 -20.5  CNY 2024-01-16',
    '10000002 20  CNY 2024-01-17',
    '10000003  100 CNY 2024-01-18',
  ],
  'wechat-merchant.csv': [
    '100169074020240110 5  CNY 2024-01-10',
    '100278074020240110 3  CNY 2024-01-10',
    '100278074020240110#5000000001 -3  CNY 2024-01-11',
  ],
  'paypal.csv': [
    '1AB1 100  USD 2024-01-15',
    '1AB2  50 USD 2024-01-16',
    '1AB3 -20  USD 2024-01-17',
    '1AB4  -77.4 USD 2024-01-18',
  ],
  // No row of this export is a refund: it stands on the row of the payment.
  'stripe-payments.csv': [
    'ch_1 100  USD 2024-01-15',
    'ch_2 30  USD 2024-01-16',
    'ch_3  70 USD 2024-01-17',
  ],
};

describe('the bill of a payment service', () => {
  test('is known by itself, with the sign of each amount, and nothing in it is rejected', async () => {
    const paths = Object.entries(BILLS).map(([name, lines]) => {
      const path = join(folder.path, name);
      writeFileSync(path, `${lines.join('\r\n')}\r\n`);
      return path;
    });
    const report = await load(database, paths);
    expect(report.files.map(({ loaded }) => loaded?.mapping.root)).toEqual(paths.map(() => 'payments'));
    expect(await select(database, 'SELECT * FROM acrm.rejects')).toEqual([]);
    const rows = await select(
      database,
      `SELECT _file, payment_id, CAST(amount AS DOUBLE), CAST(unsettled_amount AS DOUBLE), currency, CAST(paid_on AS VARCHAR) FROM crm.payments ORDER BY _file, _line`,
    );
    const found = Object.keys(BILLS).map((name) => [
      name,
      rows.filter(([file]) => String(file).endsWith(name)).map((row) => row.slice(1).join(' ')),
    ]);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
    const engine = await openSmall(database);
    const said = (await paymentFindings(engine, 1)).map(({ text }) => text.en.replace(/^.*[\\/]/, ''));
    await engine.close();
    expect(said).toContain(
      'wechat-account.csv: 1 row, 100 CNY in all, was closed, failed or pending, or moved money between own accounts: see unsettled_amount; amount does not include it.',
    );
    expect(said).toHaveLength(4);
  });
});
