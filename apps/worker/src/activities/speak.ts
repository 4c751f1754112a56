import type { EntityManager } from '@mikro-orm/postgresql';
import { chineseDate, daysBetween } from '@app/domain/calendar';
import type { ObligationState } from '@app/domain/clause';
import { rungKey, type Step } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { recordOnce } from '@app/persistence';
import type { ClauseInView } from './clause-in-view';

/** Whether a step is a word to the owners and nothing else: a reminder or an urging. */
export const speaks = ({ rung }: Step): boolean => rung.act === 'remind' || rung.act === 'urge';

/** An obligation that is spoken about, locked. */
interface Subject {
  id: number;
  key: string;
  title: string;
  dueOn: string;
  state: ObligationState;
  round: number;
  extensions: number;
  ownerIds: number[];
}

const SUBJECTS = `
  select o.id, o.key, o.title, o.due_on::text as "dueOn", o.state, o.round, o.extensions,
    array(select body_id from obligation_owner w where w.obligation_id = o.id order by body_id) as "ownerIds"
  from obligation o where o.id in (select jsonb_array_elements_text(?::jsonb)::int) order by o.id for update of o`;

/**
 * Reminds and urges: an event under the key of the rung, and a line in the inbox of every body that answers for the
 * obligation. What was said before, or is no longer open, is passed over. The clause in view learns what has fired.
 */
export async function speak(em: EntityManager, clause: ClauseInView, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const ids = steps.map(({ obligationId }) => obligationId);
  const subjects = await em.execute<Subject[]>(SUBJECTS, [JSON.stringify(ids)]);
  for (const { obligationId, rung } of steps) {
    const subject = subjects.find(({ id }) => id === obligationId)!;
    const inView = clause.obligations.find(({ id }) => id === obligationId)!;
    inView.state = subject.state; // somebody may have reported in the meantime
    inView.fired.add(rung.id);
    if (subject.state === 'open') await say(em, clause, subject, rung);
  }
}

async function say(em: EntityManager, clause: ClauseInView, subject: Subject, rung: Step['rung']): Promise<void> {
  const { round, extensions, dueOn, ownerIds } = subject;
  const key = rungKey(subject, rung.id);
  const about = { planId: clause.plan.id, clauseId: clause.id, obligationId: subject.id, key, on: clause.today };
  const first = await recordOnce(em, {
    ...about,
    kind: rung.act === 'remind' ? 'reminded' : 'urged',
    bodyId: ownerIds.length === 1 ? ownerIds[0] : null,
    data: { rung: rung.id, round, extensions, dueOn },
  });
  if (first) await notify(em, { ...about, ...wordsFor(rung, clause, subject), bodyIds: ownerIds });
}

function wordsFor({ act }: Step['rung'], { number, today }: ClauseInView, { title, dueOn }: Subject) {
  const what = `第${number}条“${title}”`;
  return act === 'remind'
    ? {
        kind: 'reminder',
        title: `提醒：${what}应于${chineseDate(dueOn)}前办结，还有${daysBetween(today, dueOn)}天`,
      }
    : { kind: 'urging', title: `催办：${what}已逾期${daysBetween(dueOn, today)}天，请尽快报送并说明原因` };
}
