import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHeader, unitOfHeader } from '../../src/model/fold-header.ts';

describe('foldHeader', () => {
  it.each([
    [
      'customerid',
      [
        'Customer ID',
        'customer_id',
        'CustomerId',
        'CUSTOMER-ID',
        '﻿"Customer ID" *',
        'Ｃｕｓｔｏｍｅｒ　ＩＤ',
        'Customer.ID',
        'Customer_Id__c',
        'CUSTOMERID__C',
      ],
    ],
    ['客户编号', ['客户编号', '客户 编号', '*客户编号*', '客戶編號', '【客户】编号', '客户\u200b编号']],
    ['省自治区', ['省/自治区', '省／自治区']],
    [
      '年交易金额',
      [
        '年交易金额(万元)',
        '年交易金额（万元）',
        '年交易金额【单位：万元】',
        '年交易金额万元',
        '年交易金额/万元',
        '年交易金额 (元)',
      ],
    ],
    [
      'amount',
      [
        'Amount (USD)',
        'Amount [US$]',
        'amount_usd',
        'Amount in EUR',
        'AMOUNT（￥）',
        'Amount ($K)',
        'Amount (in thousands)',
        'Amount (USD, millions)',
      ],
    ],
    ['probability', ['Probability (%)', 'Probability%', 'probability']],
    ['ordernumber', ['Order #', 'Order Number']],
    ['donotmodifyopportunity', ['(Do Not Modify) Opportunity']],
    ['address1city', ['Address 1: City']],
  ])('reads %s', (folded, headers) => {
    expect([...new Set(headers.map(foldHeader))]).toEqual([folded]);
  });

  it('keeps what stands in brackets and is no unit', () => {
    expect(foldHeader('City (Billing)')).toBe('citybilling');
    expect(foldHeader('金额（含税）')).toBe('金额含税');
  });

  it('keeps a header that is nothing but a unit or has no letters', () => {
    expect(foldHeader('(USD)')).toBe('usd');
    expect(foldHeader('元')).toBe('元');
    expect(foldHeader('  ')).toBe('');
  });

  it('does not mind case, separators and surrounding punctuation', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(words, fc.constantFrom('zz', '客户'), (parts, last) => {
        const all = [...parts, last];
        const camel = all.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
        const spellings = [
          all.join(' '),
          all.join('_').toUpperCase(),
          all.join('-'),
          all.join('.'),
          camel,
          `"${all.join(' ')}" *`,
          `${all.join('_')}__c`,
        ];
        expect([...new Set(spellings.map(foldHeader))]).toEqual([all.join('')]);
      }),
    );
  });

  it('holds letters, digits and marks alone, for any header with one of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (header) => {
        expect(typeof foldHeader(header)).toBe('string');
        expect(foldHeader(`${header}zz`)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });
});

describe('unitOfHeader', () => {
  it.each([
    ['年交易金额(万元)', 1e4, 'CNY'],
    ['金额（千元）', 1e3, 'CNY'],
    ['注册资本(百万元)', 1e6, 'CNY'],
    ['营收（亿元）', 1e8, 'CNY'],
    ['金额(万)', 1e4, null],
    ['金额（元）', 1, 'CNY'],
    ['价格策略(元/台)', 1, 'CNY'],
    ['金额(万美元)', 1e4, 'USD'],
    ['金额（人民币万元）', 1e4, 'CNY'],
    ['金额（￥）', 1, '¥'],
    ['合同额/万元', 1e4, 'CNY'],
    ['Revenue (USD)', 1, 'USD'],
    ['Revenue ($K)', 1e3, '$'],
    ['Revenue (€ million)', 1e6, 'EUR'],
    ['Revenue (in thousands)', 1e3, null],
    ["Revenue ($'000)", 1e3, '$'],
    ['Revenue (US$ bn)', 1e9, 'USD'],
    ['Amount (K) [GBP]', 1e3, 'GBP'],
    ['amount_usd', 1, 'USD'],
    ['Probability (%)', 1, null],
    ['员工数（人）', 1, null],
    ['City (Billing)', 1, null],
    ['State/Province', 1, null],
    ['单价', 1, null],
  ])('%s', (header, multiplier, currency) => {
    expect(unitOfHeader(header)).toEqual({ multiplier, currency });
  });
});
