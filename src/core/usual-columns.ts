import { count, date, id, money, share, text } from './columns.ts';
import type { Column } from './table.ts';
import type { Text } from './text.ts';

/** A column that many analyses have: name and label stand here once; what it means there may be said more exactly. */
const usual =
  (column: Column) =>
  (about: Text = column.about): Column => ({ ...column, about });

export const accountId = usual(
  id('account_id', { en: 'Customer ID', zh: '客户编号' }, { en: 'Key of the customer.', zh: '客户的编号。' }),
);
export const customerName = usual(
  text(
    'name',
    { en: 'Customer', zh: '客户' },
    { en: 'Name of the customer; the ID if it has none.', zh: '客户名称，没有名称时为编号。' },
  ),
);
export const customers = usual(
  count(
    'customers',
    { en: 'Customers', zh: '客户数' },
    { en: 'Customers with an order above zero.', zh: '有正额订单的客户数。' },
    { good: 'up' },
  ),
);
export const customerShare = usual(
  share(
    'share',
    { en: 'Share of customers', zh: '客户占比' },
    { en: 'Customers over all customers with an order above zero.', zh: '客户数除以全部有正额订单的客户数。' },
  ),
);
export const orders = usual(
  count(
    'orders',
    { en: 'Orders', zh: '订单数' },
    { en: 'Orders above zero.', zh: '金额大于零的订单数。' },
    { good: 'up' },
  ),
);
export const revenue = usual(
  money(
    'revenue',
    { en: 'Revenue', zh: '销售额' },
    { en: 'Net sales, returns deducted.', zh: '净销售额，已扣除退货。' },
    { good: 'up' },
  ),
);
export const profit = usual(
  money(
    'profit',
    { en: 'Profit', zh: '利润' },
    { en: 'Profit of all lines, if the data has it.', zh: '全部明细的利润（数据中有利润时）。' },
    { good: 'up' },
  ),
);
export const winRate = usual(
  share(
    'win_rate',
    { en: 'Win rate', zh: '赢单率' },
    { en: 'Deals won over deals closed.', zh: '赢单数除以已结束商机数。' },
    { good: 'up' },
  ),
);
export const shareOfTotal = usual(
  share('share', { en: 'Share', zh: '占比' }, { en: 'Value divided by the total.', zh: '数值除以合计。' }),
);
export const period = usual(
  date('period', { en: 'Period', zh: '期间' }, { en: 'First day of the period.', zh: '期间的第一天。' }),
);
export const fileName = usual(
  text('file', { en: 'File', zh: '文件' }, { en: 'Name of the file.', zh: '文件名称。' }, { cut: 'front' }),
);
export const lineNumber = usual(
  id('line', { en: 'Line', zh: '行号' }, { en: 'Line of the file.', zh: '在文件中的行号。' }),
);
export const columnName = usual(
  text('column', { en: 'Column', zh: '列' }, { en: 'Header of the column.', zh: '列的表头。' }),
);
export const fieldName = usual(
  text('field', { en: 'Field', zh: '字段' }, { en: 'Field the column is mapped to.', zh: '该列对应的字段。' }),
);
export const rowCount = usual(
  count('rows', { en: 'Rows', zh: '行数' }, { en: 'Rows of the entity.', zh: '数据表的行数。' }),
);
export const rejectedRows = usual(
  count('rejected', { en: 'Rejected', zh: '拒绝' }, { en: 'Rows that could not be read.', zh: '无法读取的行。' }),
);
export const lastLoad = usual(
  date(
    'last_load',
    { en: 'Last load', zh: '最近导入' },
    { en: 'When data was last loaded, in UTC.', zh: '最近一次导入的时间（UTC）。' },
  ),
);
export const ranAt = usual(
  date('ran_at', { en: 'Ran at', zh: '执行时间' }, { en: 'When it ran, in UTC.', zh: '执行的时间（UTC）。' }),
);
