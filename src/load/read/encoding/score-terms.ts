/** The logarithm of the probability of one ASCII character in a table; the same whatever the encoding. */
export const ASCII = Math.log(1 / 40);

/** A byte that is no character: files have few. */
export const FAULT = Math.log(1e-6);

export const isLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
