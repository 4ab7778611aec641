import { z } from 'zod';
import { defineAction } from '../src/core/command.ts';
import { same } from '../src/core/text.ts';

/** Items as `effects.environment` names them, in words. */
const ITEMS = {
  acrm: same('acrm'),
  node: same('Node.js'),
  duckdb: same('DuckDB'),
  system: { en: 'operating system', zh: '操作系统' },
  threads: { en: 'threads', zh: '线程数' },
  memory: { en: 'memory limit', zh: '内存上限' },
  language: { en: 'language', zh: '语言' },
  settings: { en: 'settings', zh: '配置文件' },
  fonts: { en: 'fonts of charts', zh: '图表字体' },
  database: { en: 'database', zh: '数据库' },
  size: { en: 'database size', zh: '数据库大小' },
  schema: { en: 'schema version', zh: '结构版本' },
  'last load': { en: 'last load', zh: '最近导入' },
  engine: { en: 'engine', zh: '计算引擎' },
  privileges: { en: 'privileges', zh: '权限' },
  table: { en: 'table', zh: '数据表' },
  lock: { en: 'lock', zh: '锁' },
  'write-ahead log': { en: 'write-ahead log', zh: '预写日志' },
  'left-over files': { en: 'left-over files', zh: '遗留文件' },
  'free disk space': { en: 'free disk space', zh: '可用磁盘空间' },
};

const OUTCOMES = { ok: { en: 'ok', zh: '正常' }, attention: { en: 'attention', zh: '注意' } };

export default defineAction({
  summary: {
    en: 'Check versions, limits, fonts, database, locks and disk',
    zh: '检查版本、资源上限、字体、数据库、锁与磁盘',
  },
  about: {
    en: 'Shows what the program runs on and what may get in its way. A missing database is not an error: load creates it.',
    zh: '显示程序的运行环境以及可能的障碍。数据库尚不存在不算错误：load 会创建它。',
  },
  group: 'operations',
  params: z.object({}),
  examples: [
    { line: 'doctor', about: { en: 'check everything', zh: '检查全部项目' } },
    { line: 'doctor --db sales.duckdb', about: { en: 'check one database', zh: '检查指定的数据库' } },
    {
      line: 'doctor --engine spark://127.0.0.1:15002 --lake lake',
      about: { en: 'whether the server answers and can read every table', zh: '检查服务器是否响应、能否读取各表' },
    },
    { line: 'doctor -f json', about: { en: 'for a bug report or a monitor', zh: '用于缺陷报告或监控' } },
  ],
  async run({ database, effects }) {
    const checks = await effects.environment(database);
    const text = (en: string, zh: string): { en: string; zh: string } => ({ en, zh });
    const columns = [
      {
        name: 'item',
        unit: 'text',
        label: text('Item', '项目'),
        about: text('what was looked at', '检查对象'),
        words: ITEMS,
      },
      { name: 'value', unit: 'text', label: text('Value', '取值'), about: text('what was found', '检查所得') },
      {
        name: 'outcome',
        unit: 'text',
        label: text('Outcome', '结果'),
        about: text('ok, or attention where something stands in the way', '正常；如有障碍则为注意'),
        words: OUTCOMES,
      },
    ] as const;
    const rows = checks.map(([item, value, ok]) => [item, value, ok ? 'ok' : 'attention']);
    const table = { name: 'checks', title: text('Checks', '检查'), columns, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  },
});
