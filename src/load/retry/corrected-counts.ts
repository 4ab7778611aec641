import type { Engine } from '../../core/engine.ts';
import { isOwnLine, type RawRows } from '../raw/raw.ts';
import type { MergeCounts } from '../write/merge.ts';
import { STAGED } from '../write/staged.ts';

/** Corrected rows that were accepted, and those of them that repeat no key of their file. */
interface OwnLines {
  readonly accepted: number;
  readonly incoming: number;
}

export async function ownLines(engine: Engine, raw: RawRows, incoming: string): Promise<OwnLines> {
  const found = await engine.query(
    `SELECT (SELECT count(*) FROM ${STAGED} WHERE ${isOwnLine(raw)}), (SELECT count(*) FROM (${incoming}) WHERE ${isOwnLine(raw)})`,
  );
  const [accepted, first] = (found.rows[0] ?? []).map(Number);
  return { accepted: accepted ?? 0, incoming: first ?? 0 };
}

/**
 * What became of corrected rows, where `counts` are of the whole file with them in it. Rows beside them that change, as a
 * line's number in its order may, are none of theirs.
 */
export function correctedCounts(
  { loaded }: MergeCounts,
  { accepted, incoming }: OwnLines,
): MergeCounts & { readonly superseded: number } {
  const brought = Math.min(loaded, incoming);
  return { loaded: brought, unchanged: incoming - brought, superseded: accepted - incoming };
}
