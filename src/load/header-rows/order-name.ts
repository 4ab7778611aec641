import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';
import { ROWS } from '../write/staged.ts';

/** Whether the first row of every order is one in which `mark` is filled. */
export async function startsEveryOrder(engine: Engine, key: string, mark: string): Promise<boolean> {
  const found = await engine.query(
    `SELECT count(*) FROM (SELECT arg_min(${quoteName(mark)} IS NOT NULL, _line) AS starts FROM ${ROWS} GROUP BY ${quoteName(key)}) WHERE NOT starts`,
  );
  return Number(found.rows[0]?.[0]) === 0;
}

/** Whether customer and date of each row in which `mark` is blank are those of the row above. */
export async function repeatRowAbove(engine: Engine, mapping: Mapping, mark: string): Promise<boolean> {
  const told = [
    headerOf(mapping, 'orders', 'ordered_at'),
    headerOf(mapping, 'order_items', 'account_id'),
    headerOf(mapping, 'orders', 'account_id'),
    headerOf(mapping, 'accounts', 'name'),
  ].filter((header) => header !== null);
  if (told.length === 0) return true;
  const differs = told.map(
    (header) => `${quoteName(header)} IS DISTINCT FROM lag(${quoteName(header)}) OVER (ORDER BY _line)`,
  );
  const found = await engine.query(
    `SELECT count(*) FROM (SELECT ${quoteName(mark)} AS mark, ${differs.join(' OR ')} AS differs FROM ${ROWS}) WHERE mark IS NULL AND differs`,
  );
  return Number(found.rows[0]?.[0]) === 0;
}

/** Headers that call an order by a name: Name, Order, No. */
const NAMES = /^(?:order\s*)?(?:name|order|no\.?|number|nr\.?|#)$|单号|单据|编号/iu;

/**
 * The column that changes exactly where an order begins, and never comes back to a value: what rows call their order by.
 * Days and e-mail addresses may do so too in a short file, and are none.
 */
export async function findOrderName(engine: Engine, headers: readonly string[], mark: string): Promise<string | null> {
  if (headers.length === 0) return null;
  const same = headers.map(
    (header, index) => `${quoteName(header)} = lag(${quoteName(header)}) OVER (ORDER BY _line) AS same_${index}`,
  );
  const tests = headers.map((header, index) => {
    const name = quoteName(header);
    return `count(*) FILTER (WHERE coalesce(same_${index}, false) = first) = 0
      AND count(DISTINCT ${name}) = count(*) FILTER (WHERE first)
      AND count(*) FILTER (WHERE contains(${name}, '@') OR regexp_matches(${name}, '^\\d{1,4}[-/.年]\\d')) = 0`;
  });
  const [found = []] = (
    await engine.query(
      `SELECT ${tests.join(', ')} FROM (SELECT *, ${quoteName(mark)} IS NOT NULL AS first, ${same.join(', ')} FROM ${ROWS})`,
    )
  ).rows;
  const fitting = headers.filter((_, index) => found[index] === true);
  return fitting.find((header) => NAMES.test(header.trim())) ?? fitting[0] ?? null;
}
