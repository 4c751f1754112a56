import type { Marks } from '../../api/types';

/** As the dialog holds it: nothing chosen is an empty text. */
export interface MarksForm {
  publicity?: string;
  secrecy?: string;
  period?: string;
  urgency?: string;
  consentBy?: string;
  consentOn?: string;
}

/** What the form says of a paper; a consent counts once somebody is named. */
export function marksOf({
  publicity,
  secrecy,
  period = '',
  urgency,
  consentBy = '',
  consentOn = '',
}: MarksForm): Marks {
  return {
    ...(publicity ? { publicity } : {}),
    secrecy: secrecy ? { level: secrecy, period } : null,
    urgency: urgency || null,
    ...(consentBy.trim() ? { consent: { by: consentBy, on: consentOn } } : {}),
  } as Marks;
}
