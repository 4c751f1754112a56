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
] as const;

export type BodyKind = (typeof BODY_KINDS)[number];
