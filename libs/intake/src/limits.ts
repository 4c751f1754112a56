/** The largest file that is read. A plan of a hundred pages with pictures stays below it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The longest text a file may hold, in characters; a packed file can hold more than its size. */
export const LARGEST_TEXT = LARGEST_FILE;
