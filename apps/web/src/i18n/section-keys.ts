/** The parts of the system, in their usual order. */
export const SECTION_KEYS = [
  'workbench',
  'inbox',
  'matters',
  'papers',
  'cases',
  'scores',
  'statistics',
  'plans',
  'system',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];
