import { afterCaseMove, afterItemMove, requireAllAnswered, requireItemsAccepted } from '@app/domain/escalation';
import { Commitment } from '@app/persistence';
import { caseName, caseScene, leaveTrace, type CaseScene } from './case-scene';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReportOnCase } from '../policies';
import { planOfCase } from './plan-of-case';
import { requiredText } from '../text-limits';
import { officeId } from '../bodies/whose-body';

export interface CaseReport {
  caseId: number;
  text: string;
  /** What was done about each point agreed in an interview. */
  commitments?: { commitmentId: number; text: string }[];
}

/**
 * 报送整改情况: the body under a rectification order, or after an interview, reports what it has done. Where a rectification
 * plan was asked for, every item of it is accepted before; where commitments were made, the report speaks to each.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `plan-not-agreed`, `items-open` which names the items,
 *   `commitments-unanswered` which names the points
 */
export const reportOnCase: UseCase<CaseReport, { state: string }> = async (scene, actor, input) => {
  const about = await caseScene(scene, input.caseId);
  const { file, today } = about;
  await mustBeFirst(
    scene,
    { now: mayReportOnCase(actor, about.facts), before: mayReportOnCase(actor, { ...about.facts, state: 'running' }) },
    { zh: '报送整改情况', en: 'report on this case' },
    { caseId: file.id, kinds: ['case-reported'] },
  );
  const { asked, items } = await planOfCase(scene.em, file.id);
  requireItemsAccepted(asked?.state ?? null, items);
  file.reportText = requiredText(input.text, { zh: '整改情况', en: 'report' });
  await answerCommitments(scene, about, input.commitments ?? []);
  file.reportedOn = today;
  file.state = afterCaseMove(file.state, 'report');
  await leaveTrace(scene, about, actor, {
    key: `reported-${file.returns + 1}`,
    kind: 'case-reported',
    tell: [await officeId(scene)],
    title: `请验收：${actor.body}${caseName(file)}情况报告`,
  });
  return { state: file.state };
};

async function answerCommitments(
  { em }: Scene,
  { file, today }: CaseScene,
  answers: NonNullable<CaseReport['commitments']>,
): Promise<void> {
  const commitments = await em.find(Commitment, { caseFile: file.id }, { orderBy: { nth: 1 }, refresh: true });
  requireAllAnswered(
    commitments,
    answers.map(({ commitmentId }) => commitmentId),
  );
  for (const commitment of commitments) {
    const answer = answers.find(({ commitmentId }) => commitmentId === commitment.id);
    if (commitment.state !== 'open' || !answer) continue; // kept before
    const { nth } = commitment;
    const reportText = requiredText(answer.text, { zh: `第${nth}项承诺的落实情况`, en: `report on commitment ${nth}` });
    em.assign(commitment, { state: afterItemMove('open', 'report'), reportText, reportedOn: today });
  }
}
