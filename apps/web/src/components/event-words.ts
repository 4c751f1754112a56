/** What of an event's data is written for people; the rest is for machines. */
const TOLD = ['number', 'title', 'reason', 'changed', 'outcome'];

export const eventDetails = (data: Record<string, unknown>): string[] => [
  ...new Set(
    TOLD.map((key) => data[key]).filter((value): value is string => typeof value === 'string' && value !== ''),
  ),
];

const RED =
  /urged|returned|refused|not-done|reopened|fell-short|rectification-opened|interview-opened|supervision|referral|failed|missing|not-confirmed/;
const GREEN = /accepted|received|closed|granted|confirmed|case-caught-up|case-not-applicable|case-date-moved/;

export function eventColour(kind: string): string {
  if (RED.test(kind)) return 'red';
  return GREEN.test(kind) ? 'green' : 'blue';
}
