import { section } from './section.ts';
import { spelling } from './spelling.ts';

export const db = section({
  key: 'db',
  schema: spelling,
  absent: 'customers.duckdb',
  about: {
    en: 'The database file, unless --db or ACRM_DB names another.',
    zh: '数据库文件；--db 或 ACRM_DB 优先。',
  },
  example: 'db: customers.duckdb',
});
