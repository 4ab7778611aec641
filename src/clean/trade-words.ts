/** Words at the end of Chinese names of companies, before the legal form, that say what the company does. */
const WORDS = `
  科技 高科技 技术 高新技术 信息 信息化 网络 互联网 物联网 软件 电子 电气 电器 电力 电机 电源 电池 电缆 线缆 机械 机电 机床 机器人 设备 装备 仪器
  仪表 自动化 智能 智能化 通信 通讯 计算机 系统 系统集成 集成电路 数据 大数据 数码 半导体 元器件 光电 光学 光伏 照明 安防 消防 传感
  贸易 商贸 国际贸易 进出口 外贸 经贸 工贸 实业 商业 百货 超市 零售 连锁 电子商务 电商 供应链 物流 货运 货物 运输 快递 仓储 航运 海运
  建筑 建设 建材 建工 建筑工程 工程 安装 装饰 装修 装潢 设计 勘察 监理 园林 绿化 市政 路桥 房地产 地产 置业 物业 物业管理
  环保 环境 环境工程 能源 新能源 燃气 热力 热电 水务 水利 石油 石化 化工 化学 涂料 油墨 材料 新材料 复合材料 塑料 塑胶 橡胶 橡塑 玻璃 陶瓷
  五金 模具 金属 金属制品 不锈钢 钢铁 钢结构 钢材 有色金属 矿业 煤业 冶金 铝业 铜业 铸造 锻造 轴承 阀门 泵业 紧固件 汽车 汽配 汽车零部件
  零部件 汽车销售 航空 航天 船舶 造船 轨道交通 交通
  医药 药业 制药 药房 大药房 医疗 医疗器械 器械 医院 生物 生物科技 生物技术 基因 健康 保健 养老 食品 饮料 乳业 酒业 酿酒 啤酒 农业 农牧 牧业 渔业
  水产 种业 林业 农产品 饲料 粮油 茶业 茶叶 果业 服装 服饰 纺织 针织 印染 家纺 皮革 皮具 鞋业 家具 家居 木业 日化 日用品 化妆品 美容 玩具 礼品
  工艺品 体育 体育用品 办公用品 文具 包装 印刷 纸业 造纸 纸制品
  文化 传媒 文化传媒 广告 影视 传播 出版 会展 展览 教育 培训 咨询 管理 企业管理 投资 资产 资产管理 资本 创业投资 股权投资 基金 证券 期货 银行 保险
  金融 小额贷款 租赁 融资租赁 担保 信托 典当 拍卖 财务 会计 税务 法律 知识产权 人力资源 劳务 家政 酒店 饭店 餐饮 旅游 旅行社 珠宝 眼镜 制造 加工
  生产 研发 服务 开发 检测 认证 销售 营销 策划 经营 代理 控股 发展 企业 国际
`
  .trim()
  .split(/\s+/);

/** Words that say nothing by themselves and only go with others, as in 企业管理咨询 and 科技发展. */
const VAGUE = new Set(['控股', '发展', '企业', '国际', '实业', '经营']);
const KNOWN = new Set(WORDS);
const LONGEST = Math.max(...WORDS.map((word) => word.length));

/** The words that say what a company does, at the end of its name without region and form: 网络科技 of 明德网络科技. */
export function tradeOf(name: string): string | null {
  const found: string[] = [];
  let rest = name;
  for (;;) {
    const word = lastWord(rest);
    if (word === null) break;
    found.unshift(word);
    rest = rest.slice(0, -word.length);
  }
  return found.every((word) => VAGUE.has(word)) ? null : found.join('');
}

function lastWord(text: string): string | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    const word = text.slice(-length);
    if (KNOWN.has(word)) return word;
  }
  return null;
}
