import type { Text } from '../core/text.ts';
import { spellings } from './spelling.ts';

export type Outcome = 'open' | 'won' | 'lost';

/** A stage of selling that everybody knows, whatever their system calls it. */
export interface CanonicalStage {
  readonly code: string;
  readonly label: Text;
  readonly outcome: Outcome;
  /** Chance of winning that is assumed where the data has none. */
  readonly probability: number;
  /** Names in CRM systems and languages; where one export has several, they stand in this order. */
  readonly aliases: readonly string[];
}

const stage = (
  code: string,
  en: string,
  zh: string,
  outcome: Outcome,
  probability: number,
  aliases: string,
): CanonicalStage => ({
  code,
  label: { en, zh },
  outcome,
  probability,
  aliases: [en, zh, ...spellings(aliases)],
});

/** From the first sign of interest to the end; open stages before won, won before lost. */
export const CANONICAL_STAGES: readonly CanonicalStage[] = [
  stage(
    'prospecting',
    'Prospecting',
    '寻找商机',
    'open',
    0.1,
    `Prospect, Suspect, New, New Opportunity, New Deal, Lead, Lead In, Incoming, Identify, Identified, Identified Opportunity, Target, Open, Inquiry, Enquiry, Awareness, Stage 0, Backlog,
    潜在, 潜在商机, 潜在机会, 潜在客户, 线索, 发现商机, 商机发现, 发现机会, 机会发现, 新商机, 新建, 待跟进, 初步意向, 线索阶段, 目标客户, 信息收集`,
  ),
  stage(
    'engaging',
    'Engaging',
    '初步接洽',
    'open',
    0.15,
    `Engaged, Engage, Engagement, Contacted, Contact Made, Contact, First Contact, Initial Contact, Initial Meeting, First Meeting, Meeting Scheduled, Meeting, Meeting Held, Connected, Appointment Scheduled, Discovery Call, Intro Call, Interest, Interested,
    初步沟通, 初期沟通, 初步接触, 初步联系, 初次接触, 首次接触, 首次拜访, 初次拜访, 接洽, 接触, 接触阶段, 客户拜访, 拜访, 建立联系, 已联系, 预约, 已预约, 初访, 跟进中`,
  ),
  stage(
    'qualification',
    'Qualification',
    '资格确认',
    'open',
    0.2,
    `Qualify, Qualified, Qualifying, Qualified Lead, Qualified to Buy, Sales Qualified, SQL, Opportunity Qualification, BANT, Pre-Qualified,
    验证客户, 客户验证, 资格审查, 商机确认, 机会确认, 商机验证, 确认商机, 意向确认, 有意向, 确认意向, 意向客户, 立项, 立项评估, 项目立项, 商机立项, 可行性评估, 评估`,
  ),
  stage(
    'needs_analysis',
    'Needs Analysis',
    '需求确认',
    'open',
    0.3,
    `Need Analysis, Needs Assessment, Needs Defined, Needs Identified, Requirements, Requirement Analysis, Requirements Gathering, Discovery, Discover, Analysis, Scoping, Scope, Consultation,
    需求分析, 需求调研, 需求确定, 需求沟通, 需求了解, 了解需求, 确认需求, 需求挖掘, 需求阶段, 调研, 需求梳理, 需求评估`,
  ),
  stage(
    'value_proposition',
    'Value Proposition',
    '方案展示',
    'open',
    0.4,
    `Value Prop, Develop, Solution, Solution Design, Solutioning, Solution Development, Presentation, Presentation Scheduled, Presentation Made, Presented, Demo, Demo Scheduled, Demo Completed, Demonstration, Product Demo, Technical Presentation, Consideration,
    方案制定, 方案设计, 方案演示, 产品演示, 产品展示, 产品介绍, 演示, 方案沟通, 方案交流, 技术交流, 价值呈现, 价值主张, 方案阶段, 方案确认, 方案论证`,
  ),
  stage(
    'decision_makers',
    'Id. Decision Makers',
    '确认决策人',
    'open',
    0.5,
    `Identify Decision Makers, Id Decision Makers, Decision Makers, Decision Maker Bought-In, Decision Maker Bought In, Decision Making, Decision Maker Identified,
    决策人确认, 识别决策人, 确定决策人, 决策者确认, 关键人确认, 高层公关, 高层拜访, 内部决策`,
  ),
  stage(
    'perception_analysis',
    'Perception Analysis',
    '评估验证',
    'open',
    0.6,
    `Evaluation, Evaluating, Evaluate, Technical Evaluation, Validation, Validate, Proof of Concept, POC, Pilot, Trial, Testing, Trial Period, Technical Validation, Technical Win, Vendor Selection, Shortlisted, Short List,
    评估阶段, 方案评估, 技术验证, 测试验证, 试用, 试用阶段, 测试, 客户评估, 打样, 送样, 样品测试, 试点, 技术评估`,
  ),
  stage(
    'initial_offer',
    'Initial Offer',
    '初步报价',
    'open',
    0.65,
    'Initial Quote, Initial Proposal, First Offer, First Proposal, Preliminary Quote, Budgetary Quote, Estimate, 初次报价, 首次报价, 首轮报价, 询价, 预算报价, 估价',
  ),
  stage(
    'proposal',
    'Proposal/Price Quote',
    '方案报价',
    'open',
    0.75,
    `Propose, Proposal, Proposal Made, Proposal Sent, Proposal Submitted, Proposal/Quote, Proposal Presented, Proposal & Quote, Quote, Quote Sent, Quoted, Quotation, Quotation Sent, Price Quote, Pricing, Offer, Offer Sent, Offer Made, RFP, RFP Response, Tender, Bid, Bidding, Bid Submitted,
    方案/报价, 方案与报价, 报价, 报价阶段, 已报价, 商务报价, 提交方案, 方案提交, 递交方案, 方案提报, 提案, 投标, 招投标, 招标, 竞标, 投标阶段, 招标投标`,
  ),
  stage(
    'negotiation',
    'Negotiation/Review',
    '商务谈判',
    'open',
    0.85,
    `Negotiation, Negotiating, Negotiate, Negotiations, Negotiations Started, In Negotiation, Review, Under Review, Legal Review, Commercial Negotiation, Final Negotiation, Contract Negotiation, Negotiation & Review, Decision, Procurement,
    谈判, 谈判审核, 谈判/审核, 谈判/复核, 谈判阶段, 商务阶段, 价格谈判, 合同谈判, 商务洽谈, 洽谈, 议价, 审核, 商务沟通`,
  ),
  stage(
    'contract',
    'Contract Sent',
    '合同签订',
    'open',
    0.9,
    `Close, Closing, Contract, Contracting, Contract Review, Contract Out, Verbal Agreement, Verbal, Verbal Commit, Verbally Agreed, Commit, Committed, Commitment, Awaiting Signature, Out for Signature, Pending Signature, Purchase Order Pending, Ready to Close,
    合同, 合同阶段, 合同审批, 合同审核, 合同评审, 签约, 签约阶段, 待签约, 待签, 签单, 签订合同, 合同签署, 口头承诺, 即将成交, 待成交, 临门一脚`,
  ),
  stage(
    'won',
    'Closed Won',
    '赢单',
    'won',
    1,
    `Won, Win, Closed-Won, Closed (Won), Close Won, Deal Won, Closed Win, Sale, Sold, Signed, Contract Signed, Order Received, Order Placed, Success, Successful, Won Deal, Awarded, Customer Won,
    成交, 已成交, 已赢单, 赢, 赢单关闭, 关闭赢单, 中标, 已中标, 已签约, 签约成功, 签约成交, 成交关闭, 成单, 已成单, 成功, 成功关闭, 结单成交, 合同已签订, 赢得, 已赢得`,
  ),
  stage(
    'lost',
    'Closed Lost',
    '输单',
    'lost',
    0,
    `Lost, Loss, Closed-Lost, Closed (Lost), Close Lost, Deal Lost, Closed Lost to Competition, Closed-Lost to Competition, Lost to Competition, Lost to Competitor, Lost Deal, Canceled, Cancelled, Out-Sold, Abandoned, Dead, Disqualified, Unqualified, Rejected, No Decision, Closed No Decision, Failed, Dropped,
    丢单, 丢失, 已丢单, 已输单, 输, 输单关闭, 关闭输单, 失败, 已失败, 失败关闭, 流失, 已流失, 战败, 未中标, 落标, 未成交, 丢标, 无效, 无效商机, 作废, 已作废, 取消, 已取消, 放弃, 已放弃, 终止, 搁置关闭`,
  ),
];
