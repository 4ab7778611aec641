import type { ExecutedQuery } from '../core/answer.ts';
import type { Finding } from '../core/result.ts';
import type { Text } from '../core/text.ts';
import { readSql } from '../engine/sql-text.ts';
import { isDocumentKind } from '../model/documents.ts';
import { type Apart, readApart, saidApart, saidRead } from '../store/order-words.ts';
import type { ScopedSession } from './scope/session.ts';

/** What an answer on sales was read from, what was left out of them and how much, and what is not paid; nothing where there is nothing to tell. */
export async function salesNotes(executed: readonly ExecutedQuery[], session: ScopedSession): Promise<Finding[]> {
  if (!executed.some(({ sql }) => readSql(sql).words.has('sales'))) return [];
  const found = (await session.salesApart()).map(readApart);
  if (found.length === 0) return [];
  const rules = await session.salesRules();
  const read = saidRead(rules);
  const apart = (told: (reason: string) => boolean): Apart[] => found.filter(({ reason }) => told(reason));
  return [
    ...note(
      apart(isDocumentKind),
      'sales/documents',
      (list) => ({
        en: `Sales are read from ${read.en}; left out: ${list.en}.`,
        zh: `销售额取自${read.zh}；未计入：${list.zh}。`,
      }),
      // What nobody chose is said wherever the answer goes.
      rules.rivals.length > 0 ? 'warn' : 'note',
    ),
    ...note(
      apart((reason) => reason === 'cancelled' || reason === 'refunded'),
      'sales/left-out',
      (list) => ({
        en: `Left out of sales: ${list.en}; --gross counts them.`,
        zh: `未计入销售额：${list.zh}；加 --gross 则计入。`,
      }),
    ),
    ...note(
      apart((reason) => reason === 'unpaid'),
      'sales/unpaid',
      (list) => ({
        en: `Sales include ${list.en}.`,
        zh: `销售额包含${list.zh}。`,
      }),
    ),
  ];
}

function note(
  apart: readonly Apart[],
  code: string,
  text: (list: Text) => Text,
  level: Finding['level'] = 'note',
): Finding[] {
  return apart.length === 0 ? [] : [{ code, level, text: text(saidApart(apart)), cites: [] }];
}
