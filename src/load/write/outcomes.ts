import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { type StageDeclaration, stageOf } from '../../model/stages.ts';
import type { Mapping } from '../map/mapping.ts';
import { STAGED, staged } from './staged.ts';

/** What the stage vocabulary says of the stages and states in a file of deals. */
export interface Outcomes {
  /** Field name to expression, in place of the plain ones. */
  readonly expressions: ReadonlyMap<string, string>;
  /** Joins the outcomes to the staged rows. */
  readonly join: string;
  /** Fields of which the file says everything: where it has none, there is none any more. */
  readonly decided: readonly string[];
  readonly unknownStages: readonly string[];
}

const TABLE = 'load_outcomes';

/**
 * Whether each deal is closed and won: by the export's own columns, else by its stage, else by its state. A close date
 * that does not say which belongs to the day closed of closed deals and to the expected close of open ones.
 */
export async function dealOutcomes(
  engine: Engine,
  mapping: Mapping,
  extra: readonly StageDeclaration[],
): Promise<Outcomes> {
  const stage = staged(mapping, 'opportunities', 'stage') ?? 'NULL::VARCHAR';
  const status = staged(mapping, 'opportunities', 'status') ?? 'NULL::VARCHAR';
  const found = await engine.query(
    `SELECT DISTINCT ${stage} AS stage, ${status} AS status FROM ${STAGED} ORDER BY ALL`,
  );
  const judged = found.rows.map(([name, state]) => judge(textOrNull(name), textOrNull(state), extra));
  const rows = judged.map(({ name, state, closed, won }) => `(${literal(name)}, ${literal(state)}, ${closed}, ${won})`);
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${TABLE} AS SELECT CAST(stage AS VARCHAR) AS stage, CAST(status AS VARCHAR) AS status, CAST(closed AS BOOLEAN) AS closed, CAST(won AS BOOLEAN) AS won
     FROM (VALUES ${rows.length === 0 ? '(NULL, NULL, NULL, NULL)' : rows.join(', ')}) AS v(stage, status, closed, won)`,
  );
  return {
    expressions: outcomeExpressions(mapping),
    // One date is either the day closed or the expected one: a deal that is reopened has no day closed.
    decided: staged(mapping, 'opportunities', 'close_on') === null ? [] : ['closed_on', 'expected_close_on'],
    join: ` LEFT JOIN ${TABLE} o ON o.stage IS NOT DISTINCT FROM ${stage} AND o.status IS NOT DISTINCT FROM ${status}`,
    unknownStages: [...new Set(judged.flatMap(({ name, known }) => (known || name === null ? [] : [name])))],
  };
}

function judge(name: string | null, state: string | null, extra: readonly StageDeclaration[]) {
  const stage = name === null ? null : stageOf(name, extra);
  const told = [stage, state === null ? null : stageOf(state, extra)].find(
    (each) => each !== null && each.outcome !== 'open',
  );
  const known = stage !== null || told !== undefined;
  return {
    name,
    state,
    known: stage !== null,
    closed: known ? told !== undefined : null,
    won: known ? told?.outcome === 'won' : null,
  };
}

function outcomeExpressions(mapping: Mapping): Map<string, string> {
  const column = (field: string): string | null => staged(mapping, 'opportunities', field);
  const closed = coalesced(column('is_closed'), 'o.closed');
  const won = coalesced(column('is_won'), 'o.won');
  const ambiguous = column('close_on');
  const expressions = new Map([
    ['is_closed', closed],
    ['is_won', won],
  ]);
  if (ambiguous !== null || column('closed_on') !== null) {
    expressions.set(
      'closed_on',
      coalesced(column('closed_on'), ambiguous === null ? null : `CASE WHEN ${closed} THEN ${ambiguous} END`),
    );
  }
  if (ambiguous !== null || column('expected_close_on') !== null) {
    expressions.set(
      'expected_close_on',
      coalesced(
        column('expected_close_on'),
        ambiguous === null ? null : `CASE WHEN (${closed}) IS NOT TRUE THEN ${ambiguous} END`,
      ),
    );
  }
  return expressions;
}

function coalesced(first: string | null, second: string | null): string {
  if (first === null) return second ?? 'NULL';
  return second === null ? first : `coalesce(${first}, ${second})`;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const literal = (value: string | null): string => (value === null ? 'NULL' : quoteText(value));
