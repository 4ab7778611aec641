import { spellings } from './spelling.ts';

/** What people shorten in headers, by the words that it may stand for, the likeliest first. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  customer: 'cust, cst, cus, custmr, cstmr, clnt, client',
  account: 'acct, acc, acnt, ac',
  company: 'co, comp, cmpny, corp',
  contact: 'cont, cntct, ctc',
  user: 'usr',
  employee: 'emp, empl, ee',
  owner: 'ownr, own',
  manager: 'mgr, mngr',
  department: 'dept, dpt, dep',
  supplier: 'supp, splr, supl',
  vendor: 'vend, vndr',
  competitor: 'comptr',
  product: 'prod, prd, prdt, pdt',
  item: 'itm, art',
  material: 'matl, mat, mtrl',
  category: 'cat, catg, ctgry, categ, kat',
  order: 'ord, odr, ordr, so',
  invoice: 'inv, invc, invce',
  transaction: 'txn, trx, trxn, tx, trn, trans, tran, transact',
  document: 'doc, docu',
  receipt: 'rcpt, rct, rcp',
  payment: 'pmt, pymt, paymt, pay',
  purchase: 'purch, pur, po',
  sales: 'sls, sal, sls',
  sale: 'sl',
  opportunity: 'opp, oppty, opty, oppt, oppor',
  campaign: 'camp, cmp, cpgn, cmpgn',
  ticket: 'tkt, tckt, tick',
  number: 'no, num, nbr, nr, nmbr, nmb, numb',
  code: 'cd, cde',
  id: 'ident, idn',
  name: 'nm, nme, nam',
  description: 'desc, descr, dscr, descript, dsc',
  date: 'dt, dte, dat, day',
  time: 'tm, tme',
  timestamp: 'ts, tstamp, tmstmp',
  amount: 'amt, amnt, amn, amnt',
  value: 'val, vlu',
  total: 'tot, ttl, totl',
  price: 'prc, pric, prce',
  quantity: 'qty, qnty, qnt, quant, qtty, qte',
  unit: 'unt, un',
  discount: 'disc, dsct, discnt, dscnt, dis',
  percent: 'pct, prcnt, perc',
  cost: 'cst, cogs',
  currency: 'cur, curr, ccy, crncy, crcy, waers',
  address: 'addr, adr, addrs, add',
  phone: 'tel, ph, phn, tele, telno, fon',
  mobile: 'mob, mbl, mobl, cell',
  email: 'eml, emailaddr',
  street: 'str, strt',
  city: 'cty',
  country: 'ctry, cntry, cntr, cty',
  province: 'prov, prv',
  region: 'rgn, reg, regn',
  state: 'sta',
  status: 'stat, sts, stts',
  stage: 'stg, stge',
  probability: 'prob, probab',
  priority: 'prio, prty, pri, priorty',
  subject: 'subj, sbj',
  type: 'typ, tp, ty',
  level: 'lvl, lev',
  segment: 'seg, sgmt, segm',
  industry: 'ind, indus, indst',
  channel: 'chan, chnl, chl, ch',
  source: 'src, srce',
  created: 'crt, cre, crtd, creat',
  updated: 'upd, updt, updtd',
  modified: 'mod, modif',
  closed: 'cls, clsd',
  close: 'cls',
  opened: 'opn, opnd',
  expected: 'exp, expctd, expd',
  shipped: 'shp, shpd',
  ship: 'shp',
  due: 'du',
  first: 'fst, frst, f',
  last: 'lst, l',
  postal: 'pstl',
  warehouse: 'whs, whse, wh',
  'sales rep': 'rep, salesrep, slsrep, slsmn, slsman',
  campaigns: 'cmps',
  客户: 'kh, kehu',
  会员: 'hy, huiyuan',
  订单: 'dd, dingdan',
  下单: 'xd, xiadan',
  产品: 'cp, chanpin',
  商品: 'sp, shangpin',
  编号: 'bh, bianhao, bianma, bm',
  单号: 'dh, danhao',
  电话: 'dh, dianhua',
  手机: 'sj, shouji',
  日期: 'rq, riqi',
  时间: 'sj, shijian',
  金额: 'je, jine',
  数量: 'sl, shuliang',
  单价: 'dj, danjia',
  名称: 'mc, mingcheng',
  姓名: 'xm, xingming',
  地址: 'dz, dizhi',
  状态: 'zt, zhuangtai',
  类型: 'lx, leixing',
  部门: 'bm, bumen',
  负责人: 'fzr, fuzeren',
  业务员: 'ywy, yewuyuan',
  门店: 'md, mendian',
  城市: 'cs, chengshi',
  省份: 'sf, shengfen',
  付款: 'fk, fukuan',
  销售: 'xs, xiaoshou',
  消费: 'xf, xiaofei',
};

/** Words that carry a meaning and are written whole. */
const WHOLE = spellings(
  'buyer, member, shopper, household, basket, bill, detail, line, staff, agent, seller, lead, case, incident, request, shop, store, branch, outlet, key, ref, net, gross, paid, revenue, spend, profit, margin, birth, gender, title, zip, website, delivery, on, at, by',
);

const abbreviations: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, readonly string[]>();
  for (const [word, short] of Object.entries(SHORT_FOR))
    for (const each of new Set(spellings(short))) found.set(each, [...(found.get(each) ?? []), word]);
  return found;
})();

const words: ReadonlySet<string> = new Set([...Object.keys(SHORT_FOR), ...WHOLE]);

/** The words that a part of a header may stand for; none where it is no abbreviation that people use. */
export const expansions = (part: string): readonly string[] => abbreviations.get(part) ?? [];

/** Whether a part of a header is a word of headers as it stands. */
export const isHeaderWord = (part: string): boolean => words.has(part);

/** What says nothing of the meaning: marks of tables and layers in front, of languages and units behind. */
export const SILENT: ReadonlySet<string> = new Set(
  spellings(
    'the, of, tbl, dim, fact, fct, ods, dwd, dws, f, t, c, v, s, x, fld, field, col, str, txt, raw, utc, gmt, local, est, pst, text, usd, cny, rmb, eur, gbp, 1',
  ),
);
