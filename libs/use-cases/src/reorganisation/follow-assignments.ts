import type { EntityManager } from '@mikro-orm/postgresql';
import type { BodyId } from '@app/domain/bodies';
import { Assignment, Body, Clause, ObligationOwner, type Plan, recordOnce } from '@app/persistence';
import { assignTo, TAKES_PART } from '../duties/assign-to';
import type { Scene } from '../scene';
import type { Why } from '../duties/duties';

/** Which bodies lost duties of a clause, and which answer for some of it now. */
export interface Passing {
  lost: Set<BodyId>;
  gained: Set<BodyId>;
}

/** Notes what became of one duty among the passings of its plan, by clause. */
export function notePassing(
  passings: Map<number, Passing>,
  clauseId: number,
  before: readonly BodyId[],
  after: readonly BodyId[],
): void {
  const passing = passings.get(clauseId) ?? { lost: new Set(), gained: new Set() };
  for (const id of before) if (!after.includes(id)) passing.lost.add(id);
  for (const id of after) if (!before.includes(id)) passing.gained.add(id);
  passings.set(clauseId, passing);
}

/**
 * 交办 follows the duties: a body that owes nothing in a clause any more has passed it on, and whoever owes something
 * now and had no part before is given it, to acknowledge or to object. What was said before stays written.
 */
export async function moveAssignments(
  scene: Scene,
  plan: Plan,
  passings: ReadonlyMap<number, Passing>,
  why: Why,
): Promise<void> {
  const { em } = scene;
  for (const [clauseId, { lost, gained }] of [...passings].sort(([a], [b]) => a - b)) {
    const clause = await em.findOneOrFail(Clause, clauseId);
    const leaving = await em.find(Assignment, { clause: clauseId, body: { $in: [...lost] }, state: TAKES_PART });
    for (const assignment of leaving) {
      if (await owesIn(em, clauseId, assignment.body.id)) continue;
      await settle(em, plan, clause, assignment, 'transferred', why);
    }
    for (const bodyId of gained) {
      if (await em.count(Assignment, { clause: clauseId, body: bodyId, state: TAKES_PART })) continue;
      const body = await em.findOneOrFail(Body, bodyId);
      await assignTo(scene, { plan, clause, today: why.on }, body);
    }
  }
}

/** What bodies that have ended would still have to answer, though they owe nothing there, asks nobody any more. */
export async function dropAssignments(
  em: EntityManager,
  plan: Plan,
  ended: readonly BodyId[],
  why: Why,
): Promise<void> {
  const waiting = await em.find(Assignment, {
    plan: plan.id,
    body: { $in: [...ended] },
    state: { $in: ['assigned', 'objected'] },
  });
  for (const assignment of waiting) {
    if (await owesIn(em, assignment.clause.id, assignment.body.id)) continue;
    const clause = await em.findOneOrFail(Clause, assignment.clause.id);
    await settle(em, plan, clause, assignment, 'withdrawn', why);
  }
}

const owesIn = async (em: EntityManager, clauseId: number, bodyId: BodyId): Promise<boolean> =>
  (await em.count(ObligationOwner, { body: bodyId, obligation: { clause: clauseId, closedOn: null } })) > 0;

async function settle(
  em: EntityManager,
  plan: Plan,
  clause: Clause,
  assignment: Assignment,
  state: 'transferred' | 'withdrawn',
  { key, on, actor, reason }: Why,
): Promise<void> {
  em.assign(assignment, { state, decidedOn: on, decidedBy: actor, decisionReason: reason });
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    bodyId: assignment.body.id,
    key: `plan-${plan.id}/clause-${clause.number}/assignment-${assignment.id}/${key}`,
    kind: `assignment-${state}`,
    on,
    actor,
    data: { reason },
  });
}
