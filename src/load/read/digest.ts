import { createHash } from 'node:crypto';
import { fileBytes } from './file-bytes.ts';
import type { Source } from './types.ts';

/**
 * Tells tables by their bytes, wherever they lie and whatever they are called: SHA-256 of the unpacked file or member of
 * an archive, then the place of the table in it (sheet, block of lines, list). A workbook is hashed once for all of its
 * sheets.
 */
export function digests(): (source: Source) => Promise<string> {
  const hashed = new Map<string, Promise<string>>();
  return async (source) => {
    const member = 'member' in source ? source.member : null;
    const name = JSON.stringify([source.path, member?.name ?? null]);
    const bytes = hashed.get(name) ?? hashBytes(source);
    hashed.set(name, bytes);
    const place = placeIn(source);
    return place === '' ? await bytes : `${await bytes}/${place}`;
  };
}

async function hashBytes(source: Source): Promise<string> {
  const hash = createHash('sha256');
  const compressed = 'compressed' in source && source.compressed;
  const member = 'member' in source ? source.member : null;
  for await (const chunk of fileBytes(source.path, { compressed, member, size: source.bytes })) hash.update(chunk);
  return hash.digest('hex');
}

function placeIn(source: Source): string {
  if (source.kind === 'json') return [source.list, source.lineList ?? ''].join('/').replace(/^\/$/, '');
  const block = /#\d+$/.exec(source.part ?? '')?.[0] ?? '';
  return source.kind === 'sheet' ? `${source.sheet}${block}` : source.kind === 'csv' ? block : '';
}
