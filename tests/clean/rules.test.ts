import { describe, expect, test } from 'vitest';
import { creditCodeRules } from '../../src/clean/credit-codes.ts';
import { emailRules } from '../../src/clean/emails.ts';
import { meantDomain } from '../../src/clean/mail-slips.ts';
import { phoneRules } from '../../src/clean/phones.ts';
import type { Rule, Values } from '../../src/clean/rule.ts';
import { websiteRules } from '../../src/clean/websites.ts';
import type { EntityName } from '../../src/model/entity.ts';

/** The values that a rule writes and the codes of the problems that it finds. */
function ask(rules: readonly Rule[], entity: EntityName, values: Values) {
  const rule = rules.find((each) => each.entity === entity);
  if (rule === undefined) throw new Error(`no rule for ${entity}`);
  const { written, problems } = rule.clean(values);
  const after = Object.fromEntries(Object.entries(written).map(([field, { value }]) => [field, value]));
  return { after, problems: problems.map(({ code, suggestion }) => (suggestion === null ? code : [code, suggestion])) };
}

describe('phones', async () => {
  const chinese = await phoneRules('CN');
  const unknown = await phoneRules(null);

  test.each([
    ['138-1234-5678', '+8613812345678', null],
    ['0086 13812345678', '+8613812345678', null],
    ['１３８１２３４５６７８', '+8613812345678', null],
    ['(020)88886666', '+862088886666', null],
    ['020-88886666转801', '+862088886666 ext. 801', null],
    ['020-88886666-801', '+862088886666 ext. 801', null],
    ['+862088886666 ext. 801', '+862088886666 ext. 801', null],
    ['４００－８２０－８８２０', '4008208820', null],
    ['800 820 8820 转 1', '8008208820 ext. 1', null],
    ['95588', '95588', null],
    ['00852-21234567', '+85221234567', null],
    ['+1 (212) 736-5000', '+12127365000', null],
    ['13912345678/13887654321', '+8613912345678', '+8613887654321'],
    ['13912345678、010-62345678', '+8613912345678', '+861062345678'],
    ['13912345678 13887654321', '+8613912345678', '+8613887654321'],
  ])('%s', (phone, first, others) =>
    expect(ask(chinese, 'accounts', { phone })).toEqual({
      after: { phone: first, other_phones: others },
      problems: [],
    }),
  );

  test.each([
    ['12345', 'phone/too-short'],
    ['1234567890123456789', 'phone/too-long'],
    ['19900000000000', 'phone/unknown'],
    ['无', 'phone/no-digits'],
  ])('%s stays and is told', (phone, code) =>
    expect(ask(chinese, 'accounts', { phone })).toEqual({ after: { other_phones: null }, problems: [code] }),
  );

  test('of several, a bad one is kept beside the good one and told', () =>
    expect(ask(chinese, 'accounts', { phone: '13912345678/12345' })).toEqual({
      after: { phone: '+8613912345678', other_phones: '12345' },
      problems: ['phone/too-short'],
    }));

  test('are read as the country or region of the row has them', () => {
    expect(ask(chinese, 'accounts', { phone: '(212) 736-5000', country: '美国' }).after['phone']).toBe('+12127365000');
    expect(ask(chinese, 'accounts', { phone: '2123 4567', province: '香港' }).after['phone']).toBe('+85221234567');
    expect(ask(unknown, 'accounts', { phone: '020 7946 0018', country: 'UK' }).after['phone']).toBe('+442079460018');
  });

  test('without a country only numbers with a prefix are read', () => {
    expect(ask(unknown, 'accounts', { phone: '+44 20 7946 0018' }).after['phone']).toBe('+442079460018');
    expect(ask(unknown, 'accounts', { phone: '(212) 736-5000' }).problems).toEqual(['phone/no-country']);
  });
});

