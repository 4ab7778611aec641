import { inputError, KnownError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { isNoTable } from '../read/no-table.ts';
import { findFiles } from './find-files.ts';

/**
 * Opens every file that names, folders and patterns stand for. A file of a folder or pattern that is no table is left out
 * with its reason; whatever else is wrong with any of them is thrown at once.
 */
export async function openFound<T>(
  given: readonly string[],
  open: (path: string) => Promise<readonly T[]>,
): Promise<{ readonly opened: readonly T[]; readonly leftOut: readonly Text[] }> {
  const opened: T[] = [];
  const found = await findFiles(given);
  const wrong = [...found.wrong];
  const leftOut = [...found.leftOut];
  for (const { path, named } of found.files) {
    try {
      opened.push(...(await open(path)));
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      if (!named && isNoTable(error)) leftOut.push(error.text);
      else wrong.push(error);
    }
  }
  const [first, ...others] = wrong;
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError(wrong);
  if (opened.length === 0) throw nothingToLoad(given, leftOut);
  return { opened, leftOut };
}

function nothingToLoad(given: readonly string[], leftOut: readonly Text[]): KnownError {
  const reasons = (lang: 'en' | 'zh'): string => leftOut.map((text) => text[lang]).join(' ');
  return inputError(
    'file/no-tables',
    {
      en: `Nothing in ${given.join(', ')} can be loaded. ${reasons('en')}`,
      zh: `${given.join('、')} 中没有可以导入的内容。${reasons('zh')}`,
    },
    { en: 'Name the files one by one to see what is wrong with each.', zh: '请逐个指定文件，查看各自的问题。' },
  );
}
