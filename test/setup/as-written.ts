/** What whoever confirms a plan decides about its start, where a spec is about something else. */
export const AS_WRITTEN = { pastDates: 'as-written', watchEvery: null, demands: [] } as const;
