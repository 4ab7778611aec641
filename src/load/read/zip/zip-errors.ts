import { inputError, KnownError } from '../../../core/errors.ts';
import type { Text } from '../../../core/text.ts';

export const brokenZip = (path: string, reason: Text, cause?: unknown): KnownError =>
  inputError(
    'file/broken-zip',
    { en: `${path} is damaged: ${reason.en}.`, zh: `${path} 已损坏：${reason.zh}。` },
    {
      en: 'Copy, download or save it again, without a password.',
      zh: '请重新复制、下载或保存（不要设置密码）。',
    },
    cause,
  );

export const zipBomb = (path: string, reason: Text): KnownError =>
  inputError(
    'file/too-large',
    { en: `${path} was refused: ${reason.en}.`, zh: `拒绝读取 ${path}：${reason.zh}。` },
    {
      en: 'If you trust the file, unpack it or save its sheets as CSV, then load that.',
      zh: '如果确认文件可信，请自行解压，或将工作表另存为 CSV 后再导入。',
    },
  );

export const withinArchive = (path: string): KnownError =>
  inputError(
    'file/nested',
    {
      en: `${path} is a Parquet file or archive within an archive.`,
      zh: `${path} 是压缩包内的 Parquet 或另一层压缩包。`,
    },
    { en: 'Unpack the archive and load that file separately.', zh: '请先解压，再单独导入该文件。' },
  );

export const emptyArchive = (path: string): KnownError =>
  inputError(
    'file/empty',
    { en: `${path} contains no files.`, zh: `${path} 中没有文件。` },
    { en: 'Export or pack it again.', zh: '请重新导出或打包。' },
  );

/** The same error, told of a member of the archive. */
export const ofMember = (error: KnownError, path: string, label: string): KnownError =>
  new KnownError(
    error.exit,
    error.code,
    { en: error.text.en.replaceAll(path, () => label), zh: error.text.zh.replaceAll(path, () => label) },
    error.advice,
    error,
  );
