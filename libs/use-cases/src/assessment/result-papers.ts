import { AssessmentScore, Body } from '@app/persistence';
import { mayWrite } from '../drafting/correspondence';
import { draftPaper } from '../drafting/draft-from-record';
import { governmentOf, outsideBody } from '../drafting/outside-body';
import type { Scene } from '../scene';
import { yearScene } from './year-scene';

/**
 * 考核结果通知 to each body, or to the heir of one that has ended, and 考核情况报告 to the county government, drafted from the record once
 * a year is frozen; they are reviewed and signed like any other paper. Where the table of correspondence knows no such paper, the
 * county office is told. The circular to all follows the publication, see {@link draftCircular}.
 */
export async function draftResultPapers(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  assessmentId: number,
): Promise<void> {
  const { em, settings } = scene;
  const { assessment, plan, today, key, at } = await resultScene(scene, assessmentId);
  for (const row of await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] })) {
    const body = row.body as Body;
    const addressee = body.heirId ? await em.findOneOrFail(Body, body.heirId) : body;
    const about = { plan, body: addressee, clause: null, today, key: `${key}/result/${body.id}` };
    if (!(await mayWrite(scene, 'assessment-result', about))) continue;
    await draftPaper(at, 'assessment-result', { id: assessment.id, bodyId: body.id }, null);
  }
  const government = await outsideBody(em, governmentOf(settings.directory.issuer));
  const upwards = { plan, body: government, clause: null, today, key: `${key}/report` };
  if (await mayWrite(scene, 'assessment-report', upwards))
    await draftPaper(at, 'assessment-report', { id: assessment.id }, null);
}

/** 考核结果通报 to all, drafted once the result of a year of an announced scheme is published. */
export async function draftCircular(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  assessmentId: number,
): Promise<void> {
  const { em, settings } = scene;
  const { assessment, plan, today, key, at } = await resultScene(scene, assessmentId);
  const coordinator = await em.findOneOrFail(Body, { name: settings.directory.coordinator });
  const toAll = { plan, body: coordinator, clause: null, today, key: `${key}/circular` };
  if (await mayWrite(scene, 'assessment-circular', toAll))
    await draftPaper(at, 'assessment-circular', { id: assessment.id }, null);
}

/** The year, and with what its papers are drafted from the record. */
async function resultScene(scene: Pick<Scene, 'em' | 'settings' | 'now'>, assessmentId: number) {
  const { em, settings } = scene;
  const { assessment, plan, today, key } = await yearScene(scene, assessmentId);
  await em.populate(plan, ['parsed']);
  return { assessment, plan, today, key, at: { em, settings, plan, today } };
}
