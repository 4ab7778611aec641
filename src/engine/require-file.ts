import { existsSync, statSync } from 'node:fs';
import { inputError } from '../core/errors.ts';

/** Refuses a database that is not there, or is no file (exit 3). */
export function requireFile(file: string): void {
  if (!existsSync(file)) {
    throw inputError(
      'database/absent',
      { en: `Database ${file} does not exist.`, zh: `数据库 ${file} 不存在。` },
      {
        en: `Load an export first (acrm load FILE --db ${file}), or name another database with --db.`,
        zh: `请先导入数据（acrm load 文件 --db ${file}），或用 --db 指定其他数据库。`,
      },
    );
  }
  if (!statSync(file).isFile()) {
    throw inputError(
      'database/not-a-file',
      { en: `${file} is not a file.`, zh: `${file} 不是文件。` },
      { en: 'Name the database file with --db.', zh: '请用 --db 指定数据库文件。' },
    );
  }
}
