import { notify } from '@app/notifications';
import {
  Referral,
  recordOnce,
  startProcesses,
  type Body,
  type CaseFile,
  type Finding,
  type Plan,
} from '@app/persistence';
import { referralWorkflowId } from '@app/workflows';
import type { TimelessScene } from '../scene';
import { lockEvidence } from './locked-evidence';
import { handlerOf } from './referral-scene';

/** What leads to a referral: a finding of ladder D, or an interview whose commitments were not met. */
export interface ReferralGrounds {
  /** Unique: grounds that led to a referral before find it. */
  key: string;
  plan: Plan;
  body: Body;
  clauseId: number | null;
  obligationId: number | null;
  caseFile: CaseFile | null;
  finding: Finding | null;
  leads: string[];
  today: string;
  /** Whose act it follows from; null for an effect of a workflow. */
  actor: string | null;
}

/**
 * 提出移送: in the caller's transaction the proposal is written down, the evidence locked, and a workflow started that waits
 * for the decision of a named person. Only who may read it is told.
 */
export async function beginReferral({ em, settings }: TimelessScene, grounds: ReferralGrounds) {
  const { key, plan, body, caseFile, finding, leads, today, actor } = grounds;
  const about = { planId: plan.id, clauseId: grounds.clauseId, key, kind: 'referral-proposed' as const, on: today };
  const caseId = caseFile?.id;
  const event = { ...about, obligationId: grounds.obligationId, caseId, bodyId: body.id, actor };
  if (!(await recordOnce(em, event))) return;
  const row = em.create(Referral, { plan, key, body, caseFile, finding, leads, proposedOn: today, proposedBy: actor });
  await em.flush();
  await lockEvidence(em, row, grounds.obligationId);
  const handler = await handlerOf({ em, settings }, body);
  const title = `建议移送有权机关处理：${body.name}（由有关负责人决定，证据已封存）`;
  await notify(em, { ...about, bodyIds: [handler.id], title });
  const workflowId = referralWorkflowId(plan.id, row.id);
  await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'referral', subjectId: row.id }]);
}
