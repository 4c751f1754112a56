import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { recordOnce, wake } from '@app/persistence';
import type { Actor } from '../actor';
import { withReason } from '../reason-in-line';
import type { Scene } from '../scene';
import { refreshLights } from '../lights';
import { caseProcesses, type ObligationScene } from './obligation-scene';
import { clauseProcess } from '../clause-process';
import { stepDown } from '../way-down/step-down';

export interface ObligationTrace {
  /** Follows the key of the obligation, e.g. `request-4/granted`. */
  key: string;
  kind: EventKind;
  data?: Record<string, unknown>;
  /** Whom the event is about, where that is not the body of the person who acts. */
  bodyId?: number;
  /** Bodies that get a line in their inbox. */
  tell: number[];
  /** What the line says before clause and obligation are named. */
  title: string;
  /** Why somebody said no, which the line says behind them. */
  reason?: string | null;
}

/**
 * What every act on an obligation leaves behind, in the transaction of the act: an event, lines in inboxes, lights that
 * are right again, the end of what is no longer demanded, and a wake-up of the workflows that wait for it.
 */
export async function leaveObligationTrace(
  scene: Scene,
  { obligation, clause, plan, today }: ObligationScene,
  actor: Actor,
  trace: ObligationTrace,
): Promise<void> {
  const { em } = scene;
  const about = { planId: plan.id, clauseId: clause.id, obligationId: obligation.id };
  const key = `${obligation.key}/${trace.key}`;
  const { kind, data } = trace;
  const bodyId = trace.bodyId ?? actor.bodyId;
  await recordOnce(em, { ...about, bodyId, key, kind, on: today, actor: actor.name, data });
  const title = withReason(`${trace.title}：第${clause.number}条 ${obligation.title}`, trace.reason ?? null);
  await notify(em, { ...about, key, bodyIds: trace.tell, kind, title, on: today });
  await refreshLights(em, clause, today);
  await stepDown(scene, { obligation, clause, plan, today, actor: actor.name });
  await wake(em, [clauseProcess(plan, clause), ...(await caseProcesses(em, plan, obligation.id))]);
}
