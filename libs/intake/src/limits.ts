/** The largest file that is read. A plan of a hundred pages with pictures stays below it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The longest text that is passed on, in characters: three hundred pages, as many as can be pasted. */
export const LARGEST_TEXT = 300_000;

/** How much may be read from a plan. The largest plans known have some hundred clauses and as many doubts. */
export const MOST_CLAUSES = 2_000;
export const MOST_DOUBTS = 2_000;
/** Bodies, dates and figures: in the whole plan, and in one clause. */
export const MOST_DETAILS = 10_000;
export const MOST_DETAILS_OF_CLAUSE = 500;
