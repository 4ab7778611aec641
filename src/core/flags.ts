import { FILTERS, type FilterName } from './scope.ts';
import { LANGS, type Text } from './text.ts';

/** A flag or a positional argument as help, completion, docs and the command line see it. */
export interface Flag {
  /** Without dashes: `as-of`. */
  readonly name: string;
  readonly short?: string;
  /** `negated` is on unless `--no-NAME` is given. */
  readonly kind: 'switch' | 'negated' | 'value' | 'list';
  readonly about: Text;
  /** The word for its value in help. */
  readonly placeholder: string;
  readonly choices?: readonly string[];
  /** The form of values that it takes besides the choices: `ext.NAME`. */
  readonly furtherForm?: string;
  /** The value where the user gives none. */
  readonly fallback?: string;
  /** Words that one use takes; 1 where it is not said. */
  readonly words?: number;
}

const value = (name: string, placeholder: string, about: Text, more: Partial<Flag> = {}): Flag => ({
  name,
  kind: 'value',
  placeholder,
  about,
  ...more,
});

const turn = (name: string, kind: 'switch' | 'negated', about: Text): Flag => ({ name, kind, placeholder: '', about });

/** Flags of every command. */
export const EVERYWHERE: readonly Flag[] = [
  value('db', 'FILE', {
    en: 'the database (default: ACRM_DB, then db in acrm.yaml, then customers.duckdb)',
    zh: '数据库文件（默认依次取 ACRM_DB、acrm.yaml 的 db、customers.duckdb）',
  }),
  value('engine', 'ENGINE', {
    en: 'where to compute: duckdb (default), or a Spark Connect server as spark://host:port',
    zh: '计算引擎：duckdb（默认），或 Spark Connect 服务器 spark://主机:端口',
  }),
  value('lake', 'DIR', {
    en: 'read tables written by acrm export --lake instead of a database file',
    zh: '读取 acrm export --lake 写出的数据表，而不是数据库文件',
  }),
  value(
    'format',
    'FORMAT',
    {
      en: 'output format (default: from the extension of -o, else table on a terminal, csv in a pipe)',
      zh: '输出格式（默认按 -o 的扩展名；否则终端为 table，管道为 csv）',
    },
    { short: 'f' },
  ),
  value('output', 'FILE', { en: 'write to a file instead of stdout', zh: '写入文件，而不是标准输出' }, { short: 'o' }),
  value('only', 'NAME', { en: 'one table or chart of the result', zh: '只输出结果中的一张表或一幅图' }),
  value(
    'lang',
    'LANG',
    {
      en: 'language (default: acrm.yaml, then LC_ALL or LANG)',
      zh: '语言（默认依次取 acrm.yaml、LC_ALL 或 LANG）',
    },
    { choices: LANGS },
  ),
  value('config', 'FILE', { en: 'settings (default: acrm.yaml here)', zh: '配置文件（默认为当前目录的 acrm.yaml）' }),
  turn('quiet', 'switch', { en: 'print only errors on stderr', zh: '标准错误只输出错误' }),
  turn('progress', 'negated', { en: 'no progress bar', zh: '不显示进度条' }),
  turn('color', 'negated', { en: 'no colours', zh: '不使用颜色' }),
  turn('debug', 'switch', { en: 'show the stack of an error', zh: '出错时显示调用栈' }),
  { ...turn('help', 'switch', { en: 'show this help', zh: '显示帮助' }), short: 'h' },
];

const FILTER_ABOUT: Readonly<Record<FilterName, Text>> = {
  owner: { en: 'only these owners', zh: '只看这些负责人' },
  department: { en: 'only these departments', zh: '只看这些部门' },
  region: { en: 'only in these regions', zh: '只看这些地区' },
  province: { en: 'only in these provinces', zh: '只看这些省份' },
  tier: { en: 'only customers of these tiers', zh: '只看这些等级的客户' },
  type: { en: 'only customers of these types', zh: '只看这些类型的客户' },
  industry: { en: 'only customers in these industries', zh: '只看这些行业的客户' },
  brand: { en: 'only these brands', zh: '只看这些品牌' },
  product: { en: 'only these products, by name or id', zh: '只看这些产品（名称或编号）' },
  channel: { en: 'only through these channels', zh: '只看这些渠道' },
  currency: { en: 'only amounts in these currencies', zh: '只看这些币种的金额' },
};

/** The filters by name: repeatable, each with one or more values. */
export const FILTER_FLAGS: readonly Flag[] = FILTERS.map((name) => ({
  name,
  kind: 'list',
  placeholder: 'NAME',
  about: FILTER_ABOUT[name],
}));

/** Flags that choose what an analysis looks at: analyses and reports have them. */
export const SCOPE_FLAGS: readonly Flag[] = [
  value('from', 'DATE', { en: 'first day in scope', zh: '起始日期（含）' }),
  value('to', 'DATE', { en: 'last day in scope', zh: '结束日期（含）' }),
  value('period', 'PERIOD', {
    en: 'a calendar or fiscal period: 2024, 2024-Q3, 2024-03, last-month, ytd, FY2024-Q3',
    zh: '日历或财年期间：2024、2024-Q3、2024-03、last-month、ytd、FY2024-Q3',
  }),
  value('as-of', 'DATE', {
    en: '"today" for the analysis (default: day of the latest event)',
    zh: '分析的“今天”（默认为最近一次业务发生的日期）',
  }),
  ...FILTER_FLAGS,
  value('where', 'EXPR', { en: 'another SQL condition over the account’s columns', zh: '针对客户列的附加 SQL 条件' }),
  turn('gross', 'switch', { en: 'exclude returns and negative lines', zh: '不计退货与负数行' }),
];

/** Flags of whatever has a scope that are about its answer. */
export const ANSWER_FLAGS: readonly Flag[] = [
  turn('explain', 'switch', {
    en: 'print definition, filters, rows read and every query instead',
    zh: '改为输出口径定义、筛选、读取行数与全部查询',
  }),
  turn('sql', 'switch', { en: 'print only the queries instead', zh: '改为只输出查询语句' }),
  value('max-age', 'AGE', {
    en: 'stop with 1 when the newest data is older: 36h, 2d, 1w',
    zh: '最新数据早于此时限则以 1 退出：36h、2d、1w',
  }),
  turn('fail-on-empty', 'switch', { en: 'stop with 1 when the result is empty', zh: '结果为空则以 1 退出' }),
];
