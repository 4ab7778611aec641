import type { Cell } from '../../core/table.ts';
import type { Entity, Field } from '../../model/entity.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import type { FailingRow } from '../check.ts';

const HIDDEN = '***';

/**
 * A failing row as it may stand in a log that others read: only what the model knows to be a number, a date, a code or
 * a class is left. Names, telephone numbers, addresses, and columns that only the export or a query knows, are hidden.
 */
export function withoutPersonal(row: FailingRow): FailingRow {
  const { entity } = row.check;
  return {
    ...row,
    key: row.key === null || !isKeptByName(entity) || isCode(row.key) ? row.key : HIDDEN,
    values: row.values.map(({ column, value }) => ({
      column,
      value: value === null || isHarmless(entity, column, value) ? value : HIDDEN,
    })),
  };
}

function isHarmless(name: string, column: string, value: Cell): boolean {
  const entity = entityOf(name);
  const field = entity === undefined ? undefined : fieldOf(entity, column);
  if (entity === undefined || field === undefined) return false;
  if (field.type === 'text') return field.sorts === true;
  return !mayNameSomebody(entity, field) || isCode(String(value));
}

const mayNameSomebody = (entity: Entity, { name, personal, refersTo }: Field): boolean =>
  personal ?? isKeptByName(refersTo ?? (name === entity.key ? entity.name : ''));

/** Whether a key may be a name: that of somebody who has no other, or one that is made of names among others. */
function isKeptByName(name: string): boolean {
  const entity = entityOf(name);
  if (entity === undefined) return false;
  return entity.people || entity.madeKey.parts.some((part) => fieldOf(entity, part)?.personal === true);
}

/** A running number, with a few letters in front perhaps: no name, e-mail, telephone or identity card number. */
const isCode = (text: string): boolean =>
  /^[A-Za-z]{0,4}[-_#./:]?\d[\w#./:-]{0,40}$/.test(text) && !/^\d{10,}[Xx]?$/.test(text.replace(/[-./]/g, ''));
