import type { Figure } from '../core/document.ts';
import type { Cell, Table, Unit } from '../core/table.ts';
import type { Text } from '../core/text.ts';

const MEASURES: ReadonlySet<Unit> = new Set<Unit>(['count', 'money', 'share', 'days', 'score', 'number']);
const LESS_IS_BETTER: ReadonlySet<string> = new Set(['lost', 'cost', 'returns', 'overdue', 'churned']);
const NEITHER: ReadonlySet<string> = new Set(['open', 'deals', 'discount']);

/** A table of one row as figures: `revenue` with `revenue_before` and `revenue_change`. What the data does not have is left out. */
export function figuresOf(table: Table): readonly Figure[] {
  const [row = []] = table.rows;
  const cells = new Map<string, Cell>(table.columns.map(({ name }, at) => [name, row[at] ?? null]));
  return table.columns.flatMap(({ name, unit, label }): Figure[] => {
    const value = cells.get(name) ?? null;
    const before = cells.get(`${name}_before`) ?? null;
    if (!MEASURES.has(unit) || isCompanion(name, cells) || (value === null && before === null)) return [];
    const good = LESS_IS_BETTER.has(name) ? 'down' : NEITHER.has(name) ? 'none' : 'up';
    return [{ label, unit, value, before, change: cells.get(`${name}_change`) ?? null, good }];
  });
}

/** `revenue_before` beside `revenue`. */
function isCompanion(name: string, cells: ReadonlyMap<string, Cell>): boolean {
  const [, base] = /^(.+)_(?:before|change)$/.exec(name) ?? [];
  return base !== undefined && cells.has(base);
}

/** What the row says besides its measures, such as the dates that were compared. */
export function noteOf(table: Table): Text {
  const [row = []] = table.rows;
  const facts = table.columns.flatMap(({ unit, label }, at) => {
    const value = row[at] ?? null;
    return (unit === 'date' || unit === 'text') && value !== null ? [{ label, value: String(value) }] : [];
  });
  return {
    en: facts.map(({ label, value }) => `${label.en}: ${value}`).join(' · '),
    zh: facts.map(({ label, value }) => `${label.zh}：${value}`).join(' · '),
  };
}
