import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Rung } from '@app/domain/escalation';
import { groupBy } from '@app/domain/group-by';
import type { DocumentFacts, TaskFacts } from '@app/documents';
import type { Clause, Obligation } from '@app/persistence';
import type { Settings } from '../settings';
import type { DraftFrame } from './common-facts';
import { putMatters } from './put-matters';
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
 * @param papers each of one plan and day, to one body, by rungs that name the same kind; no two of them of the same
 */
export async function draftNotices(
  em: EntityManager,
  settings: Settings,
  papers: readonly (readonly LateTask[])[],
): Promise<void> {
  const facts = await factsOfLate(em, papers.flat());
  await putMatters(
    em,
    settings,
    papers.map((late) => ({
      kind: late[0].rung.document as NoticeKind, // the check of the policy file allows a rung of a date no other
      matters: late.map((one) => {
        const { frame, rung } = one;
        const limitRule: DateRule = { kind: 'working-days', n: rung.newLimitWorkingDays ?? DEFAULT_REPLY_WORKING_DAYS };
        const replyBy = dateByRule(settings.calendar, frame.today, limitRule);
        return {
          frame,
          part: { task: facts.get(one), replyBy, limitRule },
          besides: { matters: [], replyBy, limitRule },
        };
      }),
    })),
  );
}

/** What papers and findings say of each task; those of one plan are read together. */
export async function factsOfLate(
  em: EntityManager,
  late: readonly LateTask[],
): Promise<ReadonlyMap<LateTask, TaskFacts>> {
  const facts = new Map<LateTask, TaskFacts>();
  for (const [plan, ofPlan] of groupBy(late, ({ frame }) => frame.plan)) {
    const [{ frame }] = ofPlan; // a plan has one day
    const tasks = await factsOfTasks(
      em,
      plan,
      ofPlan.map((one) => one.frame),
      frame.today,
    );
    ofPlan.forEach((one, nth) => facts.set(one, tasks[nth]));
  }
  return facts;
}
