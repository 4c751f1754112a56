import type { DateLimit } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { Assignment, Body, ClauseRole, Obligation, ObligationOwner } from '@app/persistence';
import { assignClauses } from '../duties/assign-clauses';
import { TAKES_PART } from '../duties/assign-to';
import { requireAhead } from '../date-limits';
import type { Scene, UseCase } from '../scene';
import { obligationScene, type ObligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayRequestContribution, must } from '../policies';
import { requiredText } from '../text-limits';

/** A title is one line on a page. */
const LONGEST_TITLE = 200;

/**
 * 请协办单位提供材料: the lead asks another body of the clause for something, by a date. Where the clause has an open list
 * (等相关单位), this is how the lead invites a body by name: the clause is given to it, and it acknowledges or objects. What
 * comes back is reported and checked as any contribution.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `body-not-in-clause`, `date-not-ahead`, `date-too-late`, `invalid-date`
 */
export const requestContribution: UseCase<
  { obligationId: number; body: string; what: string; dueOn: string },
  { obligationId: number }
> = async (scene, actor, input) => {
  const { em } = scene;
  const about = await obligationScene(scene, input.obligationId);
  must(mayRequestContribution(actor, about.facts), { zh: '向协办单位提出请求', en: 'ask another body for something' });
  const what = requiredText(input.what, { zh: '请求内容', en: 'description of what is asked for' }, LONGEST_TITLE);
  const dueOn = requireAhead(input.dueOn, about, scene.settings, { zh: '请求的时限', en: 'what is asked for' }, [
    dateOfLead(about),
  ]);
  const body = await bodyOfClause(scene, about, input.body);
  const { obligation: parent, clause, plan } = about;
  const nth = 1 + (await em.count(Obligation, { parent: parent.id }));
  const obligation = em.create(Obligation, {
    plan,
    clause,
    parent,
    key: `${parent.key}/request-${nth}`,
    kind: 'contribution',
    ladder: 'contribution',
    title: what,
    sourcePhrase: null,
    dueOn,
    originalDueOn: dueOn,
    hardness: 'soft',
    segment: parent.segment,
  });
  em.create(ObligationOwner, { obligation, body });
  await em.flush();
  await assignClauses(em, [clause.id], about.today, scene.settings); // who is invited may object, as whoever the plan names
  await leaveObligationTrace(scene, { ...about, obligation }, actor, {
    key: 'asked',
    kind: 'contribution-requested',
    data: { title: what, dueOn, body: body.name },
    tell: [body.id],
    title: `${actor.body}请提供`,
  });
  return { obligationId: obligation.id };
};

/** What helps the lead comes before the lead's own date; once that has passed, the sooner the better. */
const dateOfLead = ({ obligation: { dueOn }, today }: ObligationScene): DateLimit | null =>
  dueOn > today ? { date: dueOn, zh: '该任务自身的时限', en: 'the date of the lead itself' } : null;

async function bodyOfClause({ em }: Scene, { clause, ownerIds }: ObligationScene, name: string): Promise<Body> {
  const body = await em.findOne(Body, { name });
  const named = await em.count(ClauseRole, { clause: clause.id, $or: [{ openList: true }, { body: body?.id ?? 0 }] });
  // A body that took over from one that the plan names has no role in its text, but was given the clause.
  const given = await em.count(Assignment, {
    clause: clause.id,
    body: body?.id ?? 0,
    state: TAKES_PART,
  });
  const takesPart = named + given > 0;
  if (body && takesPart && !ownerIds.includes(body.id)) return body;
  throw new DubanError('body-not-in-clause', {
    zh: `“${name}”不是本条款的协办单位，且条款没有“等相关单位”可供邀请。请从责任分工中选择单位。`,
    en: `"${name}" has no part in this clause, and there is no open list to invite it into. Choose one of its bodies.`,
  });
}
