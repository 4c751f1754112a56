/** Faults of one kind that a report names; beyond them only the number grows. */
export const MOST_NAMED = 100;
