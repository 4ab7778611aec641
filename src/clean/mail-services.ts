const names = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Mail services that many people have an address with, so that a domain one letter away is probably a slip. */
export const BIG_SERVICES = names(`
  gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp icloud.com me.com
  aol.com protonmail.com proton.me gmx.de gmx.net web.de mail.ru yandex.ru
  qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com tom.com
  hinet.net naver.com
`);

/** Others that anybody can have an address with: of each country's best known, and of providers of access. */
const OTHERS = names(`
  mac.com ymail.com rocketmail.com mail.com email.com zoho.com fastmail.com tutanota.com tuta.io hey.com pm.me
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
  btinternet.com sky.com virginmedia.com ntlworld.com t-online.de freenet.de arcor.de bluewin.ch orange.fr wanadoo.fr free.fr laposte.net
  sfr.fr libero.it virgilio.it tin.it alice.it telenet.be skynet.be ziggo.nl kpnmail.nl seznam.cz wp.pl o2.pl onet.pl interia.pl
  abv.bg bk.ru list.ru inbox.ru rambler.ru ukr.net rediffmail.com uol.com.br bol.com.br terra.com.br bigpond.com xtra.co.nz
  hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp
  vip.qq.com vip.163.com vip.126.com vip.sina.com wo.cn chinaren.com eyou.com 263.net 56.com sina.com.cn yahoo.com.cn pchome.com.tw seed.net.tw
`);

/** Services with a domain in many countries, such as yahoo.com.br and outlook.fr; yahoo.cm is rather a slip. */
const IN_COUNTRIES = /^(?:yahoo|hotmail|outlook|live|gmx|yandex)\.(?:com|com?\.[a-z]{2}|(?!c[mo]|om|ne)[a-z]{2})$/;
const FREE = new Set([...BIG_SERVICES, ...OTHERS]);

/** Whether anybody can have an address at a domain, so that it tells nothing of the company. */
export const isFreeService = (domain: string): boolean => FREE.has(domain) || IN_COUNTRIES.test(domain);
