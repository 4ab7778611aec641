import type { Progress } from '../core/effects.ts';
import type { Engine } from '../core/engine.ts';

/**
 * Something that lies over the rows as they were loaded, such as cleaned values. A load compares with what was loaded,
 * so every overlay is lifted before it and laid again over the new rows.
 */
export interface Overlay {
  readonly name: string;
  /** Gives the canonical rows back as they were loaded. */
  lift(engine: Engine): Promise<void>;
  /** Puts it over the rows as they are now. */
  lay(engine: Engine, progress?: Progress): Promise<void>;
}

/** Does something to the rows as they were loaded: the overlay laid last is lifted first. */
export async function underOverlays<T>(
  engine: Engine,
  overlays: readonly Overlay[],
  work: () => Promise<T>,
  progress?: Progress,
): Promise<T> {
  for (const overlay of [...overlays].reverse()) await overlay.lift(engine);
  const value = await work();
  for (const overlay of overlays) await overlay.lay(engine, progress);
  return value;
}