describe('e-mails', async () => {
  const emails = await emailRules();

  test.each([
    [' SALES@Example.com ', 'sales@example.com', 'role'],
    ['ｓａｌｅｓ＠example.com', 'sales@example.com', 'role'],
    ['a@x.com；B@x.com', 'a@x.com; b@x.com', 'business'],
    ['li.na@x.com, info@x.com / 12345@qq.com', 'li.na@x.com; info@x.com; 12345@qq.com', 'business; free; role'],
    ['客服@x.cn', '客服@x.cn', 'role'],
  ])('%s', (email, value, kind) =>
    expect(ask(emails, 'accounts', { email })).toEqual({ after: { email: value, email_kind: kind }, problems: [] }),
  );

  test('a slip is suggested and stays', () =>
    expect(ask(emails, 'accounts', { email: 'sales@gmial.com' })).toEqual({
      after: { email: 'sales@gmial.com', email_kind: 'role' },
      problems: [['email/likely-slip', 'sales@gmail.com']],
    }));

  test('a disposable one is told', () =>
    expect(ask(emails, 'leads', { email: 'x@in.mailinator.com' })).toEqual({
      after: { email: 'x@in.mailinator.com', email_kind: 'disposable' },
      problems: ['email/disposable'],
    }));

  test('colleagues have no kind', () =>
    expect(ask(emails, 'users', { email: 'A@x.com' })).toEqual({ after: { email: 'a@x.com' }, problems: [] }));

  test.each([
    ['sales01@x.com', 'role'],
    ['sales-cn@x.com', 'role'],
    ['no.reply@x.com', 'role'],
    ['info+web@yahoo.com.br', 'free; role'],
    ['alice.info@x.com', 'business'],
    ['it.wang@x.com', 'business'],
    ['x@hotmail.fr', 'free'],
    ['x@vip.163.com', 'free'],
  ])('%s is %s', (email, kind) => expect(ask(emails, 'accounts', { email }).after['email_kind']).toBe(kind));

  test('what is none stays; an address in brackets is suggested', () => {
    expect(ask(emails, 'accounts', { email: 'bad@' })).toEqual({ after: {}, problems: ['email/invalid'] });
    expect(ask(emails, 'accounts', { email: 'Ann <ann@x.com>' }).problems).toEqual([['email/invalid', 'ann@x.com']]);
  });

  test.each([
    ['gmail.com', null],
    ['gmai.com', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['qq.con', 'qq.com'],
    ['hotmail.con', 'hotmail.com'],
    ['yahoo.cm', 'yahoo.com'],
    ['ymail.com', null],
    ['162.com', null],
    ['corp.hk', null],
  ])('%s may mean %s', (domain, meant) => expect(meantDomain(domain)).toBe(meant));
});

test.each([
  [' WWW.Example.COM/Path ', { website: 'www.example.com/Path' }, []],
  ['HTTPS://Example.com', { website: 'https://example.com' }, []],
  ['无', {}, ['website/invalid']],
])('web address %s', (website, after, problems) =>
  expect(ask(websiteRules(), 'accounts', { website })).toEqual({ after, problems }),
);

describe('credit codes', () => {
  const codes = creditCodeRules('CN');

  test.each([
    ['91350100M000100Y43', []],
    ['9144030071526726XG', []],
    ['91350100M000100Y4Z', ['credit-code/check']],
    ['620100123456789', ['credit-code/legacy']],
    ['9135O100M000100Y43', [['credit-code/sign', '91350100M000100Y43']]],
    ['91350100', ['credit-code/length']],
  ])('%s', (code, problems) =>
    expect(ask(codes, 'accounts', { credit_code: code })).toEqual({ after: { credit_code: code }, problems }),
  );

  test('are written in capitals without spaces', () =>
    expect(ask(codes, 'accounts', { credit_code: ' 91350100m000100y43 ' }).after).toEqual({
      credit_code: '91350100M000100Y43',
    }));

  test('tax numbers of other countries are left alone', () =>
    expect(ask(codes, 'accounts', { credit_code: 'DE 123', country: 'Germany' })).toEqual({ after: {}, problems: [] }));
});
