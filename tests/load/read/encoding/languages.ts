import type { Encoding } from '../../../../src/load/read/types.ts';

/** A language as its exports are written: the encodings of old systems there, and what cells hold. */
export interface Language {
  readonly name: string;
  readonly encodings: readonly Encoding[];
  readonly header: string;
  readonly cells: readonly string[];
}

/** Made-up firms and addresses, by language. */
const FIRMS: Readonly<Record<string, string>> = {
  'zh-CN':
    '上海明德科技有限公司 北京蓝天贸易有限责任公司 广州南方电器股份有限公司 深圳市鑫淼精密模具厂 杭州西湖区文三路199号 成都锦江饭店 王建国 李晓燕 张伟 欧阳娜娜 江苏省苏州市工业园区星湖街328号 重庆火锅底料批发部 已成交 待付款 华东地区 内蒙古鄂尔多斯羊绒集团 厦门翔鹭化纤 哈尔滨啤酒 佛山陶瓷经销商 郑州铁路局物资处',
  'zh-TW':
    '臺北國際貿易股份有限公司 高雄鋼鐵工業有限公司 新竹科學園區力行路16號 臺中市西屯區臺灣大道三段99號 陳俊宏 林淑芬 黃志明 鼎泰豐小吃店 統一超商 國泰人壽保險 聯華電子 已結案 報價中 業務部 嘉義縣民雄鄉農會 花蓮慈濟醫院 桃園機場捷運 遠東紡織 長榮海運 中華電信行動通信分公司',
  ja: '株式会社山田製作所 東京都千代田区丸の内1-2-3 田中太郎 佐藤花子 トヨタ自動車 ソニーグループ 有限会社みどり商店 大阪市北区梅田 サントリーホールディングス 受注済み 見積中 お客様 株式会社リクルート 神奈川県横浜市西区みなとみらい 鈴木一郎 北海道札幌市中央区 イオンモール セブン‐イレブン・ジャパン 営業部 渡辺工業',
  de: 'Müller GmbH|Straßenbau Köln|Bäckerei Schröder|Würzburg|Jürgen Weiß|Österreichische Post|Düsseldorf|Größe|Käse & Söhne|Münchner Rück|Übersee-Handel|Gebrüder Böhm|Hannover|Fleischerei Groß|Süd|Zürich',
  fr: 'Société Générale|Crédit Agricole|L’Oréal|Hôtel de la Gare|François Lefèvre|Île-de-France|Besançon|Pâtisserie Noël|Références|État|Payé|Énergie|Chambéry|Garçon & Frères|Bœuf|Vélos d’été',
  es: 'Compañía Española|Construcciones Muñoz|María Núñez|Málaga|Telefónica|Año|Dirección|Peña|Córdoba|Panadería|Señor López|Índice|Médico|Jamón Ibérico|Teléfono|Cádiz',
  en: 'Smith’s “Best” Pies|Café Rouge|£1,250 – paid|Jones & Sons’ Ltd|50° North|Naïve Décor|O’Brien|Resumé…|Zoë’s Salon|Acme® Tools|€300|Façade Ltd|Fiancée Dresses|½ inch pipe|Brontë House|Coöp',
};

const HEADERS: Readonly<Record<string, string>> = {
  'zh-CN': '编号,客户名称,金额',
  'zh-TW': '編號,客戶名稱,金額',
  ja: '番号,顧客名,金額',
  de: 'Nr,Kunde,Betrag',
  fr: 'No,Client,Montant',
  es: 'Num,Cliente,Importe',
  en: 'No,Customer,Amount',
};

const ENCODINGS_OF: Readonly<Record<string, readonly Encoding[]>> = {
  'zh-CN': ['gb18030'],
  'zh-TW': ['big5'],
  ja: ['shift_jis'],
};

/** Firms and addresses, then names of countries and languages as Unicode's CLDR has them, which Node brings along. */
export const LANGUAGES: readonly Language[] = Object.entries(FIRMS).map(([name, firms]) => ({
  name,
  encodings: [...(ENCODINGS_OF[name] ?? ['windows-1252']), 'utf-16le', 'utf-16be', 'utf-8'],
  header: HEADERS[name] ?? '',
  cells: [...firms.split(name.startsWith('zh') || name === 'ja' ? ' ' : '|'), ...displayNames(name)],
}));

function displayNames(locale: string): string[] {
  const codes = { region: pairs(65), language: pairs(97) } as const;
  return (['region', 'language'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    return codes[type].flatMap((code) => names.of(code)?.replaceAll(',', ' ') ?? []);
  });
}

/** aa to zz, from the letter with that code. */
function pairs(first: number): string[] {
  return Array.from({ length: 676 }, (_, n) => String.fromCharCode(first + Math.floor(n / 26), first + (n % 26)));
}
