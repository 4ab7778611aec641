import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A line of a file; the path is told from the root where the file lies in it, with slashes. */
export interface FilePlace {
  readonly path: string;
  /** Counted from 1; null where only the file is known. */
  readonly line: number | null;
}

export function placeIn(root: string, file: string, line: number | null): FilePlace {
  const path = relative(root, resolve(root, file));
  const inside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return { path: (inside ? path : resolve(root, file)).split(sep).join('/'), line };
}

/** The path as a URI reference: relative where the path is. */
export const uriOf = ({ path }: FilePlace): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
