import type { Engine } from '../../core/engine.ts';
import type { StageDeclaration } from '../../model/stages.ts';
import type { DateOrder, DecimalSign } from '../coerce/reading.ts';

/** What a load was told of reading its files, kept with it so that it can be done again. */
export interface LoadOptions {
  readonly dateOrder?: DateOrder | undefined;
  readonly decimal?: DecimalSign | undefined;
  /** The currency of amounts that do not say theirs. */
  readonly currency?: string | undefined;
  readonly stages: readonly StageDeclaration[];
  /** The file is complete: a row that it lacks is gone. */
  readonly full: boolean;
  /** What to make of rows that come again and have no key of their own. */
  readonly again?: Again | undefined;
}

/** `append`: they count beside those that came before; `replace`: their file takes the place of the earlier one. */
export type Again = 'append' | 'replace';

/** What each load was told, by its number. */
export async function keptLoads(engine: Engine): Promise<ReadonlyMap<number, LoadOptions>> {
  const found = await engine.query('SELECT load_id, options FROM store.acrm.loads WHERE options IS NOT NULL');
  return new Map(
    found.rows.flatMap(([load, text]): [number, LoadOptions][] => {
      const options: unknown = JSON.parse(String(text));
      return isOptions(options) ? [[Number(load), options]] : [];
    }),
  );
}

// Written by this program and read back: what was options when it was written is that.
const isOptions = (value: unknown): value is LoadOptions =>
  typeof value === 'object' && value !== null && 'stages' in value && Array.isArray(value.stages);
