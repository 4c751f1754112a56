import { commitmentsLimit, commitmentsRule, requireKeepable } from '@app/domain/escalation';
import { Body, Commitment } from '@app/persistence';
import { caseScene, leaveTrace } from './case-scene';
import { dayInPlan } from '../date-limits';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayRecordInterview } from '../policies';
import { policyOf } from '../policy-of-plan';
import { requiredName, requiredText } from '../text-limits';

export interface InterviewRecord {
  caseId: number;
  minutes: string;
  chair: string;
  place: string;
  /** Who took part, of the side that invited and of the body that was invited. */
  hosts: string;
  guests: string;
  /** Only what both sides agreed on; the body that keeps it, by its id, and by when. */
  commitments: { text: string; bodyId: number; limitOn: string }[];
}

/**
 * 约谈记录: the county office records who met where, what was said, and point by point what was agreed. The body then reports on
 * every commitment within the days of the policy, counted without the starting day; an end on a rest day moves to the next
 * working day (民法典 arts. 201, 203).
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `invalid-date`, `commitment-limit-passed`, `date-too-late`, `not-found` where a body is
 *   not known
 */
export const recordInterview: UseCase<InterviewRecord, { limitOn: string }> = async (scene, actor, input) => {
  const { em } = scene;
  const about = await caseScene(scene, input.caseId);
  const { file, today } = about;
  const { facts } = about;
  await mustBeFirst(
    scene,
    { now: mayRecordInterview(actor, facts), before: mayRecordInterview(actor, { ...facts, heldOn: null }) },
    { zh: '登记约谈', en: 'record this interview' },
    { caseId: file.id, kinds: ['interview-held'] },
  );
  const { calendar } = scene.settings;
  const escalation = policyOf(about.plan, scene.settings);
  const limitOn = commitmentsLimit(today, escalation, calendar);
  em.assign(file, {
    minutes: requiredText(input.minutes, { zh: '约谈纪要', en: 'minutes' }),
    chair: requiredName(input.chair, { zh: '主持人', en: 'name of the chair' }),
    place: requiredName(input.place, { zh: '约谈地点', en: 'place of the talk' }),
    hosts: requiredText(input.hosts, { zh: '约谈方参加人员', en: 'participants of the county' }),
    guests: requiredText(input.guests, { zh: '被约谈方参加人员', en: 'participants of the body' }),
    heldOn: today,
    ...{ limitOn, limitFrom: today, limitRule: commitmentsRule(escalation) },
  });
  const agreed = input.commitments.map((one) => ({
    ...one,
    limitOn: dayInPlan(one.limitOn, about, scene.settings, { zh: '承诺的时限', en: 'a commitment' }),
  }));
  requireKeepable(
    agreed.map((one) => one.limitOn),
    today,
  );
  for (const [at, one] of agreed.entries()) {
    const text = requiredText(one.text, { zh: `第${at + 1}项承诺`, en: `commitment ${at + 1}` });
    const body = await findRow(em, Body, one.bodyId);
    em.create(Commitment, { caseFile: file, nth: at + 1, text, body, limitOn: one.limitOn });
  }
  await leaveTrace(scene, about, actor, {
    key: 'held',
    kind: 'interview-held',
    data: { limitOn, chair: file.chair, place: file.place, commitments: agreed.map(({ text }) => text) },
    tell: [...new Set([file.body.id, ...agreed.map(({ bodyId }) => bodyId)])],
    title: `约谈已进行，请于${limitOn}前报送整改落实情况`,
  });
  return { limitOn };
};
