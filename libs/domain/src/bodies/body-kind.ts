/** What a body of the directory is; it decides how the county may write to it. */
export const BODY_KINDS = [
  'department',
  'party-organ',
  'town',
  'court',
  'procuratorate',
  'bank',
  'institution',
  'government-office',
  'government',
] as const;

export type BodyKind = (typeof BODY_KINDS)[number];

/** 县政府 is above its own office, which writes upwards to it; it can owe something, and nobody below it assesses it. */
export const KINDS_ASSESSED: readonly BodyKind[] = BODY_KINDS.filter((kind) => kind !== 'government');

/** What the kind of a body says where it is above the county or its office: nothing is demanded of it, and no receipt asked for. */
export const KINDS_ABOVE = ['government', 'higher-authority'] as const;

export const isAbove = (kind: string): boolean => KINDS_ABOVE.some((one) => one === kind);
