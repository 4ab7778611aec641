import type { Text } from './text.ts';

/** An output format as help and the command line see it; how it is made is the renderer's matter. */
interface FormatShape {
  /** Also the extension of its files. */
  readonly name: string;
  readonly about: Text;
  /** What one output holds: everything, or one table or chart of several. */
  readonly holds: 'all' | 'table' | 'chart';
  /** Bytes that a terminal cannot show. */
  readonly binary: boolean;
  /** Whether programs read it, so that findings must be said elsewhere. */
  readonly machine: boolean;
  /** How many rows of a query it takes; null writes them one by one, without end. */
  readonly cap: number | null;
}

const plain = { binary: false, machine: true, cap: null } as const;
const page = { holds: 'all', binary: false, machine: false, cap: 10_000 } as const;

export const FORMATS = [
  {
    ...page,
    name: 'table',
    cap: 1000,
    about: { en: 'aligned text for a terminal', zh: '终端对齐文本' },
  },
  { ...plain, name: 'csv', holds: 'table', about: { en: 'comma-separated, raw values', zh: '逗号分隔，原始值' } },
  { ...plain, name: 'tsv', holds: 'table', about: { en: 'tab-separated, raw values', zh: '制表符分隔，原始值' } },
  {
    ...plain,
    name: 'json',
    holds: 'all',
    cap: 1_000_000,
    about: { en: 'one object of a stable shape, "acrm/1"', zh: '结构稳定的单个对象 "acrm/1"' },
  },
  { ...plain, name: 'ndjson', holds: 'table', about: { en: 'one JSON object a row', zh: '每行一个 JSON 对象' } },
  { ...page, name: 'md', about: { en: 'Markdown', zh: 'Markdown 文档' } },
  {
    ...plain,
    name: 'svg',
    holds: 'chart',
    cap: 0,
    about: { en: 'a chart as a vector picture', zh: '图表，矢量图' },
  },
  {
    ...plain,
    name: 'png',
    holds: 'chart',
    cap: 0,
    binary: true,
    about: { en: 'a chart as a bitmap', zh: '图表，位图' },
  },
  { ...page, name: 'html', about: { en: 'one self-contained page', zh: '自包含的单个网页' } },
  {
    ...plain,
    name: 'xlsx',
    holds: 'all',
    binary: true,
    about: { en: 'an Excel workbook with real tables', zh: 'Excel 工作簿，含真正的表格' },
  },
  {
    ...plain,
    name: 'parquet',
    holds: 'table',
    binary: true,
    about: { en: 'a typed columnar file', zh: '带类型的列存文件' },
  },
] as const satisfies readonly FormatShape[];

export type Format = (typeof FORMATS)[number];
