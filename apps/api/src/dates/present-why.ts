import { chineseDate, explainStored, type RuledDate, type WorkingCalendar } from '@app/domain/calendar';
import type { DateDecisionView, DateWhyView } from '@app/persistence/read-models';

/** Who decided a date, as the record tells it. */
export type DateDecision = Omit<DateDecisionView, 'zh' | 'en'>;

/**
 * Why a date is what it is, the same for every date that is shown: the rule it follows from, what was passed over, by
 * which calendar, and who decided where a person had to. Null where there is no date, or where neither a rule nor a
 * decision is on record.
 */
export function presentWhy(
  { on, from, rule }: Omit<RuledDate, 'on'> & { on: string | null },
  calendar: WorkingCalendar,
  decision: DateDecision | null = null,
): DateWhyView | null {
  const decided = decision && { ...decision, ...decisionWords(decision) };
  const explained = !on ? null : explainStored(calendar, { on, from, rule });
  if (explained) {
    const { skipped, provisional, calendarVersion, sentence } = explained;
    return { from, rule: rule!.kind, ...sentence, skipped, provisional, calendarVersion, decided };
  }
  if (!decided) return null;
  const { zh, en } = decided;
  const calendarVersion = calendar.version;
  return { from: null, rule: null, zh, en, skipped: [], provisional: false, calendarVersion, decided };
}

function decisionWords({ what, by, as, on }: DateDecision): { zh: string; en: string } {
  const who = as ? { zh: `${by}（${as}）`, en: `${by} (${as})` } : { zh: by, en: by };
  switch (what) {
    case 'doubt':
      return {
        zh: `原文表述有疑点，由${who.zh}于${chineseDate(on)}确定。`,
        en: `The words leave the date in doubt; ${who.en} decided on ${on}.`,
      };
    case 'extension':
      return { zh: `由${who.zh}于${chineseDate(on)}同意延期至此日。`, en: `${who.en} granted it on ${on}.` };
    case 'draw':
      return {
        zh: `由${who.zh}于${chineseDate(on)}抽取并确定。`,
        en: `${who.en} drew it on ${on} and set this date.`,
      };
    case 'request':
      return {
        zh: `由${who.zh}于${chineseDate(on)}请求在此日前提供。`,
        en: `${who.en} asked on ${on} for it by this date.`,
      };
  }
}
