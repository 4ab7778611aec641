import { basename, extname } from 'node:path';
import { type KnownError, userError } from '../core/errors.ts';
import { FORMATS, type Format } from '../core/formats.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Text } from '../core/text.ts';
import { isFolder } from './files.ts';

/** Where an output goes and in which format. */
export interface Destination {
  readonly format: Format;
  /** The file, or the folder; null for stdout. */
  readonly path: string | null;
  readonly folder: boolean;
}

interface Wanted {
  readonly format: string | null;
  readonly output: string | null;
}

const OTHER_EXTENSIONS: Readonly<Record<string, string>> = {
  htm: 'html',
  markdown: 'md',
  jsonl: 'ndjson',
  txt: 'table',
};

/** The format: `-f`, else the extension of `-o`, else a table on a terminal and csv elsewhere. */
export async function destinationOf({ format, output }: Wanted, terminal: boolean): Promise<Destination> {
  const folder = output !== null && (await isFolder(output));
  const named = format ?? (folder ? 'svg' : output === null ? (terminal ? 'table' : 'csv') : extensionOf(output));
  const found = FORMATS.find(({ name }) => name === named);
  if (found === undefined) throw unknownFormat(format, output, named);
  if (folder && found.holds === 'all') throw notForFolders(found, output);
  if (found.binary && output === null && terminal) throw notForTerminals(found);
  return { format: found, path: output, folder };
}

function extensionOf(path: string): string {
  const extension = extname(path).slice(1).toLowerCase();
  return OTHER_EXTENSIONS[extension] ?? extension;
}

const NAMES = FORMATS.map(({ name }) => name);

const CHOICES: Text = { en: `Formats: ${NAMES.join(', ')}.`, zh: `可用格式：${NAMES.join('、')}。` };

/** Formats that people expect of a report and that are still to come. */
const TO_COME: readonly string[] = ['pdf', 'pptx'];

function unknownFormat(format: string | null, output: string | null, named: string): KnownError {
  if (TO_COME.includes(named)) {
    return userError(
      'output/to-come',
      { en: `acrm cannot write ${named} yet.`, zh: `acrm 暂不支持输出 ${named}。` },
      { en: `Use html or xlsx. ${CHOICES.en}`, zh: `请用 html 或 xlsx。${CHOICES.zh}` },
    );
  }
  if (format === null && output !== null) {
    return userError(
      'output/extension',
      {
        en: `The format cannot be determined from the extension of ${basename(output)}.`,
        zh: `无法由 ${basename(output)} 的扩展名判断格式。`,
      },
      { en: `Set it with -f. ${CHOICES.en}`, zh: `请用 -f 指定。${CHOICES.zh}` },
    );
  }
  return userError(
    'output/format',
    { en: `Unknown format "${named}".`, zh: `没有格式“${named}”。` },
    didYouMean(nearest(named, NAMES), CHOICES),
  );
}

const notForFolders = ({ name }: Format, output: string): KnownError =>
  userError(
    'output/folder',
    {
      en: `${output} is a folder, but ${name} is a single file.`,
      zh: `${output} 是文件夹，而 ${name} 只生成一个文件。`,
    },
    {
      en: `Name the file: -o ${output.replace(/[/\\]$/, '')}/NAME.${name}.`,
      zh: `请写明文件名：-o ${output.replace(/[/\\]$/, '')}/名称.${name}。`,
    },
  );

const notForTerminals = ({ name }: Format): KnownError =>
  userError(
    'output/terminal',
    { en: `${name} is binary and would garble the terminal.`, zh: `${name} 是二进制格式，不能输出到终端。` },
    {
      en: `Write it to a file with -o NAME.${name}, or to a pipe.`,
      zh: `请用 -o 名称.${name} 写入文件，或输出到管道。`,
    },
  );
