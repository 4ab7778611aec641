import { spellings } from './spelling.ts';
import type { Word } from './vocabularies.ts';

/** One word a line: English, Chinese, further spellings. */
const words = (list: string): readonly Word[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zh = '', others = ''] = line.trim().split('|');
      const code = en.toLowerCase().replace(/[^a-z]+/g, '_');
      return { code, label: { en, zh }, aliases: [en, zh, ...spellings(others)] };
    });

/** How a customer or lead was found. */
export const SOURCES = words(`
  Website|官网|Web, Web Form, Site, Company Website, 网站, 公司官网, 官方网站, 网站表单, 在线表单
  Search|搜索引擎|Organic Search, SEO, Google, Baidu, 自然搜索, 百度, 搜索, 谷歌
  Paid ads|广告投放|Paid Search, PPC, SEM, Advertisement, Ads, Advertising, Google Ads, Paid Social, Online Ads, 广告, 付费推广, 竞价, 竞价推广, 信息流, 网络推广
  Social media|社交媒体|Social, Organic Social, Facebook, LinkedIn, Twitter, Instagram, 微信, 微博, 抖音, 小红书, 公众号, 微信公众号, 社媒, 新媒体
  Email campaign|邮件营销|Email, E-mail, Email Marketing, Newsletter, EDM, 邮件, 邮件推广
  Referral|转介绍|Referrals, Customer Referral, Employee Referral, External Referral, Word of Mouth, Recommendation, 客户介绍, 朋友介绍, 老客户介绍, 推荐, 客户推荐, 介绍, 口碑, 老客户推荐, 员工推荐, 熟人介绍
  Partner|合作伙伴|Partner Referral, Partners, Channel Partner, Reseller, 渠道, 渠道商, 代理商, 伙伴推荐, 渠道合作
  Trade show|展会|Tradeshow, Exhibition, Fair, 展览, 展览会, 展会活动, 行业展会, 广交会
  Event|市场活动|Events, Seminar, Webinar, Conference, Workshop, 活动, 会议, 研讨会, 线下活动, 沙龙, 会议营销, 直播
  Cold call|电话开发|Cold Calling, Outbound, Telemarketing, Phone Call, 电话, 电销, 电话营销, 陌拜, 陌生拜访, 电话销售, 主动开发
  Inbound call|来电咨询|Inbound, Phone Inquiry, 客户来电, 来电, 电话咨询, 主动咨询, 400电话, 热线
  Purchased list|购买名单|List, Data Purchase, 名单, 购买数据, 名录
  Marketplace|电商平台|Amazon, Alibaba, Taobao, Tmall, JD, 淘宝, 天猫, 京东, 阿里巴巴, 1688, 拼多多, 平台
  Tender|招投标|Bidding, RFP, 招标, 投标, 招标网
  Direct|直接访问|Direct Traffic, Walk-in, Walk In, 上门, 到店, 自然到店
  Other|其他|Others, Other Sources, Offline Sources, 其它, 其他来源
`);

/** Rank of importance. */
export const TIERS = words(`
  VIP|VIP|VIP客户, 贵宾, 大客户, KA, Key Account, 战略客户, Strategic, 核心客户
  A|A|A类, A级, A类客户, A级客户, Tier A, Grade A, Class A, 重点客户, 重要客户
  B|B|B类, B级, B类客户, B级客户, Tier B, Grade B, Class B
  C|C|C类, C级, C类客户, C级客户, Tier C, Grade C, Class C
  D|D|D类, D级, D类客户, D级客户, Tier D, Grade D, Class D
  Tier 1|一级|Tier1, Level 1, 一级客户, 1级
  Tier 2|二级|Tier2, Level 2, 二级客户, 2级
  Tier 3|三级|Tier3, Level 3, 三级客户, 3级
  Diamond|钻石|钻石客户, 钻石会员
  Platinum|白金|铂金, 白金会员, 铂金会员, 白金客户
  Gold|金牌|黄金, 金卡, 黄金会员, 金牌客户, 金卡会员
  Silver|银牌|白银, 银卡, 白银会员, 银牌客户, 银卡会员
  Bronze|铜牌|青铜, 铜卡
  Standard|普通|Normal, Regular, Basic, 普通客户, 一般客户, 一般, 普通会员, 标准, 小客户
`);

/** Where a sale was made. */
export const CHANNELS = words(`
  Online|线上|Web, Website, Internet, E-commerce, Ecommerce, Online Store, Online Shop, 网店, 网上商城, 电商, 官网, 线上渠道, 网络
  Store|门店|Shop, Retail Store, Offline, In Store, In-Store, 线下, 实体店, 线下门店, 店铺, 直营店, 线下渠道
  Direct sales|直销|Direct, Field Sales, Inside Sales, 直接销售, 直客, 直营
  Distributor|经销商|Distribution, Distributors, Wholesale, Reseller, Dealer, 分销商, 代理商, 分销, 代理, 批发, 经销, 渠道商
  Marketplace|电商平台|Amazon, Ebay, 淘宝, 天猫, 京东, 拼多多, 平台, 抖音小店, 第三方平台
  Telephone|电话|Phone, Telesales, Call Center, Call Centre, 电话销售, 电销, 呼叫中心
  Mobile app|移动应用|App, Mobile, 小程序, 微信小程序, 手机应用, 移动端
  Partner|合作伙伴|Partners, Channel Partner, 伙伴
`);
