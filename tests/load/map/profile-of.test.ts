import { expect, test } from 'vitest';
import { profileOf } from '../../../src/load/map/profile-of.ts';

test.each([
  ['Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,SystemModstamp', 'salesforce'],
  ['ID,ISDELETED,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE,SYSTEMMODSTAMP', 'salesforce'],
  ['Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Age', 'salesforce'],
  ['Id,Name,StageName,Amount,CloseDate,Account.Name,Owner.Name', 'salesforce'],
  ['Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date', 'hubspot'],
  ['id,properties.dealname,properties.amount,createdAt', 'hubspot'],
  ['Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Owner', 'pipedrive'],
  ['Created On,Topic,Owner,Potential Customer,Status Reason,Est. revenue', 'dynamics'],
  ['LEADID,Last Name,Company,Lead Owner,Email,Lead Status,Created Time', 'zoho'],
  ['Name,Email,Financial Status,Paid at,Lineitem quantity,Lineitem name', 'shopify'],
  ['Order Number,Order Status,First Name (Billing),Item Name,Item Cost', 'woocommerce'],
  ['客户名称,客户级别,生命状态,归属部门,负责人', 'fxiaoke'],
  ['销售机会名称,客户名称,销售阶段,所有人,结单日期', 'xiaoshouyi'],
  ['单据日期,单据编号,购货单位,产品长代码,实发数量', 'kingdee'],
  ['单据号,存货编码,存货名称,数量,价税合计', 'yonyou'],
  ['客户编号,客户名称,所属行业', 'generic-zh'],
  ['account,sector,revenue', 'generic-en'],
])('%s comes from %s', (headers, expected) => expect(profileOf(headers.split(',')).name).toBe(expected));
