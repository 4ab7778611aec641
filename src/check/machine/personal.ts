import type { Cell } from '../../core/table.ts';
import { entityOf } from '../../model/index.ts';
import type { FailingRow } from '../check.ts';

const HIDDEN = '***';

/** Entities whose rows are people, or may be. */
const PEOPLE: ReadonlySet<string> = new Set(['accounts', 'contacts', 'leads', 'users']);

/** Texts that name a class of rows and nobody. */
const CLASSES: ReadonlySet<string> = new Set([
  'brand',
  'category',
  'channel',
  'currency',
  'from_stage',
  'industry',
  'stage',
  'status',
  'tier',
  'to_stage',
  'type',
]);

/**
 * A failing row as it may stand in a log that others read: only what the model knows to be a number, a date, a code or
 * a class is left. Names, telephone numbers, addresses, and columns that only the export or a query knows, are hidden.
 */
export function withoutPersonal(row: FailingRow): FailingRow {
  const { entity } = row.check;
  return {
    ...row,
    key: row.key === null || !PEOPLE.has(entity) || isCode(row.key) ? row.key : HIDDEN,
    values: row.values.map(({ column, value }) => ({
      column,
      value: value === null || isHarmless(entity, column, value) ? value : HIDDEN,
    })),
  };
}

function isHarmless(entity: string, column: string, value: Cell): boolean {
  const known = entityOf(entity);
  const field = known?.fields.find(({ name }) => name === column);
  if (known === undefined || field === undefined) return false;
  if (field.type === 'text') return CLASSES.has(column);
  if (field.type !== 'id') return true;
  const whose = field.refersTo ?? (column === known.key ? entity : null);
  return whose === null || !PEOPLE.has(whose) || isCode(String(value));
}

/** A running number, with a few letters in front perhaps: no name, e-mail, telephone or identity card number. */
const isCode = (text: string): boolean =>
  /^[A-Za-z]{0,4}[-_#./:]?\d[\w#./:-]{0,40}$/.test(text) && !/^\d{10,}[Xx]?$/.test(text.replace(/[-./]/g, ''));
