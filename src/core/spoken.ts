import type { Cell, Column } from './table.ts';
import type { Lang } from './text.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const hundredths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number inside a sentence, the same in every language: 1,234,567. */
export const spoken = (value: Cell): string => (value === null ? '—' : whole.format(Number(value)));

/** A sum of money inside a sentence, to the cent. */
export const spokenAmount = (value: number): string => hundredths.format(value);

/** A cell inside a sentence, by what its column measures: 12.3%, 1,234, its word. A date is said by its day, not by a name. */
export function spokenCell(value: Cell, { unit, words }: Pick<Column, 'unit' | 'words'>, lang: Lang): string {
  if (value === null) return '—';
  if (unit === 'date') return String(value).slice(0, 10);
  const word = words?.[String(value)];
  if (word !== undefined) return word[lang];
  if (unit === 'id' || unit === 'text' || unit === 'flag') return String(value);
  return unit === 'share' ? `${oneDecimal.format(Number(value) * 100)}%` : spoken(value);
}
