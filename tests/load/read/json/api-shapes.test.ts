import { expect, test } from 'vitest';
import { openOnly } from '../open-only.ts';
import { allRows, scratchFiles } from '../scratch-files.ts';

const write = scratchFiles();

async function read(json: unknown): Promise<Record<string, string>[]> {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const source = await openOnly(write(text, 'answer.json'));
  const { rows, bad } = await allRows(source);
  expect(bad).toEqual([]);
  return rows.map(({ cells }) => Object.fromEntries(source.header.map((name, index) => [name, cells[index] ?? ''])));
}

test('Salesforce: what a query returns; parents by dotted names, subqueries as lists', async () => {
  const account = { attributes: { type: 'Account', url: '/services/data/x' }, Name: 'Acme', Owner: { Name: 'Ann' } };
  const records = [
    { attributes: { type: 'Opportunity', url: '/x' }, Id: '006A', Amount: 5000.5, Account: account, IsWon: true },
    { attributes: { type: 'Opportunity', url: '/y' }, Id: '006B', Amount: null, Account: null, IsWon: false },
  ];
  expect(await read({ totalSize: 2, done: true, records })).toEqual([
    { Id: '006A', Amount: '5000.5', 'Account.Name': 'Acme', 'Account.Owner.Name': 'Ann', IsWon: 'true' },
    { Id: '006B', Amount: '', 'Account.Name': '', 'Account.Owner.Name': '', IsWon: 'false' },
  ]);
});

test('HubSpot: properties are the columns, associations the keys of what belongs to it', async () => {
  const deal = {
    id: '101',
    properties: { dealname: 'Deal X', amount: '750.25', hs_object_id: '101' },
    createdAt: '2024-01-01T00:00:00Z',
    associations: {
      companies: {
        results: [
          { id: '9', type: 'deal_to_company' },
          { id: '10', type: 'deal_to_company' },
        ],
      },
    },
  };
  expect(await read({ results: [deal], paging: { next: { after: '101' } } })).toEqual([
    {
      id: '101',
      dealname: 'Deal X',
      amount: '750.25',
      hs_object_id: '101',
      createdAt: '2024-01-01T00:00:00Z',
      'associations.companies': '9; 10',
    },
  ]);
});

test('Zoho: a lookup shows the name, its id beside it', async () => {
  const data = [{ id: '1', Deal_Name: 'A', Account_Name: { name: 'Acme', id: '77' }, Tag: [{ name: 'hot', id: '5' }] }];
  expect(await read({ data, info: { count: 1, more_records: false } })).toEqual([
    { id: '1', Deal_Name: 'A', Account_Name: 'Acme', 'Account_Name.id': '77', Tag: 'hot' },
  ]);
});

test('Pipedrive: organisation and person by their values, e-mails joined', async () => {
  const person = {
    name: 'Bo',
    email: [{ label: 'work', value: 'b@x.com', primary: true }, { value: 'b@y.com' }],
    value: 8,
  };
  const deal = {
    id: 3,
    title: 'T',
    value: 12.5,
    org_id: { name: 'Acme', people_count: 2, value: 4 },
    person_id: person,
  };
  expect(await read({ success: true, data: [deal], additional_data: { pagination: { start: 0 } } })).toEqual([
    {
      id: '3',
      title: 'T',
      value: '12.5',
      'org_id.name': 'Acme',
      'org_id.people_count': '2',
      'org_id.value': '4',
      'person_id.name': 'Bo',
      'person_id.email': 'b@x.com; b@y.com',
      'person_id.value': '8',
    },
  ]);
});

test('Shopify and WooCommerce: a row for each line, the order repeated', async () => {
  const orders = [
    {
      id: 1,
      total_price: '30.00',
      customer: { email: 'a@x.com' },
      line_items: [
        { sku: 'S1', quantity: 2 },
        { sku: 'S2', quantity: 1, tax_lines: [{ rate: 0.1, title: 'VAT' }] },
      ],
      shipping_lines: [{ title: 'Post', price: '5.00' }],
    },
    { id: 2, total_price: '0.00', customer: null, line_items: [], shipping_lines: [] },
  ];
  const [first, second, third, ...none] = await read({ orders });
  const order = {
    id: '1',
    total_price: '30.00',
    'customer.email': 'a@x.com',
    shipping_lines: '[{"title":"Post","price":"5.00"}]',
  };
  expect(first).toEqual({ ...order, 'line_item.sku': 'S1', 'line_item.quantity': '2', 'line_item.tax_lines': '' });
  expect(second).toMatchObject({
    ...order,
    'line_item.sku': 'S2',
    'line_item.tax_lines': '[{"rate":0.1,"title":"VAT"}]',
  });
  expect(third).toMatchObject({ id: '2', 'customer.email': '', 'line_item.sku': '' });
  expect(none).toEqual([]);
  // One order by itself has an identity, so that its lines are no list of records.
  expect(await read(orders[0])).toEqual([first, second]);
});

