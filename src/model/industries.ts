import { spellings } from './spelling.ts';
import type { Word } from './vocabularies.ts';

/** Trades as CRM systems list them (Salesforce, HubSpot), with the classes of GB/T 4754 and of GICS that are the same. */
const LIST = `
  Agriculture|农林牧渔|Farming, Forestry, Fishing, Fishery, Ranching, Agribusiness, 农业, 林业, 渔业, 畜牧业, 牧业, 农牧, 种植, 养殖, 农、林、牧、渔业
  Food and beverage|食品饮料|Food, Food & Beverage, Food & Beverages, Food Production, Food Products, Beverages, Wine and Spirits, Dairy, 食品, 饮料, 食品加工, 食品制造, 酒水, 乳业, 农副食品加工业, 食品行业
  Apparel and textiles|纺织服装|Apparel, Apparel & Fashion, Textiles, Fashion, Clothing, Footwear, 纺织, 服装, 服饰, 鞋服, 纺织业, 服装鞋帽
  Household appliances|家用电器|Home Appliances, Appliances, Consumer Electronics, White Goods, 家电, 电器, 消费电子, 小家电
  Furniture and household goods|家居家具|Furniture, Home Furnishings, Household Products, Housewares, 家具, 家居, 日用品, 家居用品
  Electronics|电子|Electronic, Semiconductors, Semiconductor, Electrical Electronic Manufacturing, Electronic Components, 电子行业, 半导体, 电子元器件, 电子制造, 集成电路, 微电子
  Machinery|机械设备|Mechanical, Mechanical Engineering, Industrial Machinery, Industrial Equipment, Equipment, 机械, 机械制造, 装备制造, 设备制造, 工业设备, 通用设备制造业, 专用设备制造业
  Automotive|汽车|Auto, Automobile, Automobiles, Auto Parts, Motor Vehicles, 汽车制造, 汽车零部件, 汽车行业, 整车, 汽配
  Aerospace and defence|航空航天|Aerospace, Aviation, Defense, Defence, Aviation & Aerospace, Defense & Space, 航空, 航天, 军工, 国防
  Chemicals|化工|Chemical, Petrochemicals, Plastics, 化学, 石化, 石油化工, 精细化工, 塑料, 橡胶, 化工行业, 化学原料和化学制品制造业
  Metals and mining|冶金矿产|Mining, Metals, Steel, Mining & Metals, 采矿, 矿业, 采矿业, 钢铁, 有色金属, 冶金, 金属, 煤炭
  Building materials|建材|Construction Materials, Cement, Glass, 建筑材料, 水泥, 玻璃, 陶瓷
  Packaging and paper|包装造纸|Packaging, Paper, Printing, Paper & Forest Products, Packaging and Containers, 包装, 造纸, 印刷
  Manufacturing|制造业|Manufacture, Industrial, Industrials, Production, 制造, 生产制造, 工业, 加工制造, 生产加工
  Energy|能源|Oil & Gas, Oil and Energy, Oil & Energy, Petroleum, Renewables, Renewables & Environment, New Energy, 石油, 天然气, 新能源, 石油天然气, 光伏, 风电
  Utilities|公用事业|Utility, Electricity, Water, Power, 电力, 水务, 电力、热力、燃气及水生产和供应业, 燃气
  Environmental services|环保|Environmental, Environment, Waste Management, Recycling, 环保行业, 环境保护, 节能环保, 环境
  Construction|建筑|Building, Engineering, Civil Engineering, Architecture, Architecture & Planning, 建筑业, 工程, 施工, 建筑工程, 土木工程, 工程建设, 装饰装修, 装修
  Real estate|房地产|Property, Commercial Real Estate, 地产, 房地产业, 物业, 物业管理
  Retail|零售|Retail Trade, Supermarkets, Consumer Goods, Consumer, Fast-Moving Consumer Goods, FMCG, Department Stores, 零售业, 商超, 超市, 百货, 快消, 快消品, 快速消费品, 连锁零售
  Wholesale|批发|Wholesale Trade, Distribution, Distributors, 批发业, 分销, 经销, 批发和零售业, 批发零售
  Trade|贸易|Trading, Import and Export, International Trade, Import Export, 进出口, 外贸, 国际贸易, 商贸, 贸易行业
  E-commerce|电子商务|Ecommerce, Internet Retail, Online Retail, 电商, 跨境电商
  Information technology|信息技术|IT, Information Technology & Services, Information Technology and Services, Technology, Tech, Computer, Computers, Computer Hardware, Hardware, Computer & Network Security, 科技, 计算机, IT行业, IT服务, 信息技术服务, 信息科技, 信息传输、软件和信息技术服务业, 高科技, 网络安全
  Software|软件|Computer Software, SaaS, Software Development, 软件开发, 软件业, 软件行业, 软件服务
  Internet|互联网|Online, Online Media, Web, 互联网行业, 网络
  Telecommunications|通信|Telecom, Communications, Wireless, 电信, 通讯, 通信行业, 电信运营商, 运营商
  Banking|银行|Bank, Banks, 银行业
  Insurance|保险|保险业
  Finance|金融|Financial Services, Financial, Investment, Securities, Capital Markets, Accounting, Venture Capital, Fund, 金融业, 证券, 投资, 基金, 金融服务, 会计
  Healthcare|医疗健康|Health Care, Health, Hospital, Hospitals, Medical, Hospital & Health Care, Medical Devices, Healthcare Services, 医疗, 医院, 卫生, 医疗器械, 健康, 医疗卫生, 卫生和社会工作, 大健康
  Pharmaceuticals|医药|Pharma, Biotechnology, Biotech, Life Sciences, 制药, 生物医药, 生物技术, 医药行业, 医药制造业, 生物科技
  Education|教育|Higher Education, Schools, Training, E-Learning, Education Management, 教育行业, 教育培训, 培训, 学校, 高校, 教育业
  Government|政府|Public Sector, Government Administration, Public Administration, 政府机构, 机关, 事业单位, 政府机关, 公共管理、社会保障和社会组织, 政务
  Non-profit|非营利组织|Nonprofit, Not For Profit, NGO, Charity, Non-Profit Organization Management, 公益, 社会团体, 协会
  Media and entertainment|传媒娱乐|Media, Entertainment, Publishing, Broadcasting, Film, Music, Gaming, Games, 传媒, 媒体, 文化, 娱乐, 影视, 出版, 游戏, 文化传媒, 文化、体育和娱乐业, 文娱
  Marketing and advertising|广告营销|Advertising, Marketing, Marketing & Advertising, Public Relations, 广告, 营销, 市场营销, 公关, 会展
  Transportation and logistics|物流运输|Transportation, Logistics, Shipping, Freight, Logistics and Supply Chain, Logistics & Supply Chain, Warehousing, Maritime, Airlines, Transport, 物流, 运输, 交通运输, 仓储, 快递, 航运, 交通, 交通运输、仓储和邮政业, 供应链
  Hospitality and travel|酒店旅游|Hospitality, Hotels, Travel, Tourism, Leisure, Leisure & Travel, Recreation, 酒店, 旅游, 旅游业, 文旅
  Catering|餐饮|Restaurants, Restaurant, Food Service, 餐饮业, 餐饮服务, 住宿和餐饮业
  Professional services|专业服务|Consulting, Management Consulting, Consultancy, Business Services, Human Resources, Staffing, Services, 咨询, 管理咨询, 人力资源, 商务服务, 企业服务, 租赁和商务服务业, 服务业
  Legal services|法律|Legal, Law, Law Practice, 法律服务, 律师, 律所
  Research|科研|Research and Development, R&D, Scientific Research, 科学研究, 研发, 科研院所, 科学研究和技术服务业
  Sports|体育|Sports & Recreation, Fitness, Sporting Goods, 健身, 体育用品
  Other|其他|Others, Misc, Miscellaneous, 其它, 其他行业
`;

const codeOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '_');

export const INDUSTRIES: readonly Word[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [en = '', zh = '', others = ''] = line.trim().split('|');
    return { code: codeOf(en), label: { en, zh }, aliases: [en, zh, ...spellings(others)] };
  });
