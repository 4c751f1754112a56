import { addMonths, endOfMonth, type IsoDate } from '../calendar';
import type { FoundDeadline } from './deadlines';
import { doubt } from './doubt';
import type { Doubt } from './parsed-plan';

const NAMES_ITS_YEAR = /(?:19|20)\d\d|[一二]〇[〇一二三四五六七八九]{2}|[今明后]年/;

/**
 * A date to meet that had passed before the plan was issued: 6月底前 in a plan of November. Nobody can meet it, so a person
 * says what is meant; where the words name no year, the next one is the likely answer.
 */
export function doubtsOfPastDates(deadlines: readonly FoundDeadline[], issuedOn: IsoDate | null): Doubt[] {
  return deadlines.flatMap(({ kind, date, text, span, note }) => {
    if (issuedOn === null || kind !== 'by' || date === null || note || date >= issuedOn) return [];
    const next = NAMES_ITS_YEAR.test(text) ? null : aYearLater(date);
    const sentence = {
      zh: `“${text}”（${date}）早于印发日期${issuedOn}，${next ? `建议改为${next}，` : ''}请确认时限。`,
      en: `“${text}” (${date}) is before the day of issue, ${issuedOn}; ${next ? `proposed: ${next}; ` : ''}say what is meant.`,
    };
    return [doubt('past-date', sentence, span, next ? { kind: 'date', date: next } : undefined)];
  });
}

function aYearLater(date: IsoDate): IsoDate {
  const later = addMonths(date, 12);
  return date === endOfMonth(date) ? endOfMonth(later) : later;
}
