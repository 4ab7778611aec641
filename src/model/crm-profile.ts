import type { Text } from '../core/text.ts';
import type { EntityName } from './entity.ts';

/** How the exports of one system look: by what they are told, and what their headers mean where that is not plain. */
export interface CrmProfile {
  readonly name: string;
  readonly label: Text;
  /** Headers that only this system writes, whole and in any case, or forms of such headers. */
  readonly sure: readonly (string | RegExp)[];
  /** Headers that it shares with others: several together speak for it. */
  readonly usual: readonly string[];
  /** Headers of its own by a spelling that the model knows; null for one that looks like a field and is none. */
  readonly means: Readonly<Record<string, string | null>>;
  /** The order of day and month that its exports always have. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** What all its exports are lists of. */
  readonly entity?: EntityName;
}
