import { closeSync, openSync, writeSync } from 'node:fs';

const PLACES = [
  ['上海市', '浦东新区', '021'],
  ['广东省深圳市', '南山区', '0755'],
  ['浙江省杭州市', '西湖区', '0571'],
  ['四川省成都市', '武侯区', '028'],
  ['江苏省苏州市', '工业园区', '0512'],
  ['北京市', '朝阳区', '010'],
] as const;
const TRADES = ['科技', '贸易', '机械', '信息技术', '食品', '医疗器械'];
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '（集团）有限公司'];
const SYLLABLES = [...'华信达盛隆泰恒瑞德鑫通海博远嘉诚'];
const STATUS = ['合作中', '已流失', 'active', '暂停', '潜在客户', ''];
const INDUSTRY = ['制造业', 'IT', '互联网', '零售', 'Healthcare', ''];
const DOMAINS = ['qq.com', 'GMAIL.com', 'huaxin.com.cn', '163.com', 'gmial.com', 'example.org'];

/** Writes `count` Chinese customers whose telephone numbers, addresses, names and words are written in many ways. */
export function writeAccounts(path: string, count: number): void {
  const out = openSync(path, 'w');
  writeSync(out, '客户编号,客户名称,联系电话,邮箱,地址,所属行业,合作状态\n');
  for (let start = 0; start < count; start += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, count - start) }, (_, at) => account(start + at));
    writeSync(out, `${rows.join('\n')}\n`);
  }
  closeSync(out);
}

function account(index: number): string {
  const pick = <T>(list: readonly T[], step: number): T => list[(index * step + (index >> 5)) % list.length] as T;
  const [city, district, code] = pick(PLACES, 7);
  const core = [3, 5, 11, 13].map((step) => pick(SYLLABLES, step)).join('');
  const mobile = `13${String((index * 7919) % 1_000_000_000).padStart(9, '0')}`;
  const line = String(10_000_000 + ((index * 104_729) % 80_000_000));
  const phones = [
    mobile,
    `+86 ${mobile.slice(0, 3)} ${mobile.slice(3)}`,
    `${code}-${line}`,
    `（${code}）${line}转${index % 900}`,
    mobile.slice(1),
  ];
  const name = `${city}${core}${index}${pick(TRADES, 17)}${pick(FORMS, 19)}`;
  const address = `${city}${district}${core}路${1 + (index % 900)}号`;
  return `K${index},${name},${pick(phones, 23)},Sales${index}@${pick(DOMAINS, 29)},${address},${pick(INDUSTRY, 31)},${pick(STATUS, 37)}`;
}
