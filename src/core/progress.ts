import type { Text } from './text.ts';

/** A progress bar where stderr is a terminal, nothing elsewhere. */
export interface Progress {
  /** Starts a step; `total` in the unit that `advance` counts, null where it is unknown. */
  begin(label: Text, total: number | null): void;
  advance(done: number): void;
  end(): void;
}
