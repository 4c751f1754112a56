import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Rung } from '@app/domain/escalation';
import type { DocumentFacts } from '@app/documents';
import type { Clause, Obligation } from '@app/persistence';
import type { Settings } from '../settings';
import { putMatters, type DraftFrame } from './draft-document';
import { factsOfTasks } from './task-facts';

/** How long a body has to reply where the rung does not say. */
const DEFAULT_REPLY_WORKING_DAYS = 10;

/** The kinds of documents that put one late obligation before its owner, and say by when to reply. */
type NoticeKind = Extract<DocumentFacts, { matters: unknown; replyBy: string }>['kind'];

/** A late obligation that a rung puts to its owner. */
export interface LateTask {
  frame: DraftFrame & { clause: Clause; obligation: Obligation };
  rung: Rung;
}

/**
 * What rungs say in writing about late obligations (督办通知 and the like), in the kind of document they name.
 *
 * @param late of one plan and day, to one body, by rungs that name the same kind
 */
export async function draftNotices(em: EntityManager, settings: Settings, late: readonly LateTask[]): Promise<void> {
  const [{ frame: about, rung: named }] = late;
  const { plan, today } = about;
  const tasks = await factsOfTasks(
    em,
    plan,
    late.map(({ frame }) => frame),
    today,
  );
  // The check of the policy file allows a rung of a date no other.
  await putMatters(
    em,
    settings,
    named.document as NoticeKind,
    late.map(({ frame, rung }, nth) => {
      const limitRule: DateRule = { kind: 'working-days', n: rung.newLimitWorkingDays ?? DEFAULT_REPLY_WORKING_DAYS };
      const replyBy = dateByRule(settings.calendar, today, limitRule);
      return {
        frame,
        part: { task: tasks[nth], replyBy, limitRule },
        besides: { matters: [], replyBy, limitRule },
      };
    }),
  );
}
