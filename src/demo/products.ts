import { randomFor } from './random.ts';

export interface Product {
  readonly id: string;
  /** In both languages, as the company prints it: "数字示波器 Oscilloscope DSO-210". */
  readonly name: string;
  readonly category: string;
  readonly brand: string;
  readonly unit: string;
  /** In fen, a hundredth of a yuan; so are all amounts here, because sums of whole numbers are exact. */
  readonly price: number;
  readonly cost: number;
  readonly launched: string;
  /** How often it is bought beside the others of its category. */
  readonly popularity: number;
}

/** Chinese, English, series, list price of the smallest model in yuan. */
type Line = readonly [zh: string, en: string, series: string, price: number];

export const CATEGORIES: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
  {
    name: '电气测量 Electrical',
    lines: [
      ['数字示波器', 'Oscilloscope', 'DSO', 3980],
      ['台式万用表', 'Bench Multimeter', 'BMM', 1680],
      ['钳形表', 'Clamp Meter', 'CLM', 460],
      ['信号发生器', 'Signal Generator', 'SGN', 5200],
      ['直流电源', 'DC Power Supply', 'DPS', 1950],
    ],
  },
  {
    name: '光学分析 Optical',
    lines: [
      ['生物显微镜', 'Microscope', 'MIC', 6800],
      ['分光光度计', 'Spectrophotometer', 'SPX', 12800],
      ['色差仪', 'Colorimeter', 'COL', 4300],
      ['折光仪', 'Refractometer', 'RFM', 2600],
      ['激光粒度仪', 'Particle Sizer', 'LPS', 36000],
    ],
  },
  {
    name: '环境监测 Environmental',
    lines: [
      ['气体检测仪', 'Gas Detector', 'GAS', 1880],
      ['粉尘仪', 'Dust Monitor', 'DUS', 5600],
      ['水质分析仪', 'Water Analyser', 'WQA', 8900],
      ['噪声计', 'Sound Level Meter', 'SLM', 980],
      ['余氯仪', 'Chlorine Meter', 'CLR', 2200],
    ],
  },
  {
    name: '力学硬度 Mechanical',
    lines: [
      ['推拉力计', 'Force Gauge', 'FOR', 1750],
      ['硬度计', 'Hardness Tester', 'HRD', 9800],
      ['测厚仪', 'Thickness Gauge', 'THK', 2400],
      ['扭矩仪', 'Torque Meter', 'TRQ', 3100],
      ['振动分析仪', 'Vibration Analyser', 'VIB', 14500],
    ],
  },
  {
    name: '过程温控 Process',
    lines: [
      ['红外测温仪', 'Infrared Thermometer', 'IRT', 520],
      ['温湿度记录仪', 'Data Logger', 'LOG', 680],
      ['压力校验仪', 'Pressure Calibrator', 'PCX', 7600],
      ['电磁流量计', 'Flow Meter', 'FLW', 4900],
      ['pH计', 'pH Meter', 'PHM', 1450],
    ],
  },
  {
    name: '耗材配件 Accessories',
    lines: [
      ['测试探头', 'Probe Set', 'PRB', 260],
      ['标准溶液', 'Standard Solution', 'STD', 95],
      ['比色皿', 'Cuvettes', 'CUV', 120],
      ['校准砝码', 'Calibration Weights', 'WGT', 340],
      ['电池组', 'Battery Pack', 'BAT', 180],
    ],
  },
];

const MODELS = [1, 1.45, 2.1, 3.2];
const OWN_BRAND = '明仪 Lumen';
const OTHER_BRANDS = ['Norvane', 'Ostera', '泰衡'];

/** Six categories of five lines of four models: 120. */
export function makeProducts(seed: number): readonly Product[] {
  const random = randomFor(seed, 'products');
  return CATEGORIES.flatMap(({ name: category, lines }, group) =>
    lines.flatMap(([zh, en, series, base], line) =>
      MODELS.map((factor, model): Product => {
        const own = random.chance(0.7);
        const price = Math.round((base * factor) / 10) * 1000 - (base > 400 ? 0 : 100);
        return {
          id: `P${group + 1}${line + 1}${String(model + 1).padStart(2, '0')}`,
          name: `${zh} ${en} ${series}-${2 + line}${model + 1}0`,
          category,
          brand: own ? OWN_BRAND : random.pick(OTHER_BRANDS),
          unit: group === 5 ? '套' : '台',
          price,
          cost: Math.round((price * (own ? 0.44 + 0.26 * random.next() : 0.62 + 0.2 * random.next())) / 100) * 100,
          launched: `${random.int(2012, 2021)}-${String(random.int(1, 12)).padStart(2, '0')}-01`,
          popularity: random.logNormal(1 / (1 + model * 0.8), 0.7),
        };
      }),
    ),
  );
}
