/** The states of an obligation in which nothing is owed any more. */
export const DONE_STATES: readonly string[] = ['accepted', 'not-applicable'];
