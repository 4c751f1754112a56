import { addDays, addMonths, endOfMonth, yearOf } from '../calendar';
import { by, noFixedDay, type Reading } from './deadline-meaning';
import type { DocumentDate } from './document-date';
import { isoDate } from './iso-date';

/** Days that the solar calendar fixes, as month and day. */
const FIXED: Record<string, [month: number, day: number]> = {
  元旦: [1, 1],
  五一: [5, 1],
  劳动: [5, 1],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  国庆: [10, 1],
  十一: [10, 1],
};
/** Festivals of the moon, seasons of rain and school: nobody can say the day from the words alone. */
const OPEN = '春节|元宵|清明|端午|中秋|重阳|除夕|主汛期|汛期|寒假|暑假|开学|秋收|春耕|入冬|入汛|冬季供暖|汛';
const BEFORE_DAY = new RegExp(
  `(?<!每年)(?:(?<y>(?:19|20)\\d{2})年|今年|明年)?(?<f>${Object.keys(FIXED).join('|')}|${OPEN})(?:节|假期|放假|来临|到来)*(?:之|以)?前(?![后期夕往])`,
  'g',
);
/** 月底前 without its month. */
const MONTH_END =
  /(?<![\d一二三四五六七八九十每个两几份])(?<m>本|当|次|下)?月[底末](?:(?:之|以)?前(?![期后])|(?=[，。；、）]|[\u4e00-\u9fff]{0,4}(?:完成|报|办|提交|到位)))/g;

/** Dates that name a day without a number: 春节前, 国庆节前, 月底前. A person says which day is meant. */
export function readUnnamedDays(text: string, document: DocumentDate): Reading[] {
  if (!/月[底末]|节|旦|一|汛|假|开学|秋收|春耕|入冬|供暖|元宵|清明|端午|中秋|重阳|除夕|国庆/.test(text)) return [];
  const days = [...text.matchAll(BEFORE_DAY)].map((match): Reading => {
    const { y, f } = match.groups as { y?: string; f: string };
    const date = dayBefore(FIXED[f], y ? Number(y) : null, document);
    return { rule: 'before-festival', at: match.index, text: match[0], meaning: by(null, noFixedDay(date)) };
  });
  const months = [...text.matchAll(MONTH_END)].map((match): Reading => {
    const date = endOfNamedMonth(match.groups!.m, document);
    return { rule: 'end-of-some-month', at: match.index, text: match[0], meaning: by(null, noFixedDay(date)) };
  });
  return [...days, ...months];
}

/** The last day before it, in the year named or the first one that is not over. */
function dayBefore(
  fixed: [number, number] | undefined,
  year: number | null,
  { issuedOn }: DocumentDate,
): string | null {
  if (!fixed || (year === null && issuedOn === null)) return null;
  const eve = addDays(isoDate(year ?? yearOf(issuedOn!), ...fixed)!, -1);
  return year === null && eve < issuedOn! ? addMonths(eve, 12) : eve;
}

function endOfNamedMonth(word: string | undefined, { issuedOn }: DocumentDate): string | null {
  if (issuedOn === null) return null;
  return endOfMonth(/[次下]/.test(word ?? '') ? addMonths(issuedOn, 1) : issuedOn);
}
