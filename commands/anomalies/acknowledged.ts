import type { Acknowledgement } from '../../src/core/store.ts';

/** Whether an acknowledgement still holds on a day. */
export const holdsOn = ({ until }: Acknowledgement, day: string): boolean => until === null || until >= day;
