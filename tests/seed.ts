import fc from 'fast-check';

/**
 * The gate gives the same verdict on the same code: property tests draw from one seed. `ACRM_TEST_SEED=random` draws
 * anew, to search; another number repeats a find.
 */
const seed = process.env['ACRM_TEST_SEED'];
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20_240_229) });
