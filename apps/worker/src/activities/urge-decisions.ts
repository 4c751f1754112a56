import type { EntityManager } from '@mikro-orm/postgresql';
import { chineseDate } from '@app/domain/calendar';
import { lateDecisions } from '@app/domain/escalation';
import { requestTerms } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { ChangeRequest, recordOnce } from '@app/persistence';
import {
  assignmentScene,
  decidersOf,
  lockOne,
  obligationScene,
  reviewerBody,
  type Scene,
  type Settings,
} from '@app/use-cases';
import type { ClauseInView } from './clause-in-view';
import type { DecisionInView } from './decisions-in-view';

/**
 * 催办裁定: the body that has let the date of its decision pass finds one line in its inbox: who checks the obligation, the
 * coordinating body, or the county office where the coordinating body is concerned itself. What was decided in the
 * meantime is passed over.
 */
export async function urgeDecisions(em: EntityManager, clause: ClauseInView, settings: Settings): Promise<void> {
  const scene: Scene = { em, settings, now: new Date() };
  for (const decision of lateDecisions(clause.decisions, settings.calendar, clause.today).due) {
    const found = await (decision.what === 'request' ? pendingRequest : pendingObjection)(scene, decision);
    if (!found) continue;
    const { id, obligationId, key, decideBy } = decision;
    const about = { planId: clause.plan.id, clauseId: clause.id, obligationId, key, on: clause.today };
    const { deciders, title } = found;
    const first = await recordOnce(em, {
      ...about,
      kind: 'decision-urged',
      bodyId: deciders.length === 1 ? deciders[0] : null,
      data: { what: decision.what, id, decideBy },
    });
    const late = `催办：${title}，应于${chineseDate(decideBy)}前决定，现已逾期`;
    if (first) await notify(em, { ...about, kind: 'decision-urged', title: late, bodyIds: deciders });
  }
}

/** Who decides, and what, in words. */
interface Found {
  deciders: number[];
  title: string;
}

async function pendingRequest(scene: Scene, { id, obligationId }: DecisionInView): Promise<Found | null> {
  const about = await obligationScene(scene, obligationId!);
  const request = await lockOne(scene.em, ChangeRequest, id);
  if (request.state !== 'pending') return null;
  return {
    deciders: await decidersOf(scene, about, request),
    title: `请审批第${about.clause.number}条“${about.obligation.title}”的${requestTerms(request.kind).lines.requested.zh}`,
  };
}

async function pendingObjection(scene: Scene, { id }: DecisionInView): Promise<Found | null> {
  const { assignment, body, clause, facts } = await assignmentScene(scene, id);
  if (assignment.state !== 'objected') return null;
  return {
    deciders: [(await reviewerBody(scene.em, scene.settings, facts.decider)).id],
    title: `请裁定${body.name}对第${clause.number}条“${clause.heading}”交办的异议`,
  };
}
