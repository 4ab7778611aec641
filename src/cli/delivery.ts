import type { Answer } from '../core/answer.ts';
import type { Outcome } from '../core/command.ts';
import type { Lang, Text } from '../core/text.ts';
import type { Shared } from './read-settings.ts';

/** What a command line came to: what commands give, or the answer of an analysis. */
export type Produced = Outcome | { readonly kind: 'answer'; readonly answer: Answer };

/** A command line as far as its output is concerned. */
export interface Delivery {
  readonly command: string;
  readonly title: Text;
  readonly params: Readonly<Record<string, unknown>>;
  readonly database: string;
  readonly shared: Shared;
  readonly lang: Lang;
}
