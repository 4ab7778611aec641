import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { load, scratchFolder } from '../../load/open-fixture.ts';
import { runCommand } from '../run-command.ts';

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');
const HOSTILE = `</failure>]]>"'&%0A::error::x`;
const ACCOUNTS = `account_id,name,phone,email,status
A1,Alder,13812345678,office@alder.example,active
A2,"${HOSTILE.replaceAll('"', '""')}",12345,wang.wei@example.com,gone
13912345678,Wang Wei,123,,gone
`;
const ORDERS = `order_id,account_id,ordered_at,amount
O1,A1,2024-03-01,100
O2,A2,2024-03-02,-5
`;
const CHECKS = `checks:
  accounts:
    - valid: {column: phone, as: phone}
    - accepted: {column: status, values: [active], level: warn}
    - accepted: {column: name, values: [Alder], owner: Ann}
    - regex: {column: ext.missing, pattern: x}
    - row_count: {min: 10}
    - not_null: account_id
  orders:
    - range: {column: amount, min: 0}
    - sql: {name: 'big, "odd": 100%', query: "select order_id, amount as money, 'Wang Wei' as who from orders where amount > 50"}
`.replace('    - regex: {column: ext.missing, pattern: x}\n', '');

const FILES = { junit: 'a.xml', sarif: 'b.sarif', gitlab: 'c.json', summary: 'd.md', annotations: true };
const checks = join(folder.path, 'checks.yaml');
const told = (more: Readonly<Record<string, unknown>> = {}, lang: 'en' | 'zh' = 'en') =>
  runCommand(database, { file: checks, asOf: '2024-03-31', ...FILES, ...more }, { lang, folder: folder.path });

beforeAll(async () => {
  const files = Object.entries({ 'accounts.csv': ACCOUNTS, 'my orders.csv': ORDERS }).map(([name, text]) => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  });
  writeFileSync(checks, CHECKS);
  await load(database, files);
});
afterAll(() => folder.remove());

const physical = z.object({
  artifactLocation: z.object({ uri: z.string() }),
  region: z.object({ startLine: z.number() }).optional(),
});
const sarifLog = z.object({
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      invocations: z.array(
        z.object({ toolExecutionNotifications: z.array(z.object({ message: z.object({ text: z.string() }) })) }),
      ),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.array(z.object({ physicalLocation: physical })),
          relatedLocations: z.array(z.object({ physicalLocation: physical })).optional(),
        }),
      ),
    }),
  ),
});

