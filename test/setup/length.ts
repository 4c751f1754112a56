/**
 * Whether stories are told in their full length: `npm run test:long`, or DUBAN_TEST_LENGTH=long before a single spec. A
 * spec that has a short form asks here, and says beside the question what the short form leaves out.
 */
const LONG = process.env.DUBAN_TEST_LENGTH === 'long';

/** The one or the other, by the length of this run. */
export const byLength = <T>(lengths: { short: T; long: T }): T => (LONG ? lengths.long : lengths.short);

/** A test that only the long form has, where the short one has another that fails for the same reasons, or seldom has to. */
export const itInFull: jest.It = byLength({ short: it.skip, long: it });
