import { decideListUntil, inTimeForYear } from '@app/domain/assessment';
import { samePerson } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { Body, WorkListItem, WorkListObjection } from '@app/persistence';
import { withReason } from '../reason-in-line';
import { mayWrite } from '../drafting/correspondence';
import { assignmentDates } from '../duties/assignment-dates';
import { draftPaper } from '../drafting/draft-from-record';
import { doneBefore } from '../done-before';
import type { Scene, UseCase } from '../scene';
import { mayDecideWorkList, must } from '../policies';
import { personOf } from '../actor';
import { reasonOf } from '../text-limits';
import { listTooLate } from './propose-work-list';
import { leaveListTrace, workListScene, type WorkListScene } from './work-list-scene';

/**
 * 确定年度任务清单: another person than the one who proposed it decides, once the days to object are over and every objection is
 * answered, and before the year begins; or sends it back with a reason. From then on the list stays as it is: the assignment
 * notices are drafted from it, and the year is assessed by it.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `work-list-same-person`, `work-list-still-open`, `work-list-too-late`,
 *   `text-missing`, `text-too-long`
 */
export const decideWorkList: UseCase<
  { listId: number; outcome: 'decided' | 'returned'; reason: string | null },
  { state: string; papers: number }
> = async (scene, actor, { listId, outcome, reason: written }) => {
  const { em } = scene;
  const about = await workListScene(scene, listId);
  const { list, today } = about;
  must(mayDecideWorkList(actor, { state: 'proposed' }), { zh: '确定该年度任务清单', en: 'decide this work list' });
  if (list.state !== 'proposed')
    throw doneBefore(DECIDED[list.state as keyof typeof DECIDED], list.decider?.name, list.decidedOn);
  if (samePerson(list.proposer, actor)) throw stepsAside(actor.name);
  const reason = reasonOf(outcome === 'decided', written, { zh: '退回理由', en: 'reason for sending it back' });
  if (outcome === 'decided') {
    const until = decideListUntil(list.year);
    if (today > until) throw listTooLate(list.year, until);
    const open = await em.count(WorkListObjection, { list: listId, state: 'pending' });
    if (today <= list.objectBy || open > 0) throw stillOpen(list.objectBy, open);
  }
  em.assign(list, { state: outcome, decidedOn: today, decider: personOf(actor), reason });
  const { proposer } = list;
  const items = await em.find(WorkListItem, { list: listId, struck: false }, { populate: ['body'] });
  const bodies = [...new Map(items.map(({ body }) => [body.id, body as Body])).values()];
  await leaveListTrace(scene, about, actor, {
    kind: `work-list-${outcome}`,
    of: outcome,
    data: { tasks: items.length, proposer: proposer.name, ...(reason && { reason }) },
    tell:
      outcome === 'returned'
        ? {
            bodyIds: [await coordinatorId(scene)],
            title: withReason(`${list.year}年度任务清单退回，${whatNow(scene, about)}`, reason),
          }
        : {
            bodyIds: bodies.map(({ id, heirId }) => heirId ?? id),
            title: `${list.year}年度任务清单已确定，年度考核以此为准`,
          },
  });
  const papers = outcome === 'decided' ? await draftAssignments(scene, about, bodies) : 0;
  return { state: outcome, papers };
};

const DECIDED = {
  decided: { zh: '该清单已确定', en: 'This list was decided' },
  returned: { zh: '该清单已退回', en: 'This list was sent back' },
} as const;

/** A list that is sent back too late is proposed no more. */
const whatNow = ({ settings }: Scene, { list: { year }, today }: WorkListScene): string =>
  inTimeForYear(year, assignmentDates(today, settings).objectBy)
    ? '请修改后重新提出'
    : '已来不及重新征求意见，该年度按方案全部到期任务考核';

/** 交办通知 to each body, or to the heir of one that has ended, with its table out of the list; where no such paper goes to it, the county office is told. */
async function draftAssignments(scene: Scene, { list, plan, today }: WorkListScene, bodies: readonly Body[]) {
  const { em, settings } = scene;
  await em.populate(plan, ['parsed']);
  let drafted = 0;
  for (const body of bodies) {
    const key = `plan-${plan.id}/work-list-${list.year}/body-${body.id}`;
    const addressee = body.heirId ? await em.findOneOrFail(Body, body.heirId) : body;
    if (!(await mayWrite(scene, 'task-assignment', { plan, body: addressee, clause: null, today, key }))) continue;
    await draftPaper({ em, settings, plan, today }, 'task-assignment', { id: list.id, bodyId: body.id }, null);
    drafted += 1;
  }
  return drafted;
}

const coordinatorId = async ({ em, settings: { directory } }: Scene): Promise<number> =>
  (await em.findOneOrFail(Body, { name: directory.coordinator })).id;

const stepsAside = (name: string) =>
  new DubanError(
    'work-list-same-person',
    {
      zh: `“${name}”提出了该清单，应由其他人员确定。`,
      en: `"${name}" proposed this list. Another person decides it.`,
    },
    { name },
  );

const stillOpen = (objectBy: string, open: number) =>
  new DubanError(
    'work-list-still-open',
    {
      zh: `各单位可在${objectBy}前（含当日）提出异议，未答复的异议${open}件。期满且全部答复后再确定。`,
      en: `Bodies may object until ${objectBy}, and ${open} objections are not answered. Decide once the day is over and all are answered.`,
    },
    { objectBy, open },
  );
