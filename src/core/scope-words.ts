import type { Filters, Span } from './answer.ts';
import { filterLabel } from './scope.ts';
import type { Text } from './text.ts';

/** The dates in scope in words; null where all are. */
export function spanWords({ from, to }: Span): Text | null {
  if (from !== null && to !== null) return { en: `${from} to ${to}`, zh: `${from} 至 ${to}` };
  if (from !== null) return { en: `from ${from}`, zh: `${from} 起` };
  return to === null ? null : { en: `until ${to}`, zh: `至 ${to}` };
}

/** Each filter under its label, with the values that it lets through. */
export const filterWords = (filters: Filters): { readonly label: Text; readonly value: Text }[] =>
  Object.entries(filters).map(([flag, values]) => ({
    label: filterLabel(flag),
    value: { en: values.join(', '), zh: values.join('、') },
  }));
