import type { Rows } from '../core/engine.ts';
import { userError } from '../core/errors.ts';
import { spoken } from '../core/spoken.ts';
import type { Lang } from '../core/text.ts';
import type { DocumentKind } from '../model/documents.ts';
import { SALES_FROM } from '../settings/sales-from.ts';
import { type OrderRules, reasonSql } from './order-rules.ts';
import { countedKind, labelOf } from './order-words.ts';

/** Less than this part of the other documents may be of customers or months that those read do not cover: not all is invoiced yet. */
const MOST_UNCOVERED = 0.05;

/**
 * Sales are read from one kind of document. Where another covers customers or months that the one does not, choosing
 * would lose sales: that is for the user to say (exit 2).
 */
export async function requireOneKind(
  rules: OrderRules,
  orders: string,
  query: (sql: string) => Promise<Rows>,
): Promise<void> {
  if (rules.rivals.length === 0) return;
  const { rows } = await query(uncoveredSql(rules, orders));
  const [all, uncovered, value] = (rows[0] ?? []).map(Number);
  if (uncovered === undefined || uncovered === 0 || (value ?? 0) <= (all ?? 0) * MOST_UNCOVERED) return;
  throw severalKinds(rules, uncovered);
}

/**
 * Of orders of the other kinds that were not called off: their money; those of customers or months that no document read is
 * of or near, and their money. An invoice that was cancelled covers its order too.
 */
function uncoveredSql(rules: OrderRules, orders: string): string {
  const of = (column: string): string => `o.${column}`;
  const kinds = (list: readonly DocumentKind[]): string => list.map((kind) => `'${kind}'`).join(', ');
  const counts = reasonSql({ ...rules, leftOut: rules.leftOut.filter(({ reason }) => reason !== 'document') }, of);
  return `WITH documents AS (
  SELECT ${rules.kind(of)} AS kind, o.account_id, o.amount, extract(YEAR FROM o.ordered_at) * 12 + extract(MONTH FROM o.ordered_at) AS month,
    (${counts}) IS NULL AS counts
  FROM ${orders} o),
read AS (SELECT * FROM documents WHERE kind IN (${kinds(rules.read)})),
spanned AS (SELECT min(month) - 1 AS earliest, max(month) + 1 AS latest FROM read),
customers AS (SELECT DISTINCT account_id FROM read WHERE account_id IS NOT NULL),
other AS (
  SELECT d.amount, (d.account_id IS NOT NULL AND c.account_id IS NULL) OR coalesce(d.month NOT BETWEEN s.earliest AND s.latest, FALSE) AS uncovered
  FROM documents d CROSS JOIN spanned s LEFT JOIN customers c ON c.account_id = d.account_id
  WHERE d.counts AND d.kind IN (${kinds(rules.rivals)}))
SELECT coalesce(sum(amount), 0) AS value, count(CASE WHEN uncovered THEN 1 END) AS orders,
  coalesce(sum(CASE WHEN uncovered THEN amount END), 0) AS lost
FROM other`;
}

function severalKinds({ read, rivals, kinds }: OrderRules, uncovered: number): Error {
  const [main = 'order'] = read;
  const words = [main, ...rivals].flatMap((kind) =>
    Object.entries(SALES_FROM).flatMap(([word, meant]) => (meant === kind ? [word] : [])),
  );
  const counted = (list: readonly DocumentKind[], lang: Lang): string =>
    list.map((kind) => countedKind(kind, kinds.get(kind) ?? 0, lang)).join(lang === 'zh' ? '、' : ', ');
  return userError(
    'sales/several-documents',
    {
      en: `Sales could be read from ${counted([main], 'en')} or from ${counted(rivals, 'en')}; ${spoken(uncovered)} of the latter are of customers or months without ${words[0]}.`,
      zh: `销售额既可取自${counted([main], 'zh')}，也可取自${counted(rivals, 'zh')}；后者中有 ${spoken(uncovered)} 张所属的客户或月份没有${labelOf(main, 'zh')}。`,
    },
    {
      en: `Say which in acrm.yaml: ${words.map((word) => `sales_from: ${word}`).join(' or ')}; where each is a sale of its own: sales_from: [${words.join(', ')}].`,
      zh: `请在 acrm.yaml 中指定：${words.map((word) => `sales_from: ${word}`).join(' 或 ')}；若各自都是销售：sales_from: [${words.join(', ')}]。`,
    },
  );
}
