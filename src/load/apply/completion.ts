import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { requireEntity } from '../../model/index.ts';
import type { Reading } from '../coerce/reading.ts';
import { isCompletion } from '../map/essentials.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import { ROWS } from '../write/staged.ts';

/** Whether a file, such as a list of returns, only tells more of rows that other files bring. */
export const completes = ({ mapping }: Pick<KeptFile, 'mapping'>): boolean => mapping !== null && isCompletion(mapping);

/**
 * The rows of a file that only completes others whose key none of them has, in the columns of the rejected ones; null
 * where the file is none of these. A list of returns makes no orders.
 */
export function strayRows(mapping: Mapping, readings: ReadonlyMap<string, Reading>): string | null {
  const entity = requireEntity(mapping.root);
  const header = headerOf(mapping, entity.name, entity.key);
  const reading = header === null ? undefined : readings.get(header);
  if (!isCompletion(mapping) || header === null || reading === undefined) return null;
  const { label } = entity;
  return `SELECT _line AS line, ${quoteText(header)} AS "column", ${quoteName(header)} AS value, 'E_UNKNOWN_KEY' AS code,
    ${quoteText(`no such row is known: this file only completes ${label.en.toLowerCase()}`)} AS message_en,
    ${quoteText(`没有该编号的${label.zh}；此文件只能补充已有的${label.zh}`)} AS message_zh
    FROM ${ROWS} WHERE (${reading.sql}) IS NOT NULL AND (${reading.sql}) NOT IN
      (SELECT ${entity.key} FROM store.crm.${entity.name} WHERE ${entity.key} IS NOT NULL)`;
}

/** The files with those that only complete others on the first day, at the earliest, that shows rows to complete. */
export function afterCompleted(files: readonly KeptFile[]): KeptFile[] {
  return files.map((file) => {
    if (!completes(file)) return file;
    const root = file.mapping?.root;
    const days = files
      .filter((other) => !completes(other) && other.mapping !== null && brings(other.mapping, root))
      .map(({ raw }) => raw.snapshot)
      .sort();
    const [first] = days;
    if (first === undefined || first <= file.raw.snapshot) return file;
    return { ...file, raw: { ...file.raw, snapshot: first } };
  });
}

/** Lines bring their orders. */
const brings = ({ root }: Mapping, wanted: string | undefined): boolean =>
  root === wanted || (root === 'order_items' && wanted === 'orders');
