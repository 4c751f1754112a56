/** A rehearsal moves while one looks at it. */
export const LIVELY = 2_000;
export const CALM = 30_000;

/** What waits for somebody comes with the day, not with the second; own acts refresh it at once. */
export const INBOX_PACE = 15_000;
