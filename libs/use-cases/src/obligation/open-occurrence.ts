import { dateByRule } from '@app/domain/calendar';
import { cut } from '@app/domain/text';
import { Body, Clause, ClauseRole, Demand, Obligation, ObligationOwner, restart, type Plan } from '@app/persistence';
import { DubanError } from '@app/domain/errors';
import { assignClauses } from '../duties/assign-clauses';
import { dayInPlan } from '../date-limits';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { obligationScene } from './obligation-scene';
import { clauseProcess } from '../clause-process';
import { leaveObligationTrace } from './obligation-trace';
import { planToday } from '../plan-time';
import { mayOpenOccurrence, must } from '../policies';
import { requiredText } from '../text-limits';
import { standsIn } from '../bodies/whose-body';

/** A title is one line on a page. */
const LONGEST_WHAT = 120;

export interface OccurrenceInput {
  demandId: number;
  /** What happened, or is going to: 三排村北地块拟拆除旧厂房. */
  what: string;
  /** The day it happened, was found, or is going to happen. */
  happensOn: string;
  /** Which of the bodies, where the demand is owed by the one where it happens. */
  body?: string;
}

/** Who may open one: whoever runs the plan, and every body with a part in the clause. */
export async function bodiesInClause({ em }: Pick<Scene, 'em'>, demand: Demand): Promise<number[]> {
  const roles = await em.find(ClauseRole, { clause: demand.clause!.id, body: { $ne: null } });
  return [...new Set([...demand.bodies, ...roles.map(({ body }) => body!.id)])];
}

/**
 * 登记发生: what a standing duty of a clause waits for has happened. From then on it is an obligation like any other, with a
 * date of its own by the rule that was settled, a report, a check and a ladder.
 *
 * @throws DubanError `not-found`, `not-permitted`, `text-missing`, `invalid-date`, `date-too-late`, `body-not-in-clause`
 */
export const openOccurrence: UseCase<OccurrenceInput, { obligationId: number; dueOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings, now } = scene;
  const demand = await lockOne(em, Demand, input.demandId);
  must(demand.kind === 'event' && mayOpenOccurrence(actor, await bodiesInClause(scene, demand)), {
    zh: '登记该事项的发生',
    en: 'record that this has happened',
  });
  const clause = await em.findOneOrFail(Clause, demand.clause!.id, { populate: ['plan'] });
  const plan = clause.plan as Plan;
  const today = planToday(plan, now);
  const what = requiredText(input.what, { zh: '发生的事项', en: 'what has happened' }, LONGEST_WHAT);
  const happensOn = dayInPlan(input.happensOn, { plan, today }, settings, { zh: '发生日期', en: 'the day it happens' });
  const rule = demand.rule!;
  const dueOn = dateByRule(settings.calendar, happensOn, rule);
  const owners = await ownersOf(scene, demand, input.body);
  const nth = 1 + (await em.count(Obligation, { demand: demand.id }));
  const obligation = em.create(Obligation, {
    plan,
    clause,
    demand,
    key: `plan-${plan.id}/clause-${clause.number}/demand-${demand.nth}/occurrence-${nth}`,
    kind: 'milestone',
    ladder: 'duty',
    title: cut(`${what}：${demand.title}`, LONGEST_TITLE),
    sourcePhrase: demand.words,
    dueOn,
    originalDueOn: dueOn,
    dueFrom: happensOn,
    dueRule: rule,
    hardness: 'firm',
    segment: demand.segment,
  });
  for (const body of owners) em.create(ObligationOwner, { obligation, body });
  await em.flush();
  await assignClauses(em, [clause.id], today, settings);
  // A clause that owed nothing until now, or nothing any more, is not watched: its workflow has ended.
  await restart(em, clauseProcess(plan, clause));
  await leaveObligationTrace(scene, await obligationScene(scene, obligation.id), actor, {
    key: 'opened',
    kind: 'occurrence-opened',
    data: { what, happensOn, dueOn },
    tell: owners,
    title: '已发生，请按时办理',
  });
  return { obligationId: obligation.id, dueOn };
};

const LONGEST_TITLE = 200;

/** The bodies that owe an occurrence; where a demand is owed by one of them, the one that was named. */
async function ownersOf({ em }: Scene, { bodies, oneOf }: Demand, named: string | undefined): Promise<number[]> {
  const now = [...new Set(await Promise.all(bodies.map((id) => standsIn(em, id))))];
  if (!oneOf) return now;
  const body = named === undefined ? null : await em.findOne(Body, { name: named });
  if (body && now.includes(body.id)) return [body.id];
  throw new DubanError('body-not-in-clause', {
    zh: '请选择事项发生地的镇，由它办理并报告。',
    en: 'Choose the town where it happens: that town deals with it and reports.',
  });
}
