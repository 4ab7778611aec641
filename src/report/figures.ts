import type { Figure } from '../core/document.ts';
import { spanWords } from '../core/scope-words.ts';
import type { Cell, Table, Unit } from '../core/table.ts';
import type { Text } from '../core/text.ts';

const MEASURES: ReadonlySet<Unit> = new Set<Unit>(['count', 'money', 'share', 'days', 'score', 'number']);

/** A table of one row as figures: `revenue` with `revenue_before` and `revenue_change`. What the data does not have is left out. */
export function figuresOf(table: Table): readonly Figure[] {
  const [row = []] = table.rows;
  const cells = new Map<string, Cell>(table.columns.map(({ name }, at) => [name, row[at] ?? null]));
  return table.columns.flatMap(({ name, unit, label, good }): Figure[] => {
    const value = cells.get(name) ?? null;
    const before = cells.get(`${name}_before`) ?? null;
    if (!MEASURES.has(unit) || isCompanion(name, cells) || (value === null && before === null)) return [];
    return [{ label, unit, value, before, change: cells.get(`${name}_change`) ?? null, good: good ?? 'none' }];
  });
}

/** `revenue_before` beside `revenue`. */
function isCompanion(name: string, cells: ReadonlyMap<string, Cell>): boolean {
  const [, base] = /^(.+)_(?:before|change)$/.exec(name) ?? [];
  return base !== undefined && cells.has(base);
}

/** The dates that the row compares: `period_from` and `period_to`, then `before_from` and `before_to`. */
export function noteOf(table: Table): Text {
  const [row = []] = table.rows;
  const day = (name: string): string | null => {
    const value = row[table.columns.findIndex((column) => column.name === name && column.unit === 'date')] ?? null;
    return value === null ? null : String(value);
  };
  const names = new Set(table.columns.map(({ name }) => name));
  const starts = [...names]
    .flatMap((name) => (name.endsWith('_from') ? [name.slice(0, -'_from'.length)] : []))
    .filter((name) => names.has(`${name}_to`));
  const spans = starts.flatMap((name) => spanWords({ from: day(`${name}_from`), to: day(`${name}_to`) }) ?? []);
  return { en: spans.map(({ en }) => en).join(', compared with '), zh: spans.map(({ zh }) => zh).join('，对比 ') };
}
