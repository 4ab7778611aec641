import { KnownError } from '../../core/errors.ts';

const CODES: ReadonlySet<string> = new Set([
  'file/binary',
  'file/empty',
  'file/kind',
  'file/nested',
  'file/old-workbook',
  'file/other-workbook',
]);

/** Whether an error says that a file is whole but nothing to load: among many files it is left out and told, by itself it stops. */
export const isNoTable = (error: unknown): error is KnownError => error instanceof KnownError && CODES.has(error.code);
