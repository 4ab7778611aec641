import { userError } from '../../core/errors.ts';
import type { MappedColumn, Mapping, Target } from './mapping.ts';
import { headerFor, noHeader } from './overrides.ts';

/** Headers of `--ignore`, in any spelling; exit 2 where there is no such column, or it is given a place too. */
export function parseIgnored(
  names: readonly string[],
  headers: readonly string[],
  told: ReadonlyMap<string, Target>,
): ReadonlySet<string> {
  const found = names.map((name) => {
    const header = headerFor(name.trim(), headers);
    if (header === undefined) throw noHeader('--ignore', name, headers);
    return header;
  });
  const both = found.find((header) => told.has(header));
  if (both !== undefined) throw placedToo(both);
  return new Set(found);
}

/** The mapping of all columns of a file: those that are left out stand in their places among the others. */
export function withIgnored(mapping: Mapping, headers: readonly string[], ignored: ReadonlySet<string>): Mapping {
  const others = new Map(mapping.columns.map((column) => [column.header, column]));
  const columns = headers.flatMap((header): MappedColumn | [] =>
    ignored.has(header) ? { header, target: null, via: 'ignored' } : (others.get(header) ?? []),
  );
  return { ...mapping, columns };
}

const placedToo = (header: string): Error =>
  userError(
    'load/ignore-mapped',
    { en: `Column "${header}" is in both --map and --ignore.`, zh: `列“${header}”同时出现在 --map 和 --ignore 中。` },
    { en: 'Remove it from one of them.', zh: '请只保留其中之一。' },
  );
