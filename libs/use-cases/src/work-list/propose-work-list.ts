import { bodiesLeftOut, decideListUntil, inTimeForYear, type LeftOffList } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { Plan, WorkList, type EntityManager } from '@app/persistence';
import { assignmentDates } from '../duties/assignment-dates';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayProposeWorkList, must } from '../policies';
import { personOf } from '../actor';
import { requiredText } from '../text-limits';
import { tasksToList, type TaskToList } from './tasks-to-list';
import { latestWorkList, leaveListTrace } from './work-list-scene';

/** The heaviest a task can be, beside a task of weight one. */
const HEAVIEST = 100;

export interface WorkListInput {
  planId: number;
  year: number;
  /** Which tasks, and how much each is; null for everything that falls due in the year, each as much as another. */
  tasks: { obligationId: number; weight: number }[] | null;
  /** Why each task that is not on it is left out. */
  leftOut?: { obligationId: number; reason: string }[];
}

/**
 * 提出年度任务清单: before a year begins the coordinating body proposes what it asks of each body and town, out of what the plan
 * asks in it. It asks something of every body of which something falls due, the coordinating body itself among them; what it
 * leaves out stands beside it with the reason, for whoever decides. The bodies have the days of an assignment to object. A list
 * that was sent back is proposed again; one that is decided stays.
 *
 * @throws DubanError `not-permitted`, `not-found`, `work-list-too-late`, `work-list-begun`, `work-list-items-unknown`,
 *   `work-list-body-left-out`, `text-missing`, `text-too-long`
 */
export const proposeWorkList: UseCase<WorkListInput, { listId: number; objectBy: string; tasks: number }> = async (
  scene,
  actor,
  { planId, year, tasks, leftOut: reasons = [] },
) => {
  const { em, settings, now } = scene;
  must(mayProposeWorkList(actor), { zh: '提出年度任务清单', en: 'propose the work list of a year' });
  const plan = await lockOne(em, Plan, planId);
  const today = planToday(plan, now);
  const { objectBy } = assignmentDates(today, settings);
  if (!inTimeForYear(year, objectBy)) throw listTooLate(year, decideListUntil(year));
  const before = await latestWorkList(em, planId, year);
  if (before && before.state !== 'returned') throw begun(year);
  const due = await tasksToList(em, plan, year);
  const chosen = chosenOf(due, tasks);
  const leftOut = leftOutOf(due, new Set(chosen.map(({ obligationId }) => obligationId)), reasons);
  const list = em.create(WorkList, {
    ...{ plan, year, round: (before?.round ?? 0) + 1, proposedOn: today, proposer: personOf(actor), objectBy, leftOut },
  });
  await em.flush();
  if (before) await touchList(em, before.id);
  await writeItems(em, list.id, chosen);
  const title = `请于${objectBy}前核对${year}年度任务清单，有异议的由主要负责人提出`;
  await leaveListTrace(scene, { list, plan, today }, actor, {
    kind: 'work-list-proposed',
    of: 'proposed',
    data: { tasks: chosen.length, objectBy, leftOut: leftOut.length, leftOutOf: countByBody(leftOut) },
    tell: { bodyIds: [...new Set(chosen.map(({ bodyId }) => bodyId))], title },
  });
  return { listId: list.id, objectBy, tasks: chosen.length };
};

/** @throws DubanError `work-list-items-unknown` where a task is not due in the year, is named twice, or none is named */
function chosenOf(all: readonly TaskToList[], tasks: WorkListInput['tasks']): (TaskToList & { weight: number })[] {
  const weights = new Map(tasks?.map(({ obligationId, weight }) => [obligationId, weight]));
  const chosen = all.flatMap((task) => {
    const weight = tasks === null ? 1 : weights.get(task.obligationId);
    return weight === undefined ? [] : [{ ...task, weight }];
  });
  const known = new Set(chosen.map(({ obligationId }) => obligationId));
  const sound = chosen.every(({ weight }) => isWeight(weight));
  if (chosen.length === 0 || !sound || (tasks && known.size !== tasks.length)) throw itemsUnknown();
  return chosen;
}

/** @throws DubanError `work-list-body-left-out` where nothing is asked of a body; `text-missing` or `text-too-long` of a reason */
function leftOutOf(
  due: readonly TaskToList[],
  listed: ReadonlySet<number>,
  reasons: NonNullable<WorkListInput['leftOut']>,
): LeftOffList[] {
  const bodies = bodiesLeftOut(due, listed);
  if (bodies.length > 0) throw bodyLeftOut(bodies);
  const given = new Map(reasons.map(({ obligationId, reason }) => [obligationId, reason]));
  return due
    .filter(({ obligationId }) => !listed.has(obligationId))
    .map(({ bodyId, body, obligationId, clause, title, dueOn }) => {
      const what = { zh: `不列入“${title}”的理由`, en: `reason for leaving out "${title}"` };
      const reason = requiredText(given.get(obligationId) ?? '', what);
      return { bodyId, body, obligationId, clause, title, dueOn, reason };
    });
}

/** How many tasks of each body are left out. */
const countByBody = (leftOut: readonly LeftOffList[]): Record<string, number> =>
  leftOut.reduce<Record<string, number>>((all, { body }) => ({ ...all, [body]: (all[body] ?? 0) + 1 }), {});

export const isWeight = (weight: number): boolean => Number.isInteger(weight) && weight >= 1 && weight <= HEAVIEST;

/** That a list which was sent back has a next one ends what waits of it. */
const touchList = (em: EntityManager, listId: number) =>
  em.execute('insert into todo_touched (subject) values (?)', [`work-list-${listId}`]);

/** All of them in one statement. */
const writeItems = (em: EntityManager, listId: number, chosen: readonly (TaskToList & { weight: number })[]) =>
  em.execute(
    `insert into work_list_item (list_id, body_id, obligation_id, title, due_on, figures, weight)
     select ?, t."bodyId", t."obligationId", t.title, t."dueOn", t.figures, t.weight
       from jsonb_to_recordset(?::jsonb)
         as t("bodyId" int, "obligationId" int, title text, "dueOn" date, figures jsonb, weight int)`,
    [listId, JSON.stringify(chosen)],
  );

export const itemsUnknown = () =>
  new DubanError('work-list-items-unknown', {
    zh: `清单应列入本年度到期的任务，每项一次，权重为1至${HEAVIEST}的整数。请刷新页面后重新选择。`,
    en: `A list has tasks that fall due in its year, each once, with a whole weight from 1 to ${HEAVIEST}. Reload and choose again.`,
  });

const bodyLeftOut = (bodies: readonly string[]) =>
  new DubanError(
    'work-list-body-left-out',
    {
      zh: `清单没有列入${bodies.join('、')}的任何任务。本年度有到期任务的单位，每个至少列入一项。`,
      en: `The list asks nothing of ${bodies.join(', ')}. List at least one task of every body of which something falls due.`,
    },
    { bodies: bodies.length },
  );

export const listTooLate = (year: number, until: string) =>
  new DubanError(
    'work-list-too-late',
    {
      zh: `${year}年度任务清单应在${until}前征求意见并确定，现已来不及；该年度按方案全部到期任务考核。`,
      en: `The list of ${year} had to be shown to the bodies and decided by ${until}; it is too late. The year is assessed by all that falls due in it.`,
    },
    { year, until },
  );

const begun = (year: number) =>
  new DubanError(
    'work-list-begun',
    {
      zh: `${year}年度任务清单已经提出或确定。需要修改的，由县政府办退回后重新提出。`,
      en: `The list of ${year} is proposed or decided already. To change it, the county office sends it back first.`,
    },
    { year },
  );
