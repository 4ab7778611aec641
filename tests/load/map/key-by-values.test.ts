import { expect, test } from 'vitest';
import { recognise } from '../../../src/load/map/recognise.ts';
import type { EntityName } from '../../../src/model/entity.ts';

const keyOf = (entity: EntityName, columns: Readonly<Record<string, readonly string[]>>): string | undefined => {
  const values = (header: string): readonly string[] => columns[header] ?? [];
  return recognise('x.csv', Object.keys(columns), { entity, values }).columns.find(({ via }) => via === 'values')
    ?.header;
};

const CUSTOMER = ['Acme', 'Acme', 'Bolt'];
const DAYS = ['2024-01-05', '2024-01-05', '2024-01-06'];

test.each([
  ['tickets', 'Case', ['7', '7', '8'], true],
  ['tickets', 'Number', ['INC0001', 'INC0001', 'INC0002'], true],
  ['tickets', 'Number', ['1', '1', '2'], false],
  ['tickets', 'Ticket', ['late', 'late', 'early'], false],
  ['tickets', 'Seat', ['TK-01', 'TK-01', 'TK-02'], false],
  ['leads', 'Ref', ['REF-01', 'REF-01', 'REF-02'], false],
  ['payments', 'Key', ['PAY-01', 'PAY-02', 'PAY-03'], true],
  ['payments', 'Key', ['INV-01', 'INV-01', 'INV-02'], false],
] as const)('in %s the column "%s" of %j is the key: %s', (entity, header, values, is) => {
  expect(keyOf(entity, { Customer: CUSTOMER, [header]: values })).toBe(is ? header : undefined);
});

test.each([
  [['7', '7', '8'], true],
  [['7', '8', '7'], false],
  [['7', '8', '9'], false],
  [['7', '7', '7'], false],
  [['red', 'red', 'blue'], false],
])('of lines, vouchers %j are orders: %s', (values, are) => {
  const columns = {
    Customer: CUSTOMER,
    'Order Date': DAYS,
    Voucher: values,
    Product: ['a', 'b', 'c'],
    Quantity: ['1', '2', '3'],
  };
  expect(keyOf('order_items', columns)).toBe(are ? 'Voucher' : undefined);
});