test('OData, JSON:API, Airtable, GraphQL and lists deep in an answer', async () => {
  expect(await read({ '@odata.context': 'x', value: [{ accountid: 'A', name: 'B' }] })).toEqual([
    { accountid: 'A', name: 'B' },
  ]);
  expect(await read({ data: [{ type: 'deals', id: '1', attributes: { title: 'T' } }] })).toEqual([
    { type: 'deals', id: '1', title: 'T' },
  ]);
  expect(await read({ records: [{ id: 'r', fields: { Name: 'N', id: 'own' } }] })).toEqual([
    { id: 'r', Name: 'N', 'fields.id': 'own' },
  ]);
  expect(await read({ data: { orders: { edges: [{ cursor: 'c', node: { id: 1, name: '#1' } }] } } })).toEqual([
    { id: '1', name: '#1' },
  ]);
  expect(await read({ errorCode: 0, data: { total: 1, dataList: [{ _id: 'x', name: '客户甲' }] } })).toEqual([
    { _id: 'x', name: '客户甲' },
  ]);
});

test('digits, dates and empty values stay as they are written', async () => {
  const text = '[{"n": 12345678901234567890, "p": 1.10, "e": 1e400, "d": "2024-01-01", "t": true, "z": null, "s": ""}]';
  expect(await read(text)).toEqual([
    { n: '12345678901234567890', p: '1.10', e: '1e400', d: '2024-01-01', t: 'true', z: '', s: '' },
  ]);
});

test('columns are the union of all records; names that meet are kept apart', async () => {
  expect(await read('[{"b": 1}, {"a": 2, "b": 3}, {"B": 4, "b": 5}]')).toEqual([
    { b: '1', a: '', B_2: '' },
    { b: '3', a: '2', B_2: '' },
    { b: '5', a: '', B_2: '4' },
  ]);
  expect(await read('[{"a": 1, "a": 2, "x.y": 3, "x": {"y": 4}, "": 5}]')).toEqual([
    { a: '1', a_2: '2', 'x.y': '3', 'x.y_2': '4', column_5: '5' },
  ]);
  expect(await read('[{"__proto__": {"polluted": 1}, "constructor": 2}]')).toEqual([
    { '__proto__.polluted': '1', constructor: '2' },
  ]);
});

test('records that are no objects, and characters that are none, are rejected one by one', async () => {
  const source = await openOnly(
    write('[{"a": 1}, 5, {"a": "x\\u0000"}, {"a": "\\ud800"}, null, {"a": 2}]', 'mixed.json'),
  );
  const { rows, bad } = await allRows(source);
  expect(rows).toEqual([
    { line: 1, cells: ['1'] },
    { line: 6, cells: ['2'] },
  ]);
  expect(bad.map(({ line, code }) => [line, code])).toEqual([
    [2, 'E_JSON'],
    [3, 'E_NUL'],
    [4, 'E_NUL'],
    [5, 'E_JSON'],
  ]);
});

test('a bad line of NDJSON is rejected with its line and text, the rest loads', async () => {
  const text = '{"id": 1}\n\n{"id": 2\n[3]\n{"id": 4} {"id": 5}\r\n{"id": 6}\n{"id": 7}';
  const { rows, bad } = await allRows(await openOnly(write(text, 'rows.ndjson')));
  expect(rows).toEqual([
    { line: 1, cells: ['1'] },
    { line: 6, cells: ['6'] },
    { line: 7, cells: ['7'] },
  ]);
  expect(bad.map(({ line, code, text }) => [line, code, text])).toEqual([
    [3, 'E_JSON', '{"id": 2'],
    [4, 'E_JSON', '[3]'],
    [5, 'E_JSON', '{"id": 4} {"id": 5}'],
  ]);
});
