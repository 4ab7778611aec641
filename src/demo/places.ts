import type { Home } from './calendar.ts';

/** Where customers are. For China `area` is the province and the country is 中国; abroad `area` is the country. */
export interface Place {
  readonly home: Home;
  readonly region: string;
  readonly area: string;
  readonly cities: readonly string[];
  /** Telephone prefix: area code of the first city in China, country code abroad. */
  readonly dial: string;
  /** How companies abroad end their names. */
  readonly legal: string;
  readonly weight: number;
}

export const NORTH = '北方大区';
export const EAST = '华东大区';
export const SOUTH = '南方大区';
export const EMEA = 'EMEA';
export const PACIFIC = 'Americas & APAC';

const china = (region: string, area: string, cities: string, dial: string, weight: number): Place => ({
  home: 'china',
  region,
  area,
  cities: cities.split(' '),
  dial,
  legal: '',
  weight,
});

const abroad = (region: string, area: string, cities: string, dial: string, legal: string, weight: number): Place => ({
  home: 'overseas',
  region,
  area,
  cities: cities.split('|'),
  dial,
  legal,
  weight,
});

export const PLACES: readonly Place[] = [
  china(NORTH, '北京市', '北京', '010', 9),
  china(NORTH, '天津市', '天津', '022', 4),
  china(NORTH, '河北省', '石家庄 保定 唐山', '0311', 3),
  china(NORTH, '山东省', '济南 青岛 烟台 潍坊', '0531', 7),
  china(NORTH, '辽宁省', '沈阳 大连', '024', 4),
  china(NORTH, '吉林省', '长春', '0431', 2),
  china(NORTH, '黑龙江省', '哈尔滨', '0451', 2),
  china(NORTH, '陕西省', '西安 宝鸡', '029', 4),
  china(NORTH, '甘肃省', '兰州', '0931', 1),
  china(EAST, '上海市', '上海', '021', 11),
  china(EAST, '江苏省', '苏州 南京 无锡 常州 南通', '0512', 14),
  china(EAST, '浙江省', '杭州 宁波 温州 嘉兴', '0571', 10),
  china(EAST, '安徽省', '合肥 芜湖', '0551', 4),
  china(EAST, '福建省', '厦门 福州 泉州', '0592', 4),
  china(EAST, '江西省', '南昌', '0791', 2),
  china(SOUTH, '广东省', '深圳 广州 东莞 佛山 珠海', '0755', 15),
  china(SOUTH, '湖北省', '武汉 宜昌', '027', 5),
  china(SOUTH, '湖南省', '长沙 株洲', '0731', 4),
  china(SOUTH, '河南省', '郑州 洛阳', '0371', 4),
  china(SOUTH, '四川省', '成都 绵阳', '028', 6),
  china(SOUTH, '重庆市', '重庆', '023', 4),
  china(SOUTH, '广西壮族自治区', '南宁 柳州', '0771', 2),
  china(SOUTH, '云南省', '昆明', '0871', 1),
  abroad(EMEA, 'Germany', 'Berlin|Munich|Stuttgart|Hamburg|Köln', '+49', 'GmbH', 15),
  abroad(EMEA, 'United Kingdom', 'London|Manchester|Cambridge|Leeds', '+44', 'Ltd', 9),
  abroad(EMEA, 'France', 'Paris|Lyon|Toulouse|Saint-Étienne', '+33', 'SAS', 8),
  abroad(EMEA, 'Italy', 'Milan|Turin|Bologna', '+39', 'S.r.l.', 6),
  abroad(EMEA, 'Netherlands', 'Eindhoven|Rotterdam|Utrecht', '+31', 'B.V.', 5),
  abroad(EMEA, 'Sweden', 'Göteborg|Stockholm|Västerås', '+46', 'AB', 3),
  abroad(EMEA, 'Poland', 'Kraków|Wrocław|Warsaw', '+48', 'Sp. z o.o.', 3),
  abroad(EMEA, 'United Arab Emirates', 'Dubai|Abu Dhabi', '+971', 'LLC', 3),
  abroad(PACIFIC, 'United States', 'Boston|Houston|San Jose|Chicago|Detroit', '+1', 'Inc.', 17),
  abroad(PACIFIC, 'Canada', 'Toronto|Montréal|Calgary', '+1', 'Inc.', 4),
  abroad(PACIFIC, 'Mexico', 'Monterrey|Querétaro', '+52', 'S.A. de C.V.', 3),
  abroad(PACIFIC, 'Japan', 'Tokyo|Osaka|Nagoya', '+81', 'K.K.', 6),
  abroad(PACIFIC, 'South Korea', 'Seoul|Suwon|Daejeon', '+82', 'Co., Ltd.', 5),
  abroad(PACIFIC, 'Singapore', 'Singapore', '+65', 'Pte. Ltd.', 4),
  abroad(PACIFIC, 'India', 'Pune|Bengaluru|Chennai', '+91', 'Pvt. Ltd.', 6),
  abroad(PACIFIC, 'Australia', 'Melbourne|Perth|Sydney', '+61', 'Pty Ltd', 4),
];
