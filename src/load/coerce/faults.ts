import type { Text } from '../../core/text.ts';
import type { FieldType } from '../../model/entity.ts';
import { isNumeric, isTemporal } from './probe.ts';

/** Why a value is not loaded: a code that stays the same, and what a person reads. */
export interface Fault {
  readonly code: string;
  readonly text: Text;
}

/** Values that are left out of rows that load nevertheless: a condition over the raw column, and why. */
export interface LeftOut extends Fault {
  readonly where: string;
}

/** An identifier such as 1.38E+10. */
export const ROUNDED: Fault = {
  code: 'E_SCI_NOTATION',
  text: {
    en: 'an identifier rounded by a spreadsheet: digits are lost',
    zh: '编号被表格软件转成科学计数法，原数字已丢失',
  },
};

/** #N/A, #REF! and ####### stand where a formula failed or a column was too narrow. */
export const SHEET_ERROR: Fault = {
  code: 'E_SHEET_ERROR',
  text: {
    en: 'an error of a spreadsheet in place of the value',
    zh: '表格软件的错误值，原值已丢失',
  },
};

/** A word or mark for nothing where an amount belongs. */
export const NO_AMOUNT: Fault = {
  code: 'E_NO_VALUE',
  text: { en: 'a mark for a missing value in place of an amount', zh: '该处不是金额，而是表示缺失的标记' },
};

/** 1970-01-01 and 1900-01-01 where something happened. */
export const NO_DAY: Fault = {
  code: 'E_NO_DATE',
  text: { en: 'a date that programs write where there is none', zh: '系统在日期为空时写入的默认日期' },
};

export const OTHER_CURRENCY: Fault = {
  code: 'E_CURRENCY',
  text: { en: 'an amount in another currency than its row', zh: '金额的币种与所在行的币种不同' },
};

/** Why a value of this type is none; its row is rejected. */
export function unreadable(type: FieldType): Fault {
  if (isTemporal(type)) return { code: 'E_DATE', text: { en: 'not a date', zh: '不是有效日期' } };
  if (type === 'integer') return { code: 'E_NUMBER', text: { en: 'not a whole number', zh: '不是整数' } };
  if (isNumeric(type))
    return { code: 'E_NUMBER', text: { en: 'not a number, or too large', zh: '不是数值或数值过大' } };
  if (type === 'boolean') return { code: 'E_BOOLEAN', text: { en: 'neither yes nor no', zh: '既不是“是”也不是“否”' } };
  return ROUNDED;
}
