import { describe, expect, test } from 'vitest';
import { headerOf } from '../../src/load/map/mapping.ts';
import { recognise } from '../../src/load/map/recognise.ts';

const root = (file: string, headers: string): string => recognise(file, headers.split(',')).root;

describe('what a file holds', () => {
  test.each([
    ['a.csv', 'account,sector,year_established,revenue,employees', 'accounts'],
    ['a.csv', 'product,series,sales_price', 'products'],
    ['a.csv', 'sales_agent,manager,regional_office', 'users'],
    [
      'a.csv',
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      'opportunities',
    ],
    ['a.csv', 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country', 'order_items'],
    ['a.csv', 'order id,order date,customer id,customer name,sales', 'orders'],
    ['a.csv', '订单 ID,退回', 'orders'],
    ['a.csv', '地区,地区经理', 'users'],
    ['a.csv', '客户编号,客户名称,所属行业,合作状态', 'accounts'],
    ['a.csv', 'Opportunity ID,From Stage,To Stage,Change Date', 'opportunity_history'],
    ['Account.csv', 'Name,Owner,Status', 'accounts'],
    [
      'orders.csv',
      'Order ID,Order Date,Customer ID,Product ID,Quantity,Unit Price,Amount,Channel,Owner',
      'order_items',
    ],
    ['销售订单.csv', '订单编号,下单日期,客户名称,产品名称,数量,金额', 'order_items'],
    ['orders.csv', 'Order ID,Order Date,Customer ID,Amount,Channel,Owner', 'orders'],
    ['x.csv', 'account_id,name,glück', 'accounts'],
    ['x.csv', 'Name,Campaign Type,Template,Status,Status Reason,Owner', 'campaigns'],
    ['x.csv', 'Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Description', 'activities'],
    ['x.csv', 'Id,CaseNumber,ContactId,AccountId,Type,Status,Reason,Origin,Subject,Priority,ClosedDate', 'tickets'],
    ['x.csv', 'Campaign ID,Contact ID,Lead ID,Status,HasResponded,FirstRespondedDate', 'campaign_members'],
    ['x.csv', '监测时间,竞品名称,监测区域,产品型号,价格策略(元/台),市场份额', 'competitor_prices'],
    ['x.csv', '客户名称,跟进时间,跟进方式,跟进内容,跟进人', 'activities'],
    ['x.csv', '回款编号,客户名称,回款日期,回款金额,回款方式,负责人', 'payments'],
    ['x.csv', '供应商编号,供应商名称,联系人,电话,付款条件', 'suppliers'],
    ['x.csv', '采购单号,供应商,物料编码,采购数量,采购单价,到货日期', 'purchases'],
    ['x.csv', 'PO Number,Vendor,Item Code,Quantity,Unit Price,Received Date', 'purchases'],
    ['x.csv', '门店编号,门店名称,门店类型,城市,地址', 'outlets'],
    ['x.csv', '竞争对手,优势,劣势,威胁等级', 'competitors'],
    ['x.csv', 'review_id,order_id,review_score,review_comment_message,review_creation_date', 'feedback'],
    ['x.csv', 'event_time,event_type,product_id,price,user_id,user_session', 'web_events'],
    ['x.csv', 'Touchpoint Date,Contact ID,Campaign ID,Channel,Cost', 'touches'],
    [
      'x.csv',
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Payment Method,Payment Reference,Payment ID',
      'order_items',
    ],
  ])('%s with %s holds %s', (file, headers, expected) => expect(root(file, headers)).toBe(expected));

  test.each([
    ['x.csv', 'Table,Field,Description'],
    ['x.csv', 'foo,bar'],
  ])('%s with %s is not guessed', (file, headers) => {
    expect(() => root(file, headers)).toThrow(expect.objectContaining({ exit: 2, code: 'load/unrecognised' }));
  });
});

describe('where columns go', () => {
  const lines = recognise(
    'x.csv',
    'Row ID,Order ID,Order Date,Customer ID,Customer Name,Segment,City,Product ID,Product Name,Sales'.split(','),
  );
  test.each([
    ['order_items', 'order_item_id', 'Row ID'],
    ['order_items', 'account_id', 'Customer ID'],
    ['accounts', 'name', 'Customer Name'],
    ['accounts', 'type', 'Segment'],
    ['order_items', 'city', 'City'],
    ['products', 'name', 'Product Name'],
    ['order_items', 'amount', 'Sales'],
  ] as const)('%s.%s is %s', (entity, field, header) => expect(headerOf(lines, entity, field)).toBe(header));

  test('a deal’s or a contact’s own words are not taken for its account’s or product’s', () => {
    const deal = recognise('x.csv', 'Opportunity ID,Name,Account Name,Stage,Amount,Description'.split(','));
    expect(headerOf(deal, 'products', 'name')).toBeNull();
    expect(headerOf(deal, 'accounts', 'name')).toBe('Account Name');
    const contact = recognise('x.csv', 'Contact ID,Account ID,Last Name,Email,Level'.split(','));
    expect(headerOf(contact, 'accounts', 'tier')).toBeNull();
  });

  test('a system’s own Id is the key, not the number that people give', () => {
    expect(
      headerOf(recognise('Account.csv', 'Id,Name,AccountNumber,Industry'.split(',')), 'accounts', 'account_id'),
    ).toBe('Id');
  });
});
