/**
 * How many local activities of a worker are under way at once, and so how many rungs can wait to be put in writing together. Fewer
 * of them visit the database at the same time (`activities/visits.ts`) than there are connections.
 */
export const LOCAL_ACTIVITIES = { duties: 64, rehearsals: 8 };
