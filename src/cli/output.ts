import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Diagnostics } from './diagnostics.ts';
import { writeWhole } from './files.ts';
import type { Interrupts } from './interrupts.ts';

/** stdout and what else output needs of the world. */
export interface Screen {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly color: boolean;
  readonly diagnostics: Diagnostics;
  readonly interrupts: Interrupts;
  readonly clock: () => Date;
}

/** The reader of stdout went away: nothing is wrong, and nothing more is to be said. */
export class PipeClosed extends Error {}

/** The whole content at once, to a file or to stdout. */
export async function send(
  content: string | Uint8Array,
  path: string | null,
  { stdout, interrupts }: Screen,
): Promise<void> {
  if (path !== null) return await writeWhole(path, interrupts, (file) => writeFile(file, content));
  await guarded(
    new Promise<void>((resolve, reject) => {
      stdout.write(content, (error) => (error ? reject(error) : resolve()));
    }),
  );
}

/** Row by row, to a file or to stdout. */
export async function pour(
  path: string | null,
  { stdout, interrupts }: Screen,
  write: (target: Writable) => Promise<void>,
): Promise<void> {
  if (path === null) return await guarded(pourInto(stdout, { end: false }, write));
  await writeWhole(path, interrupts, (file) => pourInto(createWriteStream(file), { end: true }, write));
}

/** What only a file can take in: straight to the file, or by way of a temporary one to stdout. */
export async function throughFile(
  path: string | null,
  { stdout, interrupts }: Screen,
  write: (file: string) => Promise<void>,
): Promise<void> {
  if (path !== null) return await writeWhole(path, interrupts, write);
  const folder = await mkdtemp(join(tmpdir(), 'acrm-'));
  try {
    const file = join(folder, 'output');
    await write(file);
    await guarded(pipeline(createReadStream(file), stdout, { end: false }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pourInto(
  target: Writable,
  options: { readonly end: boolean },
  write: (target: Writable) => Promise<void>,
): Promise<void> {
  const between = new PassThrough();
  const flowing = pipeline(between, target, options);
  const writing = write(between).then(
    () => void between.end(),
    (error: Error) => void between.destroy(error),
  );
  await flowing;
  await writing;
}

/** Turns a closed pipe into `PipeClosed`. */
async function guarded(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' ? new PipeClosed() : error;
  }
}

/** Without a listener a broken pipe would end the program with a stack. */
export function ignoreBrokenPipes(streams: readonly NodeJS.EventEmitter[]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}
