import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Rung } from '@app/domain/escalation';
import type { DocumentFacts } from '@app/documents';
import type { Clause, Obligation } from '@app/persistence';
import type { Settings } from '../settings';
import { putMatter, type DraftFrame } from './draft-document';
import { taskFacts } from './task-facts';

/** How long a body has to reply where the rung does not say. */
const DEFAULT_REPLY_WORKING_DAYS = 10;

/** The kinds of documents that put one late obligation before its owner, and say by when to reply. */
type NoticeKind = Extract<DocumentFacts, { matters: unknown; replyBy: string }>['kind'];

/** What a rung says in writing about one late obligation (督办通知 and the like), in the kind of document it names. */
export async function draftNotice(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame & { clause: Clause },
  obligation: Obligation,
  rung: Rung,
): Promise<void> {
  const { plan, clause, today } = frame;
  const limitRule: DateRule = { kind: 'working-days', n: rung.newLimitWorkingDays ?? DEFAULT_REPLY_WORKING_DAYS };
  const replyBy = dateByRule(settings.calendar, today, limitRule);
  // The check of the policy file allows a rung of a date no other.
  await putMatter(em, settings, { ...frame, obligation }, rung.document as NoticeKind, {
    part: { task: await taskFacts(em, plan, clause, obligation, today), replyBy, limitRule },
    besides: { matters: [], replyBy, limitRule },
  });
}
