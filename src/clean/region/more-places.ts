import { spellings } from '../../model/spelling.ts';

/** Cities and counties of Taiwan, which the table of divisions does not break down. */
export const TAIWAN = spellings(
  '台北市, 新北市, 桃园市, 台中市, 台南市, 高雄市, 基隆市, 新竹市, 嘉义市, 新竹县, 苗栗县, 彰化县, 南投县, 云林县, 嘉义县, 屏东县, 宜兰县, 花莲县, 台东县, 澎湖县',
);

interface PastName {
  readonly name: string;
  readonly province: string;
  readonly city: string | null;
  readonly district: string | null;
}

/** Names that addresses still have: of divisions that were renamed, raised or joined to another, and of parts of Hong Kong and Macau. */
const LIST = `
  崇文区=北京市/北京市/东城区 宣武区=北京市/北京市/西城区 密云县=北京市/北京市/密云区 延庆县=北京市/北京市/延庆区
  闸北区=上海市/上海市/静安区 卢湾区=上海市/上海市/黄浦区 南汇区=上海市/上海市/浦东新区 崇明县=上海市/上海市/崇明区
  塘沽区=天津市/天津市/滨海新区 汉沽区=天津市/天津市/滨海新区 大港区=天津市/天津市/滨海新区 蓟县=天津市/天津市/蓟州区
  静海县=天津市/天津市/静海区 宁河县=天津市/天津市/宁河区
  下城区=浙江省/杭州市/拱墅区 江干区=浙江省/杭州市/上城区 萧山市=浙江省/杭州市/萧山区 余杭市=浙江省/杭州市/余杭区
  富阳市=浙江省/杭州市/富阳区 临安市=浙江省/杭州市/临安区 江东区=浙江省/宁波市/鄞州区 奉化市=浙江省/宁波市/奉化区
  襄樊市=湖北省/襄阳市 思茅市=云南省/普洱市 思茅地区=云南省/普洱市 莱芜市=山东省/济南市/莱芜区 胶南市=山东省/青岛市/黄岛区
  即墨市=山东省/青岛市/即墨区 章丘市=山东省/济南市/章丘区 四方区=山东省/青岛市/市北区
  昌都地区=西藏自治区/昌都市 日喀则地区=西藏自治区/日喀则市 林芝地区=西藏自治区/林芝市 山南地区=西藏自治区/山南市
  那曲地区=西藏自治区/那曲市 吐鲁番地区=新疆维吾尔自治区/吐鲁番市 哈密地区=新疆维吾尔自治区/哈密市
  毕节地区=贵州省/毕节市 铜仁地区=贵州省/铜仁市 海东地区=青海省/海东市
  吴江市=江苏省/苏州市/吴江区 江宁县=江苏省/南京市/江宁区 白下区=江苏省/南京市/秦淮区 下关区=江苏省/南京市/鼓楼区
  沧浪区=江苏省/苏州市/姑苏区 平江区=江苏省/苏州市/姑苏区 金阊区=江苏省/苏州市/姑苏区 江都市=江苏省/扬州市/江都区
  顺德市=广东省/佛山市/顺德区 南海市=广东省/佛山市/南海区 番禺市=广东省/广州市/番禺区 增城市=广东省/广州市/增城区
  从化市=广东省/广州市/从化区 萝岗区=广东省/广州市/黄埔区 东山区=广东省/广州市/越秀区
  长安县=陕西省/西安市/长安区 户县=陕西省/西安市/鄠邑区 双流县=四川省/成都市/双流区 郫县=四川省/成都市/郫都区
  新疆生产建设兵团=新疆维吾尔自治区
  九龙=香港特别行政区 新界=香港特别行政区 港岛=香港特别行政区 香港岛=香港特别行政区 九龙半岛=香港特别行政区
  氹仔=澳门特别行政区 路环=澳门特别行政区
`;

export const PAST_NAMES: readonly PastName[] = LIST.trim()
  .split(/\s+/u)
  .map((entry) => {
    const [name = '', place = ''] = entry.split('=');
    const [province = '', city = null, district = null] = place.split('/');
    return { name, province, city, district };
  });
