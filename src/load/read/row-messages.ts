import type { Text } from '../../core/text.ts';
import type { CsvSource, SheetSource } from './types.ts';

/** Why a row is rejected and what to do. */
export function columnsMessage(source: CsvSource, line: number, cells: number): Text {
  const { path, width } = source;
  return {
    en: `Line ${line} of ${path} has ${cells} cells where the header has ${width}. Put quotes around cells that contain the separator or a line break.`,
    zh: `${path} 第 ${line} 行有 ${cells} 个单元格，而表头有 ${width} 个。含分隔符或换行的单元格请加引号。`,
  };
}

export const quoteMessage = ({ path, dialect }: CsvSource, line: number): Text => ({
  en: `Line ${line} of ${path} has a quote ${dialect.quote} that is not closed or is followed by text. Double the quotes inside a quoted cell.`,
  zh: `${path} 第 ${line} 行的引号 ${dialect.quote} 没有闭合，或其后还有文字。引号单元格内的引号请写成两个。`,
});

export const encodingMessage = (
  { path, encoding }: Pick<CsvSource, 'path' | 'encoding'>,
  line: number,
  offset: number,
): Text => ({
  en: `Line ${line} of ${path}: the byte at offset ${offset} is not valid ${encoding}. Correct it, or say the right encoding with --encoding.`,
  zh: `${path} 第 ${line} 行：偏移 ${offset} 处的字节不是有效的 ${encoding}。请修正，或用 --encoding 指定正确的编码。`,
});

export const nulMessage = ({ path }: CsvSource, line: number): Text => ({
  en: `Line ${line} of ${path} contains a NUL character, which no text has. Remove it or export the file again.`,
  zh: `${path} 第 ${line} 行含有 NUL 字符，正常文本中不应出现。请删除或重新导出。`,
});

export const formulaMessage = ({ path, sheet }: SheetSource, line: number, column: string): Text => ({
  en: `Row ${line} of sheet "${sheet}" of ${path}: the formula in column ${column} was saved without its result. Open the file in Excel and save it again.`,
  zh: `${path} 工作表“${sheet}”第 ${line} 行：${column} 列的公式没有保存计算结果。请在 Excel 中打开并重新保存。`,
});
