/** The largest file that is read. A plan of a hundred pages with pictures stays below it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * The longest text that is passed on, in characters: a thousand pages. The plan reader takes some seconds for it in the
 * worst case, and the API serves nobody else meanwhile.
 */
export const LARGEST_TEXT = 1_000_000;
