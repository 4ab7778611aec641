/**
 * Column names from the cells of the header record: trimmed, line breaks made spaces, empty ones `column_3`, repeated
 * ones `name_2` (case does not count). Empty names at the end are dropped where no sampled record has anything there.
 */
export function headerNames(cells: readonly string[], sample: readonly (readonly string[])[]): string[] {
  const names = cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .trim(),
  );
  let width = names.length;
  while (width > 1 && names[width - 1] === '' && sample.every((record) => (record[width - 1] ?? '') === '')) width -= 1;
  return distinct(names.slice(0, width).map((name, index) => (name === '' ? `column_${index + 1}` : name)));
}

function distinct(names: readonly string[]): string[] {
  const given = new Set(names.map(folded));
  const used = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; used.has(folded(unique)) || (unique !== name && given.has(folded(unique))); n += 1)
      unique = `${name}_${n}`;
    used.add(folded(unique));
    return unique;
  });
}

const folded = (name: string): string => name.toLowerCase();
