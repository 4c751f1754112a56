import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { CaseFile, Plan, recordOnce, wake } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import type { CaseFacts } from '../policies';

/** A case, locked, with its plan and the plan's date. */
export interface CaseScene {
  file: CaseFile;
  plan: Plan;
  today: string;
  facts: CaseFacts;
}

/** Whether its end was proposed and nobody has decided yet. */
export const closingOf = ({
  relief,
  reliefRefusedOn,
}: {
  relief?: string | null;
  reliefRefusedOn?: string | null;
}) => ({
  closingProposed: relief != null && reliefRefusedOn == null,
});

export async function caseScene(scene: Scene, caseId: number): Promise<CaseScene> {
  const file = await lockOne(scene.em, CaseFile, caseId);
  const plan = await scene.em.findOneOrFail(Plan, file.plan.id);
  const facts = {
    kind: file.kind,
    state: file.state,
    bodyId: file.body.id,
    heldOn: file.heldOn ?? null,
    ...closingOf(file),
  };
  return { file, plan, today: planToday(plan, scene.now), facts };
}

/** What every act on a case leaves behind: an event, a line in somebody's inbox, and a wake-up of its workflow. */
export async function leaveTrace(
  scene: Scene,
  { file, plan, today }: CaseScene,
  actor: Actor,
  trace: { key: string; kind: EventKind; data?: Record<string, unknown>; tell: number[]; title: string },
): Promise<void> {
  await recordOnce(scene.em, {
    planId: plan.id,
    clauseId: file.clause?.id,
    obligationId: file.obligation?.id,
    caseId: file.id,
    bodyId: file.body.id,
    key: `${file.key}/${trace.key}`,
    kind: trace.kind,
    on: today,
    actor: actor.name,
    data: trace.data,
  });
  await notify(scene.em, {
    key: `${file.key}/${trace.key}`,
    planId: plan.id,
    bodyIds: trace.tell,
    kind: trace.kind,
    title: trace.title,
    on: today,
    clauseId: file.clause?.id,
  });
  await wake(scene.em, [caseWorkflowId(plan.id, file.kind, file.id)]);
}

const CASE_NAMES = { rectification: '限期整改', interview: '约谈整改', warning: '预警整改' } as const;

export const caseName = ({ kind }: CaseFile) => CASE_NAMES[kind];
