import { DubanError } from '@app/domain/errors';
import { Body, WorkListItem, WorkListObjection } from '@app/persistence';
import { withStanding } from '../bodies/office-of-body';
import { rowNotFound } from '../rows';
import type { UseCase } from '../scene';
import { mayObjectToWorkList, must, reviewerRole } from '../policies';
import { reviewerBody } from '../bodies/reviewer-body';
import { requiredText } from '../text-limits';
import { leaveListTrace, workListScene } from './work-list-scene';

/**
 * 对清单提出异议: the head of a body says why a task, its date or its weight is not right, until the day the list names. The
 * coordinating body answers, or the county office where the coordinating body objects itself.
 *
 * @throws DubanError `not-found`, `not-permitted`, `objected-too-late`, `already-done`, `text-missing`, `text-too-long`
 */
export const objectToWorkList: UseCase<
  { listId: number; itemId: number; text: string },
  { objectionId: number }
> = async (scene, actor, { listId, itemId, text: written }) => {
  const { em, settings } = scene;
  const about = await workListScene(scene, listId);
  const { list, today } = about;
  const item = await em.findOne(WorkListItem, { id: itemId, list: listId }, { populate: ['body'] });
  if (!item || item.struck) throw rowNotFound(itemId); // what was taken off the list is on it no more
  const body = item.body as Body;
  const facts = { state: list.state, bodyId: body.heirId ?? body.id };
  must(mayObjectToWorkList(await withStanding(scene, actor), facts), {
    zh: '对该清单提出异议（由主要负责人提出）',
    en: 'object to this list',
  });
  if (today > list.objectBy) throw tooLate(list.objectBy);
  if (await em.count(WorkListObjection, { item: itemId, state: 'pending' })) throw filedAlready();
  const text = requiredText(written, { zh: '异议理由', en: 'reason for objecting' });
  const filed = { text, filedBy: actor.name, filedOn: today };
  const row = em.create(WorkListObjection, { list, body: em.getReference(Body, actor.bodyId!), item, ...filed });
  await em.flush();
  const answers = reviewerRole([actor.body!], settings.directory.coordinator);
  await leaveListTrace(scene, about, actor, {
    kind: 'work-list-objected',
    of: `objection-${row.id}`,
    bodyId: actor.bodyId!,
    data: { title: item.title, reason: text },
    tell: {
      bodyIds: [(await reviewerBody(em, settings, answers)).id],
      title: `请答复${actor.body}对${list.year}年度任务清单的异议：${item.title}`,
    },
  });
  return { objectionId: row.id };
};

const tooLate = (by: string) =>
  new DubanError(
    'objected-too-late',
    {
      zh: `对清单提出异议的期限是${by}，已过。如确需调整，请商牵头协调单位。`,
      en: `Objections to the list were possible until ${by}. Talk to the coordinating body if it has to change.`,
    },
    { by },
  );

const filedAlready = () =>
  new DubanError('already-done', {
    zh: '对该任务的异议已经提出，尚未答复，请等候答复。',
    en: 'You have objected to this task already, and it is not answered yet. Wait for the answer.',
  });
