import { eventTermsOf } from '@app/domain/vocabulary';

/** What of an event's data is written for people; the rest is for machines. */
const TOLD = ['number', 'title', 'reason', 'changed', 'outcome'];

export const eventDetails = (data: Record<string, unknown>): string[] => [
  ...new Set(
    TOLD.map((key) => data[key]).filter((value): value is string => typeof value === 'string' && value !== ''),
  ),
];

const COLOURS = { bad: 'red', good: 'green', plain: 'blue' } as const;

export const eventColour = (kind: string): string => COLOURS[eventTermsOf(kind)?.tone ?? 'plain'];
