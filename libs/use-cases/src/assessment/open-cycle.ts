import { cycleDates, keyOfYear } from '@app/domain/assessment';
import { notify } from '@app/notifications';
import {
  Assessment,
  AssessmentScheme,
  recordOnce,
  startProcesses,
  type EntityManager,
  type Plan,
} from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import type { Settings } from '../settings';
import { assessedBodies, type YearScene } from './year-scene';

/**
 * Opens a year by the scheme that was announced for it, and asks every body for its self-assessment. The caller has locked the
 * plan and found the year not opened, so that it is opened once however many processes run.
 *
 * @returns whether a scheme was announced
 */
export async function openCycle(
  em: EntityManager,
  settings: Pick<Settings, 'directory' | 'calendar'>,
  plan: Plan,
  year: number,
  today: string,
): Promise<boolean> {
  const announced = await em.findOne(AssessmentScheme, { plan: plan.id, year });
  if (!announced) return false;
  const scheme = announced.content as unknown as YearScene['scheme'];
  const dates = cycleDates(year, scheme.cycle, settings.calendar);
  const assessment = em.create(Assessment, {
    ...{ plan, year, policyVersion: announced.version, openedOn: today },
    ...{ announced, stage: 'self-assessment', ...dates },
  });
  await em.flush();
  const key = keyOfYear(plan.id, year);
  const about = { planId: plan.id, key: `${key}/opened`, kind: 'assessment-opened', on: today } as const;
  const { version, fingerprint } = announced;
  await recordOnce(em, { ...about, data: { year, policyVersion: version, fingerprint, ...dates } });
  const bodies = await assessedBodies(em, settings, { assessment, plan, scheme });
  const speakers = [...new Set(bodies.map(({ speaker }) => speaker.id))];
  const title = `请于${dates.selfAssessmentBy}前报送${year}年度考核自评`;
  if (speakers.length > 0) await notify(em, { ...about, bodyIds: speakers, title });
  const workflowId = assessmentWorkflowId(plan.id, year);
  await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'assessment-cycle', subjectId: assessment.id }]);
  return true;
}
