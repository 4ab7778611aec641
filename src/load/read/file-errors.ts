import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { inputError, type KnownError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';

const SAVE_AGAIN: Text = {
  en: 'Export it again as CSV (UTF-8) or as an Excel workbook (.xlsx), then load that.',
  zh: '请重新导出为 CSV（UTF-8）或 Excel 工作簿（.xlsx）后再导入。',
};

const COPY_AGAIN: Text = {
  en: 'The file is damaged: copy or download it again.',
  zh: '文件已损坏，请重新复制或下载。',
};

/** What a failed file operation means, with the advice for it; errors that are no file's are returned as they are. */
export async function explainFileError(error: unknown, path: string): Promise<unknown> {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return absent(path);
  if (code === 'EISDIR') return directory(path);
  if (code === 'EACCES' || code === 'EPERM') {
    return inputError(
      'file/unreadable',
      { en: `You do not have permission to read ${path}.`, zh: `没有读取 ${path} 的权限。` },
      {
        en: 'Grant yourself read permission, or copy the file to where you can read it.',
        zh: '请为自己授予读取权限，或将文件复制到可读的位置。',
      },
      error,
    );
  }
  if (code === 'Z_BUF_ERROR') return gzipTruncated(path, error);
  if (code.startsWith('Z_')) return gzipCorrupt(path, error);
  if (/^E[A-Z]+$/.test(code)) {
    return inputError(
      'file/unreadable',
      { en: `${path} cannot be read: ${code}.`, zh: `无法读取 ${path}：${code}。` },
      COPY_AGAIN,
      error,
    );
  }
  return error;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

async function absent(path: string): Promise<KnownError> {
  const names = await readdir(dirname(path)).catch(() => []);
  const advice = didYouMean(nearest(basename(path), names), {
    en: 'Check the spelling and the folder.',
    zh: '请检查文件名和所在文件夹。',
  });
  return inputError('file/absent', { en: `File ${path} does not exist.`, zh: `文件 ${path} 不存在。` }, advice);
}

export const directory = (path: string): KnownError =>
  inputError(
    'file/directory',
    { en: `${path} is a directory.`, zh: `${path} 是一个文件夹。` },
    {
      en: 'Name the files in it: acrm load FOLDER/*.csv.',
      zh: '请指定其中的文件：acrm load 文件夹/*.csv。',
    },
  );

export const notRegular = (path: string): KnownError =>
  inputError(
    'file/kind',
    { en: `${path} is not a regular file.`, zh: `${path} 不是普通文件。` },
    {
      en: 'Save its content to a file and load that: loading reads it more than once.',
      zh: '请先将内容存为文件再导入：导入时需多次读取。',
    },
  );

export const emptyFile = (path: string): KnownError =>
  inputError('file/empty', { en: `${path} is empty.`, zh: `${path} 是空文件。` }, SAVE_AGAIN);

export const binaryFile = (path: string, what: Text): KnownError =>
  inputError(
    'file/binary',
    { en: `${path} is ${what.en}, not a text table.`, zh: `${path} 是${what.zh}，不是文本表格。` },
    SAVE_AGAIN,
  );

const gzipTruncated = (path: string, cause: unknown): KnownError =>
  inputError(
    'file/gzip-truncated',
    { en: `${path} is incomplete: its gzip data is cut off.`, zh: `${path} 不完整：gzip 数据被截断。` },
    COPY_AGAIN,
    cause,
  );

const gzipCorrupt = (path: string, cause: unknown): KnownError =>
  inputError(
    'file/gzip-corrupt',
    { en: `${path} is damaged: its gzip data cannot be decompressed.`, zh: `${path} 已损坏：gzip 数据无法解压。` },
    COPY_AGAIN,
    cause,
  );

export const longLine = (path: string, megabytes: number): KnownError =>
  inputError(
    'file/long-line',
    { en: `${path} has a line of more than ${megabytes} MB.`, zh: `${path} 中有一行超过 ${megabytes} MB。` },
    SAVE_AGAIN,
  );

export const brokenHeader = (path: string, line: number, reason: Text): KnownError =>
  inputError(
    'file/header',
    {
      en: `Line ${line} of ${path} should be the header, but ${reason.en}.`,
      zh: `${path} 第 ${line} 行应为表头，但${reason.zh}。`,
    },
    {
      en: 'Correct that line; if text looks garbled, set --encoding.',
      zh: '请修正该行；如有乱码，请用 --encoding 指定编码。',
    },
  );

export const noHeader = (path: string): KnownError =>
  inputError(
    'file/empty',
    { en: `${path} contains no text, not even a header.`, zh: `${path} 没有任何内容，也没有表头。` },
    SAVE_AGAIN,
  );

export const undecodable = (path: string, encoding: string, offset: number): KnownError =>
  inputError(
    'file/encoding',
    {
      en: `${path} is not valid ${encoding}: the byte at offset ${offset} is not a character.`,
      zh: `${path} 不是有效的 ${encoding}：偏移 ${offset} 处的字节不是字符。`,
    },
    { en: 'Set the right encoding with --encoding.', zh: '请用 --encoding 指定正确的编码。' },
  );
