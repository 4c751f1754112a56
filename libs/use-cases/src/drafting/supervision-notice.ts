import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, daysBetween, type DateRule } from '@app/domain/calendar';
import type { Rung } from '@app/domain/escalation';
import type { DocumentFacts } from '@app/documents';
import type { Obligation } from '@app/persistence';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/** How long a body has to reply where the rung does not say. */
const DEFAULT_REPLY_WORKING_DAYS = 10;

/** The kinds of documents that put one late obligation before its owner, and say by when to reply. */
type NoticeKind = Extract<DocumentFacts, { matters: unknown; replyBy: string }>['kind'];

/** What a rung says in writing about one late obligation (督办通知 and the like), in the kind of document it names. */
export async function draftNotice(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  obligation: Obligation,
  rung: Rung,
): Promise<void> {
  const limitRule: DateRule = { kind: 'working-days', n: rung.newLimitWorkingDays ?? DEFAULT_REPLY_WORKING_DAYS };
  await draftDocument(em, settings, frame, {
    ...(await commonFacts(em, settings, frame)),
    kind: rung.document as NoticeKind, // the check of the policy file allows a rung of a date no other
    matters: [
      { title: obligation.title, dueOn: obligation.dueOn, daysLate: daysBetween(obligation.dueOn, frame.today) },
    ],
    replyBy: dateByRule(settings.calendar, frame.today, limitRule),
    limitRule,
  });
}
