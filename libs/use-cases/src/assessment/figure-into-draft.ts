import { randomUUID } from 'node:crypto';
import { Assessment, Body, wake } from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { redraft } from './redraft';
import { leaveYearTrace, yearScene } from './year-scene';

/**
 * A headline figure that is confirmed once its year has been drafted enters the draft, as long as nobody has signed the year. Whom
 * it gives another score or grade receives the draft anew, with days to object; where the year was presented already, it goes back.
 *
 * @param actor who confirmed it
 * @param figure what is said of it where the year goes back
 */
export async function figureIntoDraft(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  actor: Pick<Actor, 'name'>,
  { planId, year, figure }: { planId: number; year: number; figure: string },
): Promise<void> {
  const { em, settings } = scene;
  const drafted = { plan: planId, year, draftedOn: { $ne: null }, signedOn: null, announced: { $ne: null } };
  const found = await em.findOne(Assessment, drafted);
  if (!found) return;
  const about = await yearScene(scene, found.id);
  const { assessment, plan } = about;
  if (assessment.signedOn || (await redraft(scene, about)) === 0) return;
  if (assessment.stage !== 'sign-off') return wake(em, [assessmentWorkflowId(plan.id, year)]);
  const { drafter, reviewer } = assessment;
  em.assign(assessment, { stage: 'objection', drafter: null, reviewer: null, reviewedOn: null });
  const { id, heirId } = await em.findOneOrFail(Body, { name: settings.directory.organizationDepartment });
  await leaveYearTrace(scene, about, actor, {
    kind: 'assessment-taken-back',
    of: `taken-back/${randomUUID()}`,
    data: { reason: figure, presentedBy: drafter?.name, reviewedBy: reviewer?.name },
    tell: { bodyIds: [heirId ?? id], title: `${year}年度考核草案因${figure}有变动，已退回申诉环节，期满后重新送审` },
  });
}
