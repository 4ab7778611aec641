import type { Engine } from './engine.ts';
import type { Progress } from './progress.ts';

/**
 * Something that lies over the rows as they were loaded, such as cleaned values. A load compares with what was loaded,
 * so every overlay is lifted before it and laid again over the new rows.
 */
export interface Overlay {
  /** Gives the canonical rows back as they were loaded. */
  lift(engine: Engine): Promise<void>;
  /** Puts it over the rows as they are now. */
  lay(engine: Engine, progress?: Progress): Promise<void>;
}

/** Takes back exactly what a run of one command did. */
export type Undo = (
  engine: Engine,
  run: number,
  context: { readonly now: Date; readonly progress: Progress },
) => Promise<void>;

/** A command that changes the data; its code is loaded only where a database needs it. */
export interface DataCommand {
  /** As its runs are noted. */
  readonly name: string;
  undo(): Promise<Undo>;
  readonly overlay?: {
    /** Whether the database has anything for it to lift or to lay. */
    lies(engine: Engine): Promise<boolean>;
    load(): Promise<Overlay>;
  };
}
