import { z } from 'zod';

const WRITTEN = /^(?:([a-z_]+)\.)?ext\.([\s\S]+)$/i;

/** A column that the model does not know and only the user's files have. */
export interface CustomColumn {
  /** The entity that it was asked of; null where any that can be reached will do. */
  readonly entity: string | null;
  readonly name: string;
}

/** `ext.NAME`, or `accounts.ext.NAME` for that of one entity; null for any other text. */
export function readCustomColumn(text: string): CustomColumn | null {
  const [, entity, name] = WRITTEN.exec(text) ?? [];
  return name === undefined ? null : { entity: entity?.toLowerCase() ?? null, name };
}

/** The form of a custom column in help, beside the columns that a command knows. */
export const CUSTOM_COLUMN_FORM = 'ext.NAME';

export const customColumn = z.string().regex(WRITTEN);
