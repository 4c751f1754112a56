import type { Words } from '@app/domain/vocabulary';

/** One text of a document that people write, and where it stands, e.g. `requirements.0` or `items.1.goal`. */
export interface Wording {
  place: string;
  text: string;
}

/** Hour and minute of a day: 09:30. */
export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The places that people word and that are not free text, by the name of the fact. */
const FORMS: Record<string, { fits: (text: string) => boolean; wanted: Words }> = {
  hour: {
    fits: isHour,
    wanted: {
      zh: '约谈的时刻应写作“时:分”（24小时制），例如 09:30',
      en: 'write the hour of the talk as hour and minute of 24 hours, for example 09:30',
    },
  },
};

/** What a place wants that its text is not; null where the text has the form, or the place is free text. */
export function wrongForm({ place, text }: Wording): Words | null {
  const form = FORMS[place.split('.').at(-1)!];
  return !form || form.fits(text) ? null : form.wanted;
}
