import type { Layout } from './layout.ts';

export const CRM: readonly Layout[] = [
  {
    name: 'Salesforce report of opportunities',
    source: 'help.salesforce.com, export a report',
    file: 'report1700000000000.csv',
    csv: `Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Age,Close Date,Created Date
Ann Reed,Birch Ltd,Birch 2024,Negotiation,Q1-2024,12000.00,60,31,3/31/2024,2/1/2024
Ann Reed,Cedar Inc,Cedar pilot,Closed Won,Q1-2024,5000.00,100,12,2/20/2024,2/8/2024`,
    root: 'opportunities',
    places: [
      'stage=Stage',
      'amount=Amount',
      'close_on=Close Date',
      'accounts.name=Account Name',
      'owner=Opportunity Owner',
    ],
    beside: ['Fiscal Period', 'Age'],
  },
  {
    name: 'HubSpot companies',
    source: 'knowledge.hubspot.com, export records',
    file: 'hubspot-crm-exports-all-companies.csv',
    csv: `Record ID,Company name,Company owner,Create Date (EST),Phone Number,Last Activity Date (EST),City,Country/Region,Industry
101,Birch Ltd,Ann Reed,2024-01-05 10:00,+1 212 555 0100,2024-02-01 09:00,Boston,United States,Machinery
102,Cedar Inc,Bo Lind,2024-01-09 11:30,+1 212 555 0101,2024-02-03 09:00,Denver,United States,Retail`,
    root: 'accounts',
    places: ['account_id=Record ID', 'name=Company name', 'created_at=Create Date (EST)', 'country=Country/Region'],
  },
  {
    name: 'Pipedrive people',
    source: 'support.pipedrive.com, exporting data',
    file: 'people-1234567-1.csv',
    csv: `Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Person created
1,Ivy Orchard,Birch Ltd,ivy@birch.example,+44 20 7946 0000,2024-01-05 10:00:00
2,Tom Lark,Cedar Inc,tom@cedar.example,+44 20 7946 0001,2024-01-06 10:00:00`,
    root: 'contacts',
    places: [
      'contact_id=Person - ID',
      'name=Person - Name',
      'email=Person - Email - Work',
      'accounts.name=Person - Organization',
    ],
  },
  {
    name: 'Zoho deals',
    source: 'help.zoho.com, export data from CRM',
    file: 'Deals_2024_02_01.csv',
    csv: `Record Id,Deal Name,Deal Owner.id,Deal Owner,Account Name.id,Account Name,Amount,Stage,Closing Date,Created Time
zcrm_1,Birch 2024,zcrm_u1,Ann,zcrm_a1,Birch Ltd,1000,Qualification,2024-03-31,2024-02-01 10:00:00
zcrm_2,Cedar pilot,zcrm_u1,Ann,zcrm_a2,Cedar Inc,500,Closed Won,2024-02-20,2024-02-02 10:00:00`,
    root: 'opportunities',
    places: [
      'opportunity_id=Record Id',
      'stage=Stage',
      'amount=Amount',
      'close_on=Closing Date',
      'owner_id=Deal Owner.id',
    ],
  },
  {
    name: 'Dynamics 365 opportunities',
    source: 'learn.microsoft.com, export to an Excel static worksheet',
    file: 'All Opportunities.csv',
    csv: `(Do Not Modify) Opportunity,Topic,Potential Customer,Est. Close Date,Est. Revenue,Probability,Status,Owner,Created On
8f2a-1,Birch line,Birch Ltd,3/31/2024,12000.00,60,Open,Ann Reed,2/1/2024 10:00 AM
8f2a-2,Cedar pilot,Cedar Inc,2/20/2024,5000.00,100,Won,Ann Reed,2/8/2024 10:00 AM`,
    root: 'opportunities',
    places: [
      'opportunity_id=(Do Not Modify) Opportunity',
      'amount=Est. Revenue',
      'expected_close_on=Est. Close Date',
      'status=Status',
    ],
  },
  {
    name: '纷享销客 商机',
    source: 'help.fxiaoke.com，导出对象数据',
    file: '商机.csv',
    csv: `商机名称,客户名称,商机金额,预计成交日期,销售阶段,赢率,负责人,归属部门,创建时间,生命状态,唯一性ID
桦木二期,桦木有限公司,12000,2024-03-31,方案报价,60,张三,华东一部,2024-02-01 10:00,正常,5f1
雪松试点,雪松有限公司,5000,2024-02-20,赢单,100,李四,华东一部,2024-02-08 10:00,正常,5f2`,
    root: 'opportunities',
    places: [
      'name=商机名称',
      'amount=商机金额',
      'stage=销售阶段',
      'expected_close_on=预计成交日期',
      'accounts.name=客户名称',
    ],
  },
  {
    name: '销售易 销售机会',
    source: '销售易帮助中心，数据导出',
    file: '销售机会.csv',
    csv: `销售机会名称,客户名称,销售金额,销售阶段,赢率,结单日期,所有人,所属部门,创建日期
桦木二期,桦木有限公司,12000,方案报价,60,2024-03-31,张三,华东一部,2024-02-01
雪松试点,雪松有限公司,5000,赢单,100,2024-02-20,李四,华东一部,2024-02-08`,
    root: 'opportunities',
    places: ['name=销售机会名称', 'amount=销售金额', 'stage=销售阶段', 'close_on=结单日期', 'owner=所有人'],
  },
];
