import process from 'node:process';

/** How often a property is tried: `count` times in the nightly tests, half as often in the gate. */
export const runs = (count: number): number => (process.env['NIGHTLY'] === '1' ? count : Math.ceil(count / 2));
