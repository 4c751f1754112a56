import type { ListedTask } from '@app/domain/assessment';
import { COUNTED_BY_LIST, type EntityManager, type WorkList } from '@app/persistence';

/** The list that was decided for a year with every task it counts, as the record stands; null where none was decided. */
export async function listOfYear(
  em: EntityManager,
  planId: number,
  year: number,
): Promise<{ decidedOn: string; decidedBy: string; tasks: ListedTask[] } | null> {
  const [list] = await em.execute<{ id: number; decidedOn: string; decider: NonNullable<WorkList['decider']> }[]>(
    `select id, decided_on::text as "decidedOn", decider from work_list
      where plan_id = ? and year = ? and state = 'decided'`,
    [planId, year],
  );
  if (!list) return null;
  const tasks = await em.execute<ListedTask[]>(
    `select counted.* from work_list l cross join ${COUNTED_BY_LIST} where l.id = ? order by counted.key, counted.body`,
    [list.id],
  );
  return { decidedOn: list.decidedOn, decidedBy: list.decider.name, tasks };
}
