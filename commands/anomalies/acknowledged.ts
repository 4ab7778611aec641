import type { OwnRecord } from '../../src/core/store.ts';

/** An anomaly that somebody looked at and accepted. */
interface Acknowledgement {
  /** As the table of anomalies names it. */
  readonly key: string;
  readonly reason: string | null;
  /** The last day that it holds, YYYY-MM-DD; null for good. */
  readonly until: string | null;
}

/** The records named `acknowledgements`, read. */
export const acknowledgementsOf = (records: readonly OwnRecord[]): readonly Acknowledgement[] =>
  records.map(({ key, reason, until }) => ({
    key: String(key),
    reason: typeof reason === 'string' ? reason : null,
    until: typeof until === 'string' ? until : null,
  }));

/** Whether an acknowledgement still holds on a day. */
export const holdsOn = ({ until }: Acknowledgement, day: string): boolean => until === null || until >= day;