describe('SARIF', () => {
  const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const read = (files: ReadonlyMap<string, string>) => {
    const log: unknown = JSON.parse(files.get('b.sarif') ?? '');
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = sarifLog.parse(log).runs;
    if (run === undefined) throw new Error('no run');
    return run;
  };

  test('each failing row stands at its line of the export and names the line of the YAML', async () => {
    const { results, tool } = read((await told()).files);
    const place = ({ artifactLocation, region }: z.infer<typeof physical> = { artifactLocation: { uri: '' } }) =>
      `${artifactLocation.uri}:${region?.startLine}`;
    expect(
      results.map(({ ruleId, level, locations: [first], relatedLocations: [second] = [] }) => [
        ruleId,
        level,
        place(first?.physicalLocation),
        second === undefined ? null : place(second.physicalLocation),
      ]),
    ).toEqual([
      ['accounts/valid_phone', 'error', 'accounts.csv:3', 'checks.yaml:3'],
      ['accounts/valid_phone', 'error', 'accounts.csv:4', 'checks.yaml:3'],
      ['accounts/accepted_name', 'error', 'accounts.csv:3', 'checks.yaml:5'],
      ['accounts/accepted_name', 'error', 'accounts.csv:4', 'checks.yaml:5'],
      ['accounts/row_count', 'error', 'checks.yaml:6', null],
      ['orders/range_amount', 'error', 'my%20orders.csv:3', 'checks.yaml:9'],
      ['orders/big, "odd": 100%', 'error', 'my%20orders.csv:2', 'checks.yaml:10'],
      ['accounts/accepted_status', 'warning', 'accounts.csv:3', 'checks.yaml:4'],
      ['accounts/accepted_status', 'warning', 'accounts.csv:4', 'checks.yaml:4'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('a folder outside the root is told by a file URI', async () => {
    const { files } = await runCommand(
      database,
      { file: checks, ...FILES },
      { folder: join(folder.path, 'elsewhere') },
    );
    expect(read(files).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
      /^file:\/\/.*\/accounts\.csv$/,
    );
  });
});

describe('JUnit', () => {
  /** Elements and attributes that junit-10.xsd, the schema of Jenkins, knows; `classname` and the rest are texts. */
  const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    testsuite: [
      'name',
      'tests',
      'failures',
      'errors',
      'time',
      'disabled',
      'skipped',
      'timestamp',
      'hostname',
      'id',
      'package',
    ],
    testcase: ['name', 'assertions', 'time', 'classname', 'status'],
    skipped: ['type', 'message'],
    failure: ['type', 'message'],
    'system-out': [],
  };
  interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly parent: string;
    text: string;
  }
  function parse(xml: string): Node[] {
    const nodes: Node[] = [];
    const open: Node[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const node = { name, attributes, parent: open.at(-1)?.name ?? '', text: '' };
      nodes.push(node);
      open.push(node);
    });
    parser.on('text', (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    });
    parser.on('closetag', () => void open.pop());
    parser.write(xml).close();
    return nodes;
  }

  test('a suite per entity and a case per check; counts add up; hostile names stay text', async () => {
    const nodes = parse((await told({ showValues: true })).files.get('a.xml') ?? '');
    for (const { name, attributes } of nodes)
      expect(
        Object.keys(attributes).filter((key) => !ALLOWED[name]?.includes(key)),
        name,
      ).toEqual([]);
    const suites = nodes.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites).toMatchObject([
      { name: 'accounts', tests: '5', failures: '3', skipped: '0' },
      { name: 'orders', tests: '2', failures: '2', skipped: '0' },
    ]);
    expect(nodes[0]?.attributes).toMatchObject({ tests: '7', failures: '5', errors: '0' });
    const failures = nodes.filter(({ name }) => name === 'failure');
    expect(failures.find(({ attributes }) => attributes['type'] === 'accounts/accepted_name')?.text).toContain(HOSTILE);
    expect(nodes.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name'])).toContain(
      'big, "odd": 100%',
    );
    expect(nodes.find(({ name, text }) => name === 'system-out' && text.startsWith('warning: status'))).toBeDefined();
  });

  test('with --fail-on warn a warning is a failure', async () => {
    const nodes = parse((await told({ failOn: 'warn' })).files.get('a.xml') ?? '');
    expect(nodes[0]?.attributes).toMatchObject({ failures: '6' });
  });
});

describe('GitHub', () => {
  test('errors, then warnings; nothing in a value begins another command', async () => {
    const { announced } = await told({ showValues: true });
    expect(announced.map((line) => line.replace(/::.*?::.*/s, (all) => all.split('::')[1] ?? ''))).toEqual([
      'error file=accounts.csv,line=3,title=accounts/valid_phone',
      'error file=accounts.csv,line=4,title=accounts/valid_phone',
      'error file=accounts.csv,line=3,title=accounts/accepted_name',
      'error file=accounts.csv,line=4,title=accounts/accepted_name',
      'error file=checks.yaml,line=6,title=accounts/row_count',
      'error file=my orders.csv,line=3,title=orders/range_amount',
      'error file=my orders.csv,line=2,title=orders/big%2C "odd"%3A 100%25',
      'warning file=accounts.csv,line=3,title=accounts/accepted_status',
      'warning file=accounts.csv,line=4,title=accounts/accepted_status',
    ]);
    expect(announced[2]).toContain(`%250A::error::x`);
    expect(announced.every((line) => !/[\r\n]/.test(line))).toBe(true);
  });

  test('ten of a level, and how many more there are', async () => {
    const many = join(folder.path, 'many.csv');
    writeFileSync(
      many,
      `order_id,account_id,ordered_at,amount\n${Array.from({ length: 15 }, (_, n) => `M${n},A1,2024-03-01,-1\n`).join('')}`,
    );
    const other = join(folder.path, 'many.duckdb');
    await load(other, [many]);
    const { announced, files } = await runCommand(other, { file: checks, ...FILES, limit: 2 }, { folder: folder.path });
    expect(announced.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(announced.at(-1)).toMatch(/^::notice::\d+ more places/);
    expect(files.get('c.json')?.match(/"check_name": "orders\/range_amount"/g)).toHaveLength(15);
  });
});

test('GitLab: every issue has description, check, mark, severity and line, and no two the same mark', async () => {
  const issue = z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[\da-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.int().min(1) }) }),
  });
  const read = async () => z.array(issue).parse(JSON.parse((await told()).files.get('c.json') ?? ''));
  const issues = await read();
  expect(issues.map(({ location }) => `${location.path}:${location.lines.begin}`)).toContain('my orders.csv:3');
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  expect(await read()).toEqual(issues);
});

describe('personal data', () => {
  const PERSONAL = ['Wang Wei', '13912345678', '12345', HOSTILE, 'wang.wei@example.com'];

  test('names, telephone numbers and telephone numbers as keys stand in no file', async () => {
    const { files, announced } = await told();
    for (const text of [...files.values(), announced.join('\n')])
      for (const secret of PERSONAL) expect(text).not.toContain(secret);
    expect(announced.join('\n')).toMatch(/accounts\.csv,line=4.*: \*\*\*, phone=\*\*\*/);
    expect(announced.join('\n')).toMatch(/O2, amount=-5/);
  });

  test('they do with --show-values', async () => {
    const { announced } = await told({ showValues: true });
    expect(announced.join('\n')).toContain('13912345678, phone=123');
  });
});

describe('summary', () => {
  test.each([
    ['en', '# Data checks', '### Not met', '### Score'],
    ['zh', '# 数据检查', '### 未达要求的检查', '### 得分'],
  ] as const)('in %s: what is not held, the first failing rows, scores', async (lang, ...headings) => {
    const page = (await told({}, lang)).files.get('d.md') ?? '';
    for (const heading of headings) expect(page).toContain(`${heading}\n`);
    expect(page).not.toContain('not\\_null\\_account\\_id');
  });
});

test('files are the same bytes in each run', async () => {
  expect([...(await told()).files]).toEqual([...(await told()).files]);
});
