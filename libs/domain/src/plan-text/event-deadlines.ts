import { doubt } from './doubt';
import type { Doubt, ParsedDeadline } from './parsed-plan';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf } from './text-region';
import { NUMBER } from './written-number';

/** 收到申请之日起20个工作日内: a length of time that begins with something that happens again and again. */
const AFTER_EVENT = new RegExp(
  `[\\u4e00-\\u9fff]{2,12}?(?:之日起|之日后|之后|后|起)的?，?(?:应|须|要|在)?(?:${NUMBER})(?:个工作日|工作日|日|天|个月|个小时|小时|年)(?:之|以)?内`,
  'g',
);

/** Asks about lengths of time that begin with an event; those that are dates of the plan already are not asked about. */
export function doubtsAboutEvents(prose: Piece, deadlines: readonly ParsedDeadline[]): Doubt[] {
  return sentencesOf(prose).flatMap((sentence) => {
    if (!/[日天月时年][之以]?内/.test(sentence.text)) return [];
    const dated = itemsWithin(deadlines, sentence);
    return [...sentence.text.matchAll(AFTER_EVENT)].flatMap((match) => {
      const from = sentence.from + match.index;
      const to = from + match[0].length;
      if (dated.some(({ span }) => span[0] < to && from < span[1])) return [];
      const words = {
        zh: `“${match[0]}”从事件发生时起算，没有固定日期，建议每半年确认一次执行情况，请确认报告节奏。`,
        en: `“${match[0]}” counts from an event and has no fixed date; proposed: a confirmation every half year.`,
      };
      return [doubt('depends-on-event', words, [from, to], { kind: 'rhythm', every: { months: 6 } })];
    });
  });
}
