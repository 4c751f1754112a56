import { commitmentsLimit, commitmentsRule } from '@app/domain/escalation';
import { caseScene, leaveTrace } from './case-scene';
import type { UseCase } from './duban';
import { mayRecordInterview, must } from './policies';
import { policyOf } from './policy-of-plan';
import { requiredText } from './text-limits';

/**
 * 约谈记录: the county office records that the talk was held and what was agreed. The body then reports on its
 * commitments within the days of the policy, counted without the starting day; an end on a rest day moves to the next
 * working day (民法典 arts. 201, 203).
 *
 * @throws DubanError `not-permitted`, `text-missing`
 */
export const recordInterview: UseCase<{ caseId: number; minutes: string }, { limitOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await caseScene(scene, input.caseId);
  const { file, today } = about;
  must(mayRecordInterview(actor, about.facts), { zh: '登记约谈', en: 'record this interview' });
  const { calendar } = scene.settings;
  const escalation = policyOf(about.plan, scene.settings);
  file.minutes = requiredText(input.minutes, { zh: '约谈纪要', en: 'minutes' });
  file.heldOn = today;
  const limitOn = commitmentsLimit(today, escalation, calendar);
  scene.em.assign(file, { limitOn, limitFrom: today, limitRule: commitmentsRule(escalation) });
  await leaveTrace(scene, about, actor, {
    key: 'held',
    kind: 'interview-held',
    data: { limitOn },
    tell: [file.body.id],
    title: `约谈已进行，请于${limitOn}前报送整改落实情况`,
  });
  return { limitOn };
};
