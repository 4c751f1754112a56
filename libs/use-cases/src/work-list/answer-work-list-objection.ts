import { WorkListItem, WorkListObjection } from '@app/persistence';
import { DubanError } from '@app/domain/errors';
import { doneBefore } from '../done-before';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mayAnswerWorkListObjection, must, reviewerRole } from '../policies';
import { requiredText } from '../text-limits';
import { standsIn } from '../bodies/whose-body';
import { isWeight, itemsUnknown } from './propose-work-list';
import { leaveListTrace, workListScene } from './work-list-scene';

export interface WorkListAnswer {
  objectionId: number;
  outcome: 'upheld' | 'rejected';
  /** Where it is upheld: the weight of the task from now on, or null to take it off the list. */
  weight: number | null;
  answer: string;
}

/**
 * 答复异议: an objection to a list that is upheld takes the task off it or changes its weight; one that is rejected changes nothing.
 * Either way with the reason.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `work-list-items-unknown`, `upheld-for-nothing`, `text-missing`, `text-too-long`
 */
export const answerWorkListObjection: UseCase<WorkListAnswer, { state: string }> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const found = await findRow(em, WorkListObjection, input.objectionId);
  const about = await workListScene(scene, found.list.id); // the list first, as everybody locks it
  const row = await findRow(em, WorkListObjection, input.objectionId, { refresh: true, populate: ['body'] });
  const { list, today } = about;
  const { name } = row.body as unknown as { name: string };
  const facts = {
    ...{ state: list.state, bodyId: await standsIn(em, row.body.id), pending: true },
    answers: reviewerRole([name], settings.directory.coordinator),
  };
  must(mayAnswerWorkListObjection(actor, facts), { zh: '答复该异议', en: 'answer this objection' });
  if (row.state !== 'pending')
    throw doneBefore(ANSWERED[row.state as keyof typeof ANSWERED], row.answeredBy, row.answeredOn);
  const item = await em.findOneOrFail(WorkListItem, row.item.id);
  const answer = requiredText(input.answer, { zh: '答复意见', en: 'answer' });
  if (input.outcome === 'upheld') {
    if (input.weight !== null && !isWeight(input.weight)) throw itemsUnknown();
    if (input.weight !== null && input.weight === Number(item.weight)) throw sameWeight(input.weight);
    em.assign(item, input.weight === null ? { struck: true } : { weight: input.weight });
  }
  em.assign(row, { state: input.outcome, answer, answeredBy: actor.name, answeredOn: today });
  const said = input.outcome === 'upheld' ? '予以采纳' : '不予采纳';
  await leaveListTrace(scene, about, actor, {
    kind: `work-list-objection-${input.outcome}`,
    of: `objection-${row.id}/answered`,
    bodyId: row.body.id,
    data: { title: item.title, reason: answer, weight: input.weight },
    tell: { bodyIds: [facts.bodyId], title: `${list.year}年度任务清单异议${said}：${item.title}` },
  });
  return { state: input.outcome };
};

const ANSWERED = {
  upheld: { zh: '该异议已答复：采纳', en: 'This objection was upheld' },
  rejected: { zh: '该异议已答复：不采纳', en: 'This objection was rejected' },
} as const;

const sameWeight = (weight: number) =>
  new DubanError(
    'upheld-for-nothing',
    {
      zh: `该任务的权重本来就是${weight}。采纳异议的，请填写另一个权重或移出清单；维持不变的，请选择“不采纳”并写明理由。`,
      en: `The weight of the task is ${weight} already. Give another one or take it off the list; what stays as it is is rejected, with the reason.`,
    },
    { weight },
  );
