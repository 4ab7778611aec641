import type { Finding } from '../../core/result.ts';
import type { Source } from '../read/types.ts';

/** Below this the user had better look at the letters. */
const SURE = 0.8;

/** The file, or the part of it that holds the table: `exports.zip/accounts.csv`. */
export const sourceLabel = ({ path, part }: Pick<Source, 'path' | 'part'>): string =>
  part === null ? path : `${path}/${part}`;

/** The file that holds a table, for people: of a member of an archive its own name after that of the archive. */
export const fileOf = ({ path, member = null }: Placed): string => (member === null ? path : `${path}/${member.name}`);

interface Placed {
  readonly path: string;
  readonly member?: { readonly name: string } | null;
}

export function encodingOf(source: Source): string {
  if ('encoding' in source) return source.encoding;
  return source.kind === 'sheet' ? 'xlsx' : source.kind;
}

/** How sure the encoding is, 0 to 1; null where the format fixes it. */
export const confidenceOf = (source: Source): number | null => ('confidence' in source ? source.confidence : null);

/** What sets the columns of a row apart, or where in the file the rows stand. */
export function separatorOf(source: Source): string {
  if (source.kind === 'csv') return source.dialect.separator;
  if (source.kind === 'parquet') return '';
  return source.kind === 'sheet' ? source.sheet : source.list;
}

/** Says that an encoding is only probable. */
export function encodingFindings(source: Source): Finding[] {
  const confidence = confidenceOf(source) ?? 1;
  if (confidence >= SURE) return [];
  const label = sourceLabel(source);
  const share = `${Math.round(confidence * 100)} %`;
  const text = {
    en: `${label}: the encoding is uncertain; read as ${encodingOf(source)} (${share}). If text looks garbled, set --encoding.`,
    zh: `${label}：编码无法确定，暂按 ${encodingOf(source)} 读取（把握 ${share}）。如有乱码，请用 --encoding 指定。`,
  };
  return [{ code: 'load/encoding-unsure', level: 'warn', text, cites: [] }];
}
