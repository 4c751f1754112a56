import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, daysBetween, type DateRule } from '@app/domain/calendar';
import type { Rung } from '@app/domain/escalation';
import type { Obligation } from '@app/persistence';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/** How long a body has to reply where the rung does not say. */
const DEFAULT_REPLY_WORKING_DAYS = 10;

/** 督办通知: the written demand of the county office for one late obligation. */
export async function draftSupervisionNotice(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  obligation: Obligation,
  rung: Rung,
): Promise<void> {
  const limitRule: DateRule = { kind: 'working-days', n: rung.newLimitWorkingDays ?? DEFAULT_REPLY_WORKING_DAYS };
  await draftDocument(em, settings, frame, {
    ...(await commonFacts(em, settings, frame)),
    kind: 'supervision-notice',
    matters: [
      { title: obligation.title, dueOn: obligation.dueOn, daysLate: daysBetween(obligation.dueOn, frame.today) },
    ],
    replyBy: dateByRule(settings.calendar, frame.today, limitRule),
    limitRule,
  });
}
