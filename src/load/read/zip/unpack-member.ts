import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ZipEntry } from './zip-directory.ts';
import { entryBytes } from './zip-entry.ts';

interface Unpacked {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * A member of an archive as a file of its own, until it is removed: a workbook is read here and there, which a packed one
 * cannot be. It is never longer than the directory says, whose sizes are bounded.
 */
export async function unpackMember(archive: string, member: ZipEntry): Promise<Unpacked> {
  const folder = await mkdtemp(join(tmpdir(), 'acrm-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'member');
  try {
    await pipeline(entryBytes(archive, member), createWriteStream(path));
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
