/** Numbers of a sentence that no cited cell holds, as a count, a share, or a sum or ratio of two cited cells. */
export function unproven(sentence: string, cited: readonly unknown[]): string[] {
  const numbers = cited.filter((value) => value !== null && value !== '' && !Number.isNaN(Number(value))).map(Number);
  const pairs = numbers.flatMap((a) => numbers.flatMap((b) => [a + b, ...(b === 0 ? [] : [a / (a + b)])]));
  const spoken = new Set([...numbers, ...pairs, numbers.length, ...numbers.map(Math.abs)].flatMap(spellings));
  const dates = cited.filter((value) => typeof value === 'string').join(' ');
  const plain = sentence.replaceAll(/\d{4}-\d\d-\d\d/g, (date) => (dates.includes(date) ? '' : date));
  return [...plain.matchAll(/-?\d[\d,]*(\.\d+)?%?/g)]
    .map(([found]) => found)
    .filter((found) => !spoken.has(found) && !CONSTANTS.has(found));
}

/** Numbers that a sentence may say without a cell: levels that the definition fixes. */
const CONSTANTS = new Set(['80%', '100%', '95%', '95', '5', '30', '0']);

const spellings = (value: number): string[] => [
  new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(value),
  `${new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value * 100)}%`,
];
