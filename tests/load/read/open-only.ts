import { openSources } from '../../../src/load/read/source.ts';
import type { OpenOptions, Source } from '../../../src/load/read/types.ts';

/** The table of a file that holds one. */
export async function openOnly(path: string, options?: OpenOptions): Promise<Source> {
  const [only, ...others] = await openSources(path, options);
  if (only === undefined || others.length > 0) throw new Error(`${path} holds ${others.length + 1} tables`);
  return only;
}
