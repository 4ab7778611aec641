import type { Finding } from '../core/result.ts';
import type { Lang, Text } from '../core/text.ts';

/** The words that renderers add to what they are given. */
export const WORDS = {
  asOf: { en: 'As of', zh: '截至' },
  period: { en: 'Period', zh: '统计期间' },
  author: { en: 'Author', zh: '作者' },
  before: { en: 'before', zh: '上期' },
  value: { en: 'Value', zh: '数值' },
  previous: { en: 'Period before', zh: '上期' },
  change: { en: 'Change', zh: '变化' },
  points: { en: 'pp', zh: '个百分点' },
  figure: { en: 'Key figure', zh: '关键指标' },
  better: { en: 'better', zh: '向好' },
  worse: { en: 'worse', zh: '转差' },
  findings: { en: 'Findings', zh: '发现' },
  finding: { en: 'Finding', zh: '发现' },
  level: { en: 'Level', zh: '级别' },
  definitions: { en: 'Definitions and sources', zh: '口径与数据来源' },
  definition: { en: 'Definition', zh: '口径' },
  filters: { en: 'Filters', zh: '筛选条件' },
  parameters: { en: 'Parameters', zh: '参数' },
  rowsRead: { en: 'Rows read', zh: '读取行数' },
  queries: { en: 'Queries', zh: '查询语句' },
  none: { en: 'none', zh: '无' },
  contents: { en: 'Contents', zh: '目录' },
  charts: { en: 'Charts', zh: '图表' },
  chart: { en: 'Chart', zh: '图表' },
  summary: { en: 'Summary', zh: '摘要' },
  sheet: { en: 'Sheet', zh: '工作表' },
  rows: { en: 'Rows', zh: '行数' },
  section: { en: 'Section', zh: '章节' },
  search: { en: 'Search this table', zh: '在表中搜索' },
  sortHint: { en: 'Sort by this column', zh: '按此列排序' },
  matches: { en: 'rows match', zh: '行符合' },
  noScript: {
    en: 'Search and sorting need scripts; everything else on this page works without them.',
    zh: '搜索与排序需要启用脚本，其余内容不受影响。',
  },
  noData: { en: 'No data', zh: '无数据' },
} as const satisfies Readonly<Record<string, Text>>;

const LEVELS: Readonly<Record<Finding['level'], Text>> = {
  note: { en: 'Note', zh: '说明' },
  warn: { en: 'Warning', zh: '注意' },
  fail: { en: 'Failed', zh: '未通过' },
};

export const levelWord = (level: Finding['level'], lang: Lang): string => LEVELS[level][lang];

export const shownOf = (shown: number, total: number): Text => ({
  en: `Showing ${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} rows`,
  zh: `显示 ${shown.toLocaleString('en-US')} 行，共 ${total.toLocaleString('en-US')} 行`,
});
