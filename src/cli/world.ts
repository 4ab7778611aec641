import type { Registered } from '../core/command.ts';
import type { EngineLimits } from '../engine/duckdb/open.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Interrupts } from './interrupts.ts';
import type { Manners } from './manners.ts';
import type { Screen } from './output.ts';

/** Where a person may type. */
export type Keyboard = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** What one run of the program has around it: the same for every command that runs inside. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readonly limits: EngineLimits;
  readonly clock: () => Date;
  readonly registry: readonly Registered[];
  readonly manners: Manners;
  readonly diagnostics: Diagnostics;
  readonly interrupts: Interrupts;
  readonly screen: Screen;
  /** Asked for only where it is read: Node opens it on first sight. */
  readonly stdin: () => Keyboard;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Whether a person can be asked: who types sees the question. */
export const isAttended = (stdin: Keyboard, stderr: World['stderr']): boolean =>
  stdin.isTTY === true && stderr.isTTY === true;

/** Bounds on the engine from the environment. */
export const limitsOf = (env: NodeJS.ProcessEnv): EngineLimits => {
  const threads = env['ACRM_THREADS'] || undefined;
  const memory = env['ACRM_MEMORY'] || undefined;
  return { ...(threads === undefined ? {} : { threads }), ...(memory === undefined ? {} : { memory }) };
};
