import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Assignment, Body, Clause, Plan, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { withReason } from '../reason-in-line';
import { findRow, lockOne } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import { reviewerRole, type AssignmentFacts } from '../policies';

/** What an act on an assignment needs: the row behind the lock of its clause, and the plan's date. */
export interface AssignmentScene {
  assignment: Assignment;
  clause: Clause;
  plan: Plan;
  body: Body;
  today: string;
  facts: AssignmentFacts;
}

/** Locks the clause first, so that objection, decision and transfer of one clause follow one another. */
export async function assignmentScene(scene: Scene, assignmentId: number): Promise<AssignmentScene> {
  const { em, settings, now } = scene;
  const found = await findRow(em, Assignment, assignmentId);
  const clause = await lockOne(em, Clause, found.clause.id);
  const assignment = await lockOne(em, Assignment, assignmentId);
  const plan = await em.findOneOrFail(Plan, clause.plan.id);
  const body = await em.findOneOrFail(Body, assignment.body.id);
  const decider = reviewerRole([body.name], settings.directory.coordinator);
  const facts = { state: assignment.state, bodyId: body.id, decider };
  return { assignment, clause, plan, body, today: planToday(plan, now), facts };
}

/** How the keys of what happened to an assignment begin. */
export const keyOfAssignment = ({
  assignment,
  clause,
  plan,
}: Pick<AssignmentScene, 'assignment' | 'clause' | 'plan'>) =>
  `plan-${plan.id}/clause-${clause.number}/assignment-${assignment.id}/`;

/** An event about the assignment, and a line in the inboxes concerned. */
export async function leaveAssignmentTrace(
  { em }: Scene,
  about: AssignmentScene,
  actor: Actor,
  trace: {
    key: string;
    kind: EventKind;
    data: Record<string, unknown>;
    tell: number[];
    title: string;
    /** Why somebody said no, which the line says behind what it is about. */
    reason?: string | null;
  },
): Promise<void> {
  const { clause, plan, body, today } = about;
  const of = { planId: plan.id, clauseId: clause.id };
  const key = `${keyOfAssignment(about)}${trace.key}`;
  const { kind, data } = trace;
  await recordOnce(em, { ...of, bodyId: body.id, key, kind, on: today, actor: actor.name, data });
  const title = withReason(`${trace.title}：第${clause.number}条 ${clause.heading}`, trace.reason ?? null);
  await notify(em, { ...of, key, bodyIds: trace.tell, kind, title, on: today });
}
