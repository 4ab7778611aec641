import type { Account } from './accounts.ts';
import { slashDay } from './calendar.ts';
import type { Sheet } from './csv.ts';
import type { Failure } from './dirt.ts';
import { emptied, fail, fullWidth, ideographicBlank, leadingBlank, repeat, spoil, strayBlank } from './dirt.ts';
import { grouped, plain } from './money.ts';
import type { Order } from './orders.ts';
import type { Product } from './products.ts';
import { randomFor } from './random.ts';

/** 客户.csv: the customers in China, from the domestic CRM. */
export function chineseAccounts(seed: number, accounts: readonly Account[], repeats: number): Sheet {
  const random = randomFor(seed, 'dirt/客户');
  let sheet: Sheet = {
    header: [
      '客户编号',
      '客户名称',
      '客户类型',
      '所属行业',
      '客户级别',
      '国家',
      '省份',
      '城市',
      '所属大区',
      '详细地址',
      '联系电话',
      '业务员',
      '创建日期',
    ],
    rows: accounts.map(({ id, name, kind, industry, tier, place, city, street, phone, owner, created }) => [
      id,
      name,
      kind.label.zh,
      industry.label.zh,
      tier,
      '中国',
      place.area,
      city,
      place.region,
      street,
      phone,
      owner.name,
      slashDay(created),
    ]),
  };
  sheet = spoil(random, sheet, { column: '客户名称', count: 12, change: strayBlank });
  sheet = spoil(random, sheet, { column: '客户名称', count: 6, change: ideographicBlank });
  sheet = spoil(random, sheet, { column: '联系电话', count: 8, change: fullWidth });
  sheet = spoil(random, sheet, { column: '联系电话', count: 40, change: emptied });
  sheet = spoil(random, sheet, { column: '业务员', count: 9, change: emptied });
  sheet = spoil(random, sheet, { column: '详细地址', count: 5, change: (cell) => `${cell}\n收货：二号仓库` });
  return repeat(random, sheet, repeats);
}

/** 产品.csv: the whole price list. */
export function productList(products: readonly Product[]): Sheet {
  return {
    header: ['产品编号', '产品名称', '类别', '品牌', '单位', '标准售价', '成本价', '上市日期'],
    rows: products.map(({ id, name, category, brand, unit, price, cost, launched }) => [
      id,
      name,
      category,
      brand,
      unit,
      plain(price),
      plain(cost),
      launched,
    ]),
  };
}

/** 订单明细_2022-2024.csv: one row for each line of the orders in China. */
export function chineseOrderLines(seed: number, orders: readonly Order[], failures: readonly Failure[]): Sheet {
  const random = randomFor(seed, 'dirt/订单明细');
  const several = new Set(orders.filter(({ lines }) => lines.length > 1).map(({ id }) => id));
  let sheet: Sheet = {
    header: [
      '订单编号',
      '订单日期',
      '客户编号',
      '客户名称',
      '产品编号',
      '产品名称',
      '类别',
      '数量',
      '单价',
      '折扣',
      '金额',
      '利润',
      '币种',
      '国家',
      '省份',
      '城市',
      '大区',
      '业务员',
      '渠道',
    ],
    rows: orders.flatMap(({ id, day, account, channel, lines }) =>
      lines.map(({ product, quantity, unitPrice, discount, amount, profit }) => [
        id,
        slashDay(day),
        account.id,
        account.name,
        product.id,
        product.name,
        product.category,
        String(quantity),
        plain(unitPrice),
        String(discount / 100),
        plain(amount),
        plain(profit),
        'CNY',
        '中国',
        account.place.area,
        account.city,
        account.place.region,
        account.owner.name,
        channel.zh,
      ]),
    ),
  };
  sheet = spoil(random, sheet, {
    column: '金额',
    count: 45,
    change: (cell) => `¥${grouped(cell)}`,
    where: (cell) => !cell.startsWith('-'),
  });
  sheet = spoil(random, sheet, { column: '客户名称', count: 60, change: strayBlank });
  sheet = spoil(random, sheet, { column: '城市', count: 20, change: leadingBlank });
  sheet = spoil(random, sheet, { column: '产品名称', count: 24, change: (cell) => cell.replace('-', ' ') });
  sheet = spoil(random, sheet, { column: '产品名称', count: 10, change: (cell) => cell.toLowerCase() });
  sheet = spoil(random, sheet, { column: '业务员', count: 25, change: emptied });
  return fail(random, sheet, failures, ([id]) => several.has(id ?? ''));
}
