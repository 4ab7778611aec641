import type { Answer } from '../core/answer.ts';
import type { Outcome } from '../core/command.ts';
import type { Lang, Text } from '../core/text.ts';
import type { Job } from './job.ts';
import type { Shared } from './read-settings.ts';

/** The answer of an analysis. */
export interface Answered {
  readonly kind: 'answer';
  readonly answer: Answer;
}

/** What a command line came to: what commands give, or an answer. */
export type Produced = Outcome | Answered;

/** A command line as far as its output is concerned. */
export interface Delivery {
  readonly command: string;
  readonly title: Text;
  readonly params: Readonly<Record<string, unknown>>;
  readonly shared: Shared;
  readonly lang: Lang;
}

export const deliveryOf = ({ request: { path, bound, shared }, lang }: Job): Delivery => ({
  command: path.join(' '),
  title: bound.command.summary,
  params: bound.params,
  shared,
  lang,
});
