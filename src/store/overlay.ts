import type { DataCommand, Overlay } from '../core/data-command.ts';
import type { Engine } from '../core/engine.ts';
import type { Progress } from '../core/progress.ts';

/** Does something to the rows as they were loaded: the overlay laid last is lifted first, and all are laid again. */
export async function underOverlays<T>(
  engine: Engine,
  commands: readonly DataCommand[],
  work: () => Promise<T>,
  progress?: Progress,
): Promise<T> {
  for (const overlay of (await lyingOver(engine, commands)).reverse()) await overlay.lift(engine);
  const value = await work();
  for (const overlay of await lyingOver(engine, commands)) await overlay.lay(engine, progress);
  return value;
}

/** The overlays that a database has anything of, the lowest first. */
async function lyingOver(engine: Engine, commands: readonly DataCommand[]): Promise<Overlay[]> {
  const found: Overlay[] = [];
  for (const { overlay } of commands)
    if (overlay !== undefined && (await overlay.lies(engine))) found.push(await overlay.load());
  return found;
}
