/** A version of rules as people call it: 2017.2 of `escalation-2017.2`; a name without a year is shown as it is. */
export const versionName = (version: string): string => /-(20\d\d(?:\.\d+)?)$/.exec(version)?.[1] ?? version;
