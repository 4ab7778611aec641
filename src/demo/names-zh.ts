import type { Random } from './random.ts';
import type { Industry, Kind } from './trade.ts';
import { DISTRIBUTOR, HOSPITAL, INSTITUTE, MAKER, UNIVERSITY } from './trade.ts';

const FIRST = [...'恒瑞博诚启明盛华嘉佳锐拓凯泰鸿宏安信德汇联科创卓远云澜星辰海岳峰晟翔宇景润沃颐晶璞衡毅睿达正昊'];
const SECOND = [...'源通达川禾立岭格威斯维光辉原野石林桥洲港湾帆图新成隆兴和康思微仪象策'];
const MAKER_WORDS = ['自动化设备', '智能装备', '仪表', '精密机械', '测控系统'];
const DEALER_WORDS = ['仪器设备', '科学仪器', '实验设备', '贸易', '科贸'];
const INSTITUTES = ['计量技术研究院', '材料研究所', '应用物理研究所', '环境科学研究院', '检验检测中心'];
const UNIVERSITIES = ['大学', '理工大学', '科技大学', '师范大学', '工业职业技术学院'];
const HOSPITALS = ['医院', '人民医院', '中医院', '妇幼保健院', '肿瘤医院'];
const STREETS = [
  '科技路',
  '创新大道',
  '工业园路',
  '人民路',
  '长江路',
  '滨河路',
  '学府路',
  '新华街',
  '开发区一路',
  '高新南路',
];

/** An invented organisation of that kind and trade in that city; not yet known to be unique. */
export function chineseCompany(random: Random, kind: Kind, industry: Industry, city: string): string {
  const brand = random.pick(FIRST) + random.pick(SECOND);
  const limited = random.chance(0.12) ? '股份有限公司' : '有限公司';
  switch (kind) {
    case MAKER:
      return `${city}${brand}${random.pick(MAKER_WORDS)}${limited}`;
    case DISTRIBUTOR:
      return `${city}${brand}${random.pick(DEALER_WORDS)}有限公司`;
    case INSTITUTE:
      return `${city}${brand}${random.pick(INSTITUTES)}`;
    case UNIVERSITY:
      return `${brand}${random.pick(UNIVERSITIES)}`;
    case HOSPITAL:
      return `${city}${brand}${random.pick(HOSPITALS)}`;
    default:
      return `${city}${brand}${random.pick(industry.wordsZh)}${random.chance(0.3) ? '科技' : ''}${limited}`;
  }
}

/** How a second clerk might have typed the same name. */
export function chineseVariant(random: Random, name: string, city: string): string {
  const variants = [
    name.replace('股份有限公司', '有限公司').replace('有限公司', '有限责任公司'),
    name.replace(city, `${city}市`),
    name.replace('有限公司', ''),
    `${name}（${city}）`,
  ];
  return random.pick(variants.filter((variant) => variant !== name));
}

export const chineseStreet = (random: Random): string => `${random.pick(STREETS)}${random.int(1, 999)}号`;
