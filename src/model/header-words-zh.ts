import { spellings } from './spelling.ts';

/** Chinese words of headers that say the same, each list led by the one that the model spells its fields with. */
const SAME: readonly string[] = [
  '客户, 顾客, 客人, 买家, 买方, 会员, 用户, 客商, 下单人, 购买人, 购买者, 消费者, 采购人, 订货人, 付款人, 客',
  '联系人, 对接人, 联络人',
  '订单, 单据, 小票, 单子',
  '交易, 流水',
  '产品, 商品, 货品, 货物, 物料, 存货, 宝贝, 品名, 货',
  '门店, 店铺, 店面, 网点, 店',
  '业务员, 销售员, 导购, 导购员, 营业员, 收银员',
  '下单, 下订, 订货, 订购',
  '购买, 采买, 购',
  '成交, 签约, 签单',
  '消费',
  '销售, 售卖, 售出',
  '支付',
  '付款, 打款, 汇款',
  '回款, 收款, 到账, 入账',
  '开票, 开单',
  '发货, 出货',
  '创建, 建立, 新建',
  '编号, 号码, 卡号, 单号, 流水号, 代码, 编码, 编, 号, ID, id, No, no, NO',
  '日期, 时间, 时刻, 时点, 日, 年月日, date, Date',
  '金额, 总额, 款额, 价款, 货款, 款项, 总价, 总金额, 总价款, 额, 款, 钱',
  '名称, 名字, 姓名, 全称, 全名, 名',
  '数量, 件数, 个数, 件, 数, 量',
  '单价, 售价',
  '状态, 进度, 情况',
  '类型, 类别, 种类, 分类',
  '电话, 手机, 手机号, 手机号码, 联系电话, 联系方式, 电话号码',
  '地址, 住址, 所在地',
  '等级, 级别, 评级',
  '来源, 渠道来源',
  '负责人, 跟进人, 归属人, 责任人, 经办人',
  '部门, 科室',
  '主题, 标题',
];

/** What can be taken out without a change of meaning. */
const SILENT = spellings(
  '所属, 所对应, 对应, 关联, 相关, 本次, 实际, 系统, 平台, 内部, 原始, 该, 此, 的, 总计, 合计, 最终, 关键, 唯一',
);

const canonical: ReadonlyMap<string, string> = new Map([
  ...SAME.flatMap((list) => {
    const [first = '', ...others] = spellings(list);
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
  ...SILENT.map((word): [string, string] => [word, '']),
]);

const LONGEST = Math.max(...[...canonical.keys()].map((word) => word.length));

/**
 * A Chinese header with each word put as the model puts it: 客编 is 客户编号, 购买日 is 购买日期; longest words first.
 * What is no word of headers stays as it is.
 */
export function plainChinese(header: string): string {
  let plain = '';
  for (let at = 0; at < header.length; ) {
    const word = longestWordAt(header, at);
    plain += word === null ? header.charAt(at) : (canonical.get(word) ?? '');
    at += word === null ? 1 : word.length;
  }
  return plain;
}

function longestWordAt(header: string, at: number): string | null {
  for (let length = Math.min(LONGEST, header.length - at); length > 0; length--) {
    const word = header.slice(at, at + length);
    if (canonical.has(word)) return word;
  }
  return null;
}
