import { wordList } from './word-list.ts';

/** How a customer or lead was found. */
export const SOURCES = wordList(`
  Website|官网|Web, Web Form, Site, Company Website, 网站, 公司官网, 官方网站, 网站表单, 在线表单
  Search|搜索引擎|Organic Search, SEO, 自然搜索, 搜索
    Google|谷歌
    Baidu|百度
  Paid ads|广告投放|Advertisement, Ads, Advertising, Online Ads, 广告, 付费推广, 网络推广
    Paid search|竞价推广|PPC, SEM, 竞价
    Google Ads|谷歌广告
    Paid social|社交广告|信息流
  Social media|社交媒体|Social, Organic Social, 社媒, 新媒体
    Facebook|脸书
    LinkedIn|领英
    Twitter|推特|X
    Instagram|照片墙
    WeChat|微信|Weixin
    WeChat official account|微信公众号|公众号
    Weibo|微博
    Douyin|抖音
    Xiaohongshu|小红书|RED
  Email campaign|邮件营销|Email, E-mail, Email Marketing, EDM, 邮件, 邮件推广
    Newsletter|电子期刊
  Referral|转介绍|Referrals, External Referral, Word of Mouth, Recommendation, 推荐, 介绍, 口碑
    Customer referral|客户推荐|客户介绍, 老客户介绍, 老客户推荐
    Employee referral|员工推荐
    Personal referral|熟人介绍|朋友介绍
  Partner|合作伙伴|Partners, Partner Referral, 伙伴推荐, 渠道合作
    Channel partner|渠道商|渠道
    Reseller|代理商
  Trade show|展会|Tradeshow, Exhibition, Fair, 展览, 展览会, 展会活动, 行业展会
    Canton Fair|广交会
  Event|市场活动|Events, 活动, 线下活动
    Seminar|研讨会|Workshop, 沙龙
    Webinar|线上研讨会
    Conference|会议|会议营销
    Live stream|直播|Livestream
  Cold call|电话开发|Cold Calling, Telemarketing, Phone Call, 电话, 电销, 电话营销, 电话销售
    Outbound|主动开发
    Cold visit|陌生拜访|陌拜
  Inbound call|来电咨询|Phone Inquiry, 客户来电, 来电, 电话咨询, 400电话, 热线
    Inbound|主动咨询
  Purchased list|购买名单|List, Data Purchase, 名单, 购买数据, 名录
  Marketplace|电商平台|平台
    Amazon|亚马逊
    Alibaba|阿里巴巴
    1688|1688平台
    Taobao|淘宝
    Tmall|天猫
    JD|京东|JD.com
    Pinduoduo|拼多多|PDD
  Tender|招投标|Bidding, RFP, 招标, 投标, 招标网
  Direct|直接访问|Direct Traffic
    Walk-in|到店|Walk In, 上门, 自然到店
  Other|其他|Others, Other Sources, 其它, 其他来源
    Offline sources|线下来源
`);

/** Rank of importance. */
export const TIERS = wordList(`
  VIP|VIP|VIP客户, 贵宾
    Key account|大客户|KA
    Strategic|战略客户|Strategic Account
    Core|核心客户
  A|A|A类, A级, A类客户, A级客户, Tier A, Grade A, Class A
    Important|重要客户|重点客户
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
  Standard|普通|Normal, Regular, Basic, 普通客户, 一般客户, 一般, 普通会员, 标准
    Small|小客户
`);

/** Where a sale was made. */
export const CHANNELS = wordList(`
  Online|线上|Web, Website, Internet, 线上渠道, 网络, 官网
    E-commerce|电商|Ecommerce
    Online store|网上商城|Online Shop, 网店
  Store|门店|Shop, Retail Store, In Store, In-Store, 实体店, 店铺, 线下门店
    Offline|线下|线下渠道
    Company-owned store|直营店
  Direct sales|直销|Direct, 直接销售, 直客, 直营
    Field sales|外勤销售
    Inside sales|内勤销售
  Distributor|经销商|Distributors, Distribution, 经销, 渠道商
    Sub-distributor|分销商|分销
    Agent|代理商|代理
    Wholesale|批发
    Reseller|转售商
    Dealer|零售经销商
  Marketplace|电商平台|平台, 第三方平台
    Amazon|亚马逊
    eBay|易贝
    Taobao|淘宝
    Tmall|天猫
    JD|京东|JD.com
    Pinduoduo|拼多多|PDD
    Douyin shop|抖音小店|抖店
  Telephone|电话|Phone, Telesales, 电话销售, 电销
    Call centre|呼叫中心|Call Center
  Mobile app|移动应用|App, Mobile, 手机应用, 移动端
    Mini program|小程序|微信小程序
  Partner|合作伙伴|Partners, 伙伴
    Channel partner|渠道伙伴
`);
