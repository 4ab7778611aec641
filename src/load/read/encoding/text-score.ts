/** How well bytes read as text of one encoding. */
export interface TextScore {
  /** Whole lines. */
  add(bytes: Buffer): void;
  /** The logarithm of the probability of all that was added beyond ASCII. */
  readonly total: number;
  /** Characters beyond ASCII. */
  readonly characters: number;
  /** What `total` is for one character of usual text. */
  readonly usual: number;
}
