import { afterCaseMove, requireItemsAccepted } from '@app/domain/escalation';
import { Body } from '@app/persistence';
import { caseName, caseScene, leaveTrace } from './case-scene';
import type { UseCase } from './duban';
import { mayReportOnCase, must } from './policies';
import { planOfCase } from './rectification/rectification-scene';
import { requiredText } from './text-limits';

/**
 * 报送整改情况: the body under a rectification order, or after an interview, reports what it has done. Where a rectification
 * plan was asked for, every item of it is accepted before.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `plan-not-agreed`, `items-open` which names the items
 */
export const reportOnCase: UseCase<{ caseId: number; text: string }, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await caseScene(scene, input.caseId);
  const { file, today } = about;
  must(mayReportOnCase(actor, about.facts), { zh: '报送整改情况', en: 'report on this case' });
  const { asked, items } = await planOfCase(scene.em, file.id);
  requireItemsAccepted(asked?.state ?? null, items);
  file.reportText = requiredText(input.text, { zh: '整改情况', en: 'report' });
  file.reportedOn = today;
  file.state = afterCaseMove(file.state, 'report');
  const office = await scene.em.findOneOrFail(Body, { name: scene.settings.directory.countyOffice });
  await leaveTrace(scene, about, actor, {
    key: `reported-${file.returns + 1}`,
    kind: 'case-reported',
    tell: [office.id],
    title: `请验收：${actor.body}${caseName(file)}情况报告`,
  });
  return { state: file.state };
};
