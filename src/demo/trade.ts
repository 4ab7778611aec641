import type { Text } from '../core/text.ts';

/** What a customer is, and how it buys: orders in a usual year, the size of an order beside the average, discounts. */
export interface Kind {
  readonly label: Text;
  readonly frequency: number;
  readonly volume: number;
  readonly discount: number;
  readonly weight: number;
}

const kind = (en: string, zh: string, frequency: number, volume: number, discount: number, weight: number): Kind => ({
  label: { en, zh },
  frequency,
  volume,
  discount,
  weight,
});

export const COMPANY = kind('Industrial customer', '工业企业', 4, 1, 6, 52);
export const MAKER = kind('OEM', '设备厂商', 6, 1.8, 11, 12);
export const DISTRIBUTOR = kind('Distributor', '经销商', 11, 2.2, 19, 10);
export const INSTITUTE = kind('Research institute', '科研院所', 3, 1.2, 5, 11);
export const UNIVERSITY = kind('University', '高等院校', 3, 0.8, 8, 9);
export const HOSPITAL = kind('Hospital', '医疗机构', 2, 0.9, 4, 6);

export const KINDS: readonly Kind[] = [COMPANY, MAKER, DISTRIBUTOR, INSTITUTE, UNIVERSITY, HOSPITAL];

/** A line of business, the words it puts into company names, and its taste for the six product categories in order. */
export interface Industry {
  readonly label: Text;
  readonly wordsZh: readonly string[];
  readonly wordsEn: readonly string[];
  readonly taste: readonly number[];
}

const industry = (en: string, zh: string, wordsZh: string, wordsEn: string, taste: readonly number[]): Industry => ({
  label: { en, zh },
  wordsZh: wordsZh.split(' '),
  wordsEn: wordsEn.split(' '),
  taste,
});

export const INDUSTRIES: readonly Industry[] = [
  industry(
    'Electronics',
    '电子制造',
    '电子 微电子 光电 半导体 电路',
    'Electronics Circuits Microsystems Photonics',
    [9, 4, 1, 1, 2, 5],
  ),
  industry(
    'Automotive',
    '汽车零部件',
    '汽车部件 车业 传动 精密铸造',
    'Automotive Drivetrain Castings Motors',
    [4, 1, 1, 8, 3, 4],
  ),
  industry(
    'Chemicals',
    '化工材料',
    '化工 新材料 高分子 涂料',
    'Chemicals Polymers Coatings Materials',
    [1, 6, 5, 2, 6, 4],
  ),
  industry(
    'Pharmaceuticals',
    '生物医药',
    '制药 生物 药业 生物技术',
    'Pharma Biotech Biologics Therapeutics',
    [1, 8, 4, 1, 5, 6],
  ),
  industry('Food and beverage', '食品饮料', '食品 乳业 饮料 粮油', 'Foods Dairy Beverages Mills', [1, 3, 5, 2, 8, 4]),
  industry('Energy', '能源电力', '电力 新能源 储能 电气', 'Energy Power Turbines Storage', [7, 1, 5, 2, 5, 3]),
  industry('Machinery', '机械装备', '机械 重工 机床 装备', 'Machinery Tools Bearings Hydraulics', [3, 1, 1, 9, 3, 4]),
  industry(
    'Environmental services',
    '环保检测',
    '环保 检测 水务 环境',
    'Environmental Testing Water Labs',
    [1, 5, 9, 1, 4, 5],
  ),
];

export const SCIENCE: Industry = industry('Education and research', '教育科研', '科学', 'Science', [5, 8, 3, 3, 2, 5]);
export const HEALTH: Industry = industry('Healthcare', '医疗卫生', '医学', 'Medical', [1, 8, 4, 1, 4, 7]);
