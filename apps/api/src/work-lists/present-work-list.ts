import { decideListUntil, inTimeForYear } from '@app/domain/assessment';
import { samePerson } from '@app/domain/bodies';
import { yearOf } from '@app/domain/calendar';
import type { ActOn } from '@app/domain/vocabulary';
import { Plan, type WorkList, type EntityManager } from '@app/persistence';
import {
  readWorkListItems,
  readWorkListObjections,
  readWorkLists,
  type WorkListItemView,
  type WorkListsView,
  type WorkListView,
  type WorkListYearView,
} from '@app/persistence/read-models';
import {
  assignmentDates,
  latestWorkList,
  mayAnswerWorkListObjection,
  mayDecideWorkList,
  mayObjectToWorkList,
  mayProposeWorkList,
  planToday,
  reviewerRole,
  tasksToList,
  withStanding,
  type Actor,
  type Settings,
} from '@app/use-cases';
import { notFound } from '../http/refusals';

/** Whether a list of that year, proposed on that day, can still be decided before the year begins. */
const inTime = (settings: Settings, year: number, today: string): boolean =>
  inTimeForYear(year, assignmentDates(today, settings).objectBy);

async function runningPlan(em: EntityManager, planId: number): Promise<{ plan: Plan; today: string }> {
  const plan = await em.findOne(Plan, planId);
  if (!plan?.startedOn) throw notFound();
  return { plan, today: planToday(plan, new Date()) };
}

/** Those who run the plan, and who assesses. */
const readsAll = ({ role }: Actor): boolean => ['county-office', 'coordinator', 'organization'].includes(role);

/** Why a list was sent back is for those who work on it. */
const forReader = (list: WorkListView, me: Actor): WorkListView => (readsAll(me) ? list : { ...list, reason: null });

/** The years of a plan with their lists. */
export async function presentWorkLists(
  em: EntityManager,
  settings: Settings,
  me: Actor,
  planId: number,
): Promise<WorkListsView> {
  const plan = await em.findOne(Plan, planId);
  if (!plan) throw notFound();
  const today = planToday(plan, new Date());
  const next = yearOf(today) + 1;
  return {
    lists: (await readWorkLists(em, planId)).map((list) => forReader(list, me)),
    nextYear: inTime(settings, next, today) ? next : next + 1,
    mayPropose: plan.startedOn != null && mayProposeWorkList(me),
  };
}

/**
 * The list of a year as this person sees it. What the year asks of whom is for everybody in the county; what a body objects to
 * and the answer are for it and for those who run the plan or assess.
 */
export async function presentWorkListYear(
  em: EntityManager,
  settings: Settings,
  actor: Actor,
  planId: number,
  year: number,
): Promise<WorkListYearView> {
  if (year < 2000 || year > 2100) throw notFound();
  const { plan, today } = await runningPlan(em, planId);
  const me = await withStanding({ em, now: new Date() }, actor);
  const row = await latestWorkList(em, planId, year);
  const about = { planId, year, today, decideUntil: decideListUntil(year) };
  const mayPropose = mayProposeWorkList(me) && (!row || row.state === 'returned') && inTime(settings, year, today);
  const proposable = async () => (await tasksToList(em, plan, year)).map(asItem);
  if (!row)
    return {
      ...about,
      list: null,
      items: await proposable(),
      leftOut: [],
      objections: [],
      mayPropose,
      ripe: false,
      may: [],
    };

  const list = (await readWorkLists(em, planId)).find(({ id }) => id === row.id)!;
  const { state } = row;
  const objections = (await readWorkListObjections(em, row.id)).map((one) => ({
    ...one,
    may: mayAnswerWorkListObjection(me, {
      ...{ state, bodyId: one.bodyId, pending: one.state === 'pending' },
      answers: reviewerRole([one.body], settings.directory.coordinator),
    }),
  }));
  const waiting = new Set(objections.filter((one) => one.state === 'pending').map(({ itemId }) => itemId));
  const items = (await readWorkListItems(em, row.id)).map((item) => {
    const open = today <= row.objectBy && item.standing === 'counts' && !waiting.has(item.id!);
    return { ...item, mayObject: open && mayObjectToWorkList(me, { state, bodyId: item.bodyId }) };
  });
  return {
    ...about,
    list: forReader(list, me),
    items: mayPropose ? await proposable() : items,
    leftOut: (row.leftOut ?? []).filter(({ bodyId }) => readsAll(me) || bodyId === me.bodyId),
    objections: objections.filter(({ bodyId }) => readsAll(me) || bodyId === me.bodyId),
    mayPropose,
    ripe: today > row.objectBy && waiting.size === 0 && today <= about.decideUntil,
    may: actsOf(row, me, items),
  };
}

function actsOf(list: WorkList, me: Actor, items: readonly WorkListItemView[]): ActOn<'work-list'>[] {
  const may: ActOn<'work-list'>[] = items.some(({ mayObject }) => mayObject) ? ['object-to-work-list'] : [];
  const decides = mayDecideWorkList(me, { state: list.state }) && !samePerson(list.proposer, me);
  return decides ? [...may, 'decide-work-list'] : may;
}

const asItem = ({ kind: _, ...task }: Awaited<ReturnType<typeof tasksToList>>[number]): WorkListItemView => ({
  ...{ ...task, id: null, weight: 1 },
  ...{ standing: 'counts', mayObject: false },
});
