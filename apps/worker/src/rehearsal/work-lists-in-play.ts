import type { EntityManager } from '@mikro-orm/postgresql';
import { decideListUntil, inTimeForYear } from '@app/domain/assessment';
import { yearOf, type IsoDate } from '@app/domain/calendar';
import type { WorkListInPlay } from '@app/domain/rehearsal';
import { ASKED_YEAR, BELONGS_TO_YEAR, type Plan, type WorkList } from '@app/persistence';
import { assignmentDates, latestWorkList, type Settings } from '@app/use-cases';

type List = NonNullable<WorkListInPlay['list']>;

const ASKS_ANYTHING = `select exists (select 1 from ${ASKED_YEAR} join obligation o on ${BELONGS_TO_YEAR}
  where o.state not in ('not-done', 'not-applicable')) as asks`;

const natural = (key: string) => `regexp_replace(${key}, '^plan-[0-9]+/', '')`;

/** To what nobody has objected, of bodies that exist. */
const ITEMS = `
  select i.id as "itemId", b.name as body, ${natural('o.key')} as key, i.weight
  from work_list_item i join body b on b.id = i.body_id join obligation o on o.id = i.obligation_id
  where i.list_id = ? and not i.struck and b.heir_id is null
    and not exists (select 1 from work_list_objection q where q.item_id = i.id) order by i.id`;

const OBJECTIONS = `
  select q.id as "objectionId", b.name as body, ${natural('o.key')} as key, q.filed_on::text as "filedOn"
  from work_list_objection q join work_list_item i on i.id = q.item_id join body b on b.id = q.body_id
    join obligation o on o.id = i.obligation_id
  where q.list_id = ? and q.state = 'pending' order by q.id`;

/** The work list of the year to come as long as it is not decided; none beyond the plan, and none that could not be decided in time. */
export async function workListsInPlay(
  em: EntityManager,
  settings: Settings,
  plan: Plan,
  today: IsoDate,
): Promise<WorkListInPlay[]> {
  const year = yearOf(today) + 1;
  if (year > yearOf(plan.horizon!) || year < settings.schemes[0].firstYear) return [];
  const about = { planId: plan.id, year, decideBy: decideListUntil(year) };
  const latest = await latestWorkList(em, plan.id, year);
  if (latest?.state === 'decided') return [];
  if (latest?.state === 'proposed') return [{ ...about, list: await openList(em, latest) }];
  if (!inTimeForYear(year, assignmentDates(today, settings).objectBy)) return [];
  const [{ asks }] = await em.execute<{ asks: boolean }[]>(ASKS_ANYTHING, [plan.id, year]);
  return asks ? [{ ...about, list: null }] : [];
}

async function openList(em: EntityManager, { id, proposedOn, objectBy }: WorkList): Promise<List> {
  const items = await em.execute<List['items']>(ITEMS, [id]);
  const objections = await em.execute<List['objections']>(OBJECTIONS, [id]);
  return { listId: id, proposedOn, objectBy, items, objections };
}
