import type { Finding } from '../../core/result.ts';
import { sourceName } from '../raw/read-raw.ts';
import { sourceLabel } from './describe-source.ts';
import type { OpenedFile } from './open-files.ts';

/** The name of the raw table that a file goes to; one that nobody can tell the content of takes none that a known file of the load has. */
export function rawNameOf(file: OpenedFile, opened: readonly OpenedFile[]): string {
  const name = sourceName(file.source.path, file.source.part);
  if (file.why === null) return name;
  const taken = new Set(
    opened.filter((other) => other !== file).map(({ source }) => sourceName(source.path, source.part)),
  );
  return taken.has(name) ? `${name}_raw` : name;
}

/** Says of each table that is kept as it is where it is, and what it may be. */
export const keptFindings = (
  files: readonly { readonly opened: OpenedFile; readonly rows: number; readonly rawName: string }[],
): Finding[] =>
  files.flatMap(({ opened: { source, why }, rows, rawName }) => {
    if (why === null) return [];
    const text = {
      en: `${sourceLabel(source)} (${rows === 1 ? '1 row' : `${rows} rows`}) is kept as raw."${rawName}" and nothing else, as its headers do not tell what it holds. ${why.advice?.en ?? ''}`,
      zh: `${sourceLabel(source)}（${rows} 行）仅原样保存为 raw."${rawName}"，因为无法从表头判断其内容。${why.advice?.zh ?? ''}`,
    };
    return [{ code: 'load/kept-raw', level: 'warn', text, cites: [] } as const];
  });
