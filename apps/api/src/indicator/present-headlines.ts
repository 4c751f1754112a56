import { samePerson } from '@app/domain/bodies';
import { isMeasurable, judgeTarget, mayBeNamedAnew } from '@app/domain/indicator';
import { Plan, headlinesOfPlan, inCourse, type EntityManager, type HeadlineInHand } from '@app/persistence';
import type { HeadlineValueView, HeadlineView } from '@app/persistence/read-models';
import {
  mayAssignHeadline,
  mayCheckHeadline,
  mayFileHeadline,
  maySetTarget,
  planToday,
  type Actor,
  type Settings,
} from '@app/use-cases';
import { notFound } from '../http/refusals';

/** The headline figures of a plan, as far as this person sees them. */
export async function presentHeadlines(
  em: EntityManager,
  settings: Pick<Settings, 'reporting'>,
  me: Actor,
  planId: number,
): Promise<HeadlineView[]> {
  const plan = await em.findOne(Plan, planId);
  if (!plan) throw notFound();
  const today = planToday(plan, new Date());
  const sees = ['county-office', 'coordinator', 'organization'].includes(me.role);
  return (await headlinesOfPlan(em, plan, today)).map((one): HeadlineView => {
    const { id, year, target, owner, checker, source, dataBy, figure, last } = one;
    const involved = sees || (me.bodyId !== null && [owner?.id, checker?.id].includes(me.bodyId));
    const facts = { ownerId: owner?.id ?? 0, checkerId: checker?.id ?? 0, filed: last?.state === 'filed' };
    const open = !last || last.state === 'returned';
    return {
      ...{ id, year, indicator: target.indicator, text: target.text, operator: target.operator, target: target.value },
      ...{ unit: target.unit, baseYear: target.baseYear ?? null, source, dataBy, figure },
      ...{ owner: owner?.name ?? null, checker: checker?.name ?? null },
      last: last && (involved || last.state === 'confirmed') ? judged(one, last, settings) : null,
      mayAssign: mayBeNamedAnew(inCourse(one)) && mayAssignHeadline(me),
      mayFile: owner !== null && open && isMeasurable(year, today) && mayFileHeadline(me, facts),
      mayCheck: last !== null && mayCheckHeadline(me, facts) && !samePerson(last.filedBy, me),
      maySet: id !== null && (target.value === null || figure !== null) && maySetTarget(me),
    };
  });
}

function judged(
  { target }: HeadlineInHand,
  { filedBy, ...last }: NonNullable<HeadlineInHand['last']>,
  { reporting }: Pick<Settings, 'reporting'>,
): HeadlineValueView {
  const { verdict, why } = judgeTarget(target, last, reporting);
  return { ...last, filedBy: filedBy.name, verdict, why };
}
